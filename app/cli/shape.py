"""A report as the JSON object that the command line prints; documented in docs/worthwhile.1."""

from typing import Any

from app.grammar.model import Finding
from app.value.model import Evidence, Report, Suggestion


def with_grammar(made: dict[str, Any], findings: tuple[Finding, ...] | None) -> dict[str, Any]:
    """The object with what was found in the language; null where it could not be checked."""
    found = None if findings is None else [_finding(each) for each in findings]
    return {**made, "grammar": found}


def as_object(report: Report, post_id: Any = None) -> dict[str, Any]:
    """The object, its keys in the promised order. ``post_id`` is passed through as it is."""
    return {
        "id": post_id,
        "verdict": report.verdict,
        "unsure": report.unsure,
        "silence": report.silence,
        "move": report.move,
        "moves": list(report.moves),
        "score": round(report.score, 6),
        "evidence": [_evidence(each) for each in report.evidence],
        "suggestion": _suggestion(report.suggestions[0]) if report.suggestions else None,
        "promised": [_promise(each) for each in report.promised],
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "start": evidence.span.start,
        "end": evidence.span.end,
        "effect": evidence.effect,
        "move": evidence.move,
        "quote": evidence.quote,
    }


def _promise(evidence: Evidence) -> dict[str, Any]:
    return {"start": evidence.span.start, "end": evidence.span.end, "quote": evidence.quote}


def _suggestion(suggestion: Suggestion) -> dict[str, Any]:
    return {
        "move": suggestion.move,
        "question": suggestion.question,
        "rewrite": suggestion.rewrite,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "start": finding.span.start,
        "end": finding.span.end,
        "kind": finding.kind,
        "rule": finding.rule,
        "message": finding.message,
        "replacements": list(finding.replacements),
    }
