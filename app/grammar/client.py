"""The border to language-tool-python: texts go out, findings come back, in code points.

It is imported when the first client is made, which takes some 130 ms; one thread only, since its
matches keep what they need for counting on their class.
"""

from typing import Any

from app.grammar import masking, rules, spoken
from app.grammar.model import MOST_REPLACEMENTS, Finding
from app.grammar.offsets import span
from app.grammar.server import LOOPBACK
from app.value.span import Span


class ClientError(Exception):
    """The server could not be asked, or what it said could not be understood."""


class Client:
    """Asks one server. ``url`` must be ours: that is proved before (app/grammar/server.py)."""

    def __init__(self, url: str, variant: str) -> None:
        from language_tool_python import LanguageTool
        from language_tool_python.exceptions import LanguageToolError

        class OneTry(LanguageTool):
            """Never asks twice: by then, somebody else could be listening."""

            def _query_server(self, url: str, params: Any = None, num_tries: int = 1,
                              method: Any = "get") -> Any:  # fmt: skip
                return super()._query_server(url, params, 1, method)

        self._errors = (LanguageToolError, OSError, ValueError, KeyError, TypeError)
        self._variant = variant
        try:
            # No proxy, whatever the environment says: the text stays on this machine.
            self._tool = OneTry(
                variant, remote_server=url, host=LOOPBACK, proxies={"no_proxy": LOOPBACK}
            )
        except self._errors as problem:
            raise ClientError(str(problem)) from problem
        self._silence()

    def _silence(self) -> None:
        self._tool.disabled_rules = set(rules.OFF_RULES)
        self._tool.disabled_categories = set(rules.OFF_CATEGORIES)

    def check(self, text: str, variant: str) -> tuple[Finding, ...]:
        """What LanguageTool finds in a text, less what is no prose. Raises ClientError."""
        sent = masking.readable(text)
        try:
            if variant != self._variant:
                self._tool.language = variant
                self._variant = variant
                self._silence()  # a new language forgets it
            matches = self._tool.check(sent)
        except self._errors as problem:
            raise ClientError(str(problem)) from problem
        hidden = masking.masked(text)
        found = [_finding(each, sent, text) for each in matches]
        return tuple(each for each in found if _speaks(each, text, hidden))


def _speaks(found: Finding, text: str, hidden: tuple[Span, ...]) -> bool:
    """Whether a finding is about prose, and about something that is wrong in a post."""
    if not len(found.span) or any(found.span.touches(each) for each in hidden):
        return False
    return not rules.is_silent(found.rule) and not spoken.is_known(found, text)


def _finding(match: Any, sent: str, text: str) -> Finding:
    where = span(sent, match.offset, match.error_length)
    kind = rules.kind(match.rule_id, match.category, match.rule_issue_type)
    return Finding(
        span=where,
        kind=kind,
        rule=match.rule_id,
        message=match.message,
        why=rules.why(kind),
        replacements=tuple(match.replacements[:MOST_REPLACEMENTS]),
        quote=where.of(text),
    )
