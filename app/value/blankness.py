"""Whether there is anything to say about a text at all: not about a word, code or other tongues.

Simple rules that can be told in a sentence each; where they are in doubt they let a text through,
and the judge says that it is unsure.
"""

import re
from itertools import pairwise

from app.value.lexicon import words_of
from app.value.match import Item
from app.value.model import Silence
from app.value.text import BLANK, STOP, URL, WORD

_ENGLISH = words_of(
    "the a an and or but if of to in on at for with from by as is are was were be been am do does "
    "did not have has had i you he she it we they me my your his her our their us them this that "
    "these those what who how when where why can will would could should just so very too all no "
    "yes up out about get got go going one two new more some any now then than there here like "
    # Notes do without little words: "MISSING: Ewan, 15, red hoodie, last seen".
    "since last seen missing lost found ring call text share please pls help need free today "
    "tonight tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday week "
    "year day night morning evening work school house street road station near off open closed "
    "sale love good great best happy thanks thank birthday people make made see look know think "
    "still never always only first next big little old back down over after before white black "
    "blue breakfast lunch dinner coffee tea food cup water weather rain sun home room train bus "
    "traffic delayed cancelled wanted price each per book music show game win team club kids "
    "family friends"
)
_OTHER = words_of(
    "der die das und ist nicht ich ein eine mit auf für el la los las una que en con por para es "
    "muy pero le les des du et est une pas je tu il nous vous dans sur il lo gli che di non sono "
    "o os um uma não com mais de het een niet ik och att är jag som på den det i på ja ei on "
    "se na je nie jest się w z bir ve bu için ama yang dan di ini itu og jeg er har til av ikke "
    "meg med az és nem egy van hogy meg și cu este mea foarte mi ni ya wa kwa sana yangu leo hii "
    "ang ng mga ko ako sa si ay saya aku kamu tidak dengan untuk mám jsem jsi není moje mein meine "
    "jestem bardzo dzisiaj się hab hoy ayer mañana muito hoje meu minha qué te "
    "heute abend wieder noch nur dann schon kein keine wir uns euch mir dir auch aber wenn gestern "
    "danke bitte guten zum zur oggi domani stasera ragazzi dalle alle anche perché molto grazie "
    "sempre bom dia boa noite gente você vocês obrigado obrigada pra tá iemand nog maar naar voor "
    "ook goed vandaag morgen bedankt jullie mijn onze gratulerer dagen kjære tillykke tack takk "
    "hej idag hos vår mae mewn wrth dw wedi heddiw iawn i'n hi'n aujourd'hui demain merci bonjour "
    "avec mais très c'est j'ai gracias buenos días hola amigos también porque todo todos mejor "
    "dzień dobry dziękuję jutro tylko selamat pagi terima kasih hari bugün günaydın çok "
    "teşekkürler habari asante salamat naman lang huomenta tänään hyvää köszönöm dnes děkuji agus "
    "maith inniu"
)
_SIGNS = frozenset("{}();=[]\\|&*+$`")
_CODE_LINE = re.compile(
    r"""\s*(?:
    (?:from\s+[\w.]+\s+)?import\s+[\w.{*]+ | def\s+\w+\( | class\s+\w+\s*[:({] | \#include\s*[<"]
    | (?-i:SELECT\s+(?:\*|[\w.]+(?:\(.*?\))?(?:\sAS\s\w+)?(?:,|$|\sFROM))) | select\s.+\sfrom\s.*;$
    | (?-i:FROM\s[a-z_.]+(?:\s[a-z]{1,2})?;?$) | (?-i:(?:LEFT\s|INNER\s)?JOIN\s[a-z_])
    | (?-i:WHERE\s.*[=<>]) | (?-i:(?:GROUP|ORDER)\sBY\s[a-z_])
    | (?:insert\s+into|update\s+\w+\s+set|delete\s+from|create\s+table)\s
    | \[?\d{4}-\d\d-\d\d[T\s]\d\d:\d\d:\d\d | @@\s-\d+ | diff\s--git | (?:---|\+\+\+)\s[ab]/
    | [-+]\s{2,}\S | .*\|\s*(?:xargs|grep|awk|sed|sort|uniq|head|tail|wc|tee)\b
    | (?-i:find|ls|cd|rm|cp|mv|grep|cat)\s+(?:-{1,2}\w|[.~]?/\w|\.{1,2}\s)
    | (?:sudo|pip3?|npm|npx|apt(?:-get)?|brew|cargo|docker|kubectl|curl|wget|chmod|ssh|git)\s+
      (?:\S+\s+)*-{1,2}\w
    | (?:pip3?|npm|brew|cargo|apt(?:-get)?)\s+(?:install|run|add)\s
    | (?:if|for|while|elif|else|try|except|with)\b.*:$ | return\b.*[();]$ | \w+\s*=\s*[\w.]+\(.*\)$
    | self\.\w+\s*= | traceback\s\(most | file\s".+",\sline\s\d+ | \w*error:\s\S+ | echo\s+[$"]
    | </?[a-z][a-z0-9]*(?:\s[^<>]*)?> | (?:const|let|var)\s+\w+\s*[:=] | print\w*\(.*\) | break$
    | \{?\s*"\w+"\s*:\s | [\w.\#-]+\s*\{.*[:;].*\}
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_SETTING = re.compile(r"\s*(?:-\s+)?[a-zA-Z_][\w.-]*:(?:\s|$)|\s*-\s")


def silence(text: str, seen: tuple[Item, ...]) -> Silence | None:
    """Why nothing can be said of this text, or None when something can."""
    words = [item.form for item in seen if item.kind == WORD]
    if any(item.kind == URL for item in seen) and len(words) < 3:
        return None
    if any(item.kind == BLANK for item in seen):
        return None
    if not seen or not words:
        return "too_short"
    if _is_strange(text):
        return "other_language"
    if _one_word(seen):
        return "too_short"
    if _is_code(text):
        return "code"
    return "other_language" if _is_foreign(words) else None


def _one_word(seen: tuple[Item, ...]) -> bool:
    """Whether all tokens are parts of a single word ("can't")."""
    spoken = [item for item in seen if item.kind == WORD]
    apart = any(before.end != after.start for before, after in pairwise(spoken))
    return not apart and all(item.kind in (WORD, STOP) for item in seen)


def _is_code(text: str) -> bool:
    """Many signs that prose hardly has, or most lines looking or ending the way code does."""
    text = text[:4000]
    signs = sum(sign in _SIGNS for sign in text)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    ended = sum(line.endswith((";", "{", "}", "):", ");")) for line in lines)
    looks = sum(_CODE_LINE.match(line) is not None for line in lines)
    return (
        _is_nested(text)
        or (signs > 5 and signs * 9 > len(text))
        or (len(lines) > 1 and ended * 2 > len(lines))
        or (looks * 2 > len(lines))
    )


def _is_nested(text: str) -> bool:
    """Names with values on indented lines under other names, as settings are written."""
    lines = [line for line in text.splitlines() if line.strip()]
    named = [_SETTING.match(line) is not None for line in lines]
    deeper = sum(line.startswith("  ") for line in lines)
    return len(lines) > 2 and deeper > 1 and all(named)


def _is_strange(text: str) -> bool:
    """Mostly letters that English has not."""
    letters = [sign for sign in text[:4000] if sign.isalpha()]
    return sum(sign > "ɏ" for sign in letters) * 2 > len(letters)


def _is_foreign(words: list[str]) -> bool:
    """Little words of other tongues, or letters with marks, and few words of English."""
    sample = words[:400]
    ours = sum(word in _ENGLISH for word in sample)
    theirs = len({word for word in sample if word in _OTHER and word not in _ENGLISH})
    marked = sum(not word.replace("'", "").isascii() for word in sample)
    if theirs >= 2 and theirs > ours:
        return True
    if marked >= 2 and marked * 6 > len(sample) and ours * 4 < len(sample):
        return True
    return len(sample) >= 14 and ours == 0
