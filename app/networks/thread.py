"""A text as a thread: parts that each fit, cut where a reader would pause.

Of the breaks that leave a part at least a third full, the best kind wins (paragraph, else line or
sentence, else clause), and of these the last; else the last one between words. A word longer than
a whole post is cut between two characters; a link, name or tag never is.
"""

from dataclasses import dataclass, replace

from app.networks.breaks import Break, Breaks, Kind
from app.networks.count import count, fits, outside_cluster
from app.networks.measure import Measure, measure
from app.networks.model import Count, Network
from app.networks.scan import Scan
from app.value.span import Span

LEAST_FULL = 3  # a better break must leave the part at least one in this many full
_NO_BREAK = "A break can't go inside a link, a name, a tag or a number, so one was left out."
_TOO_LONG = "This is longer than {} takes, and cutting it would break it. It stays whole."
_GOOD = (Kind.PARAGRAPH, Kind.SENTENCE, Kind.CLAUSE)


@dataclass(frozen=True, slots=True)
class Choices:
    """What the writer decides about a thread. Offsets are code points of the text: a part must
    end at each of ``forced``, and none may end at ``forbidden`` (white space around it counts)."""

    numbered: bool = False
    forced: tuple[int, ...] = ()
    forbidden: tuple[int, ...] = ()

    def moved(self, at: int, removed: int, added: int) -> "Choices":
        """The same choices after an edit at this offset; what was removed takes its own along."""

        def after(offsets: tuple[int, ...]) -> tuple[int, ...]:
            kept = (o for o in offsets if o <= at or o >= at + removed)
            return tuple(o if o <= at else o + added - removed for o in kept)

        return replace(self, forced=after(self.forced), forbidden=after(self.forbidden))


@dataclass(frozen=True, slots=True)
class Part:
    """One post of a thread: its place in the draft, the text to copy (with its number where the
    writer wants one), what that costs, and what ends it. ``note`` says why it does not fit."""

    span: Span
    text: str
    count: Count
    ends: Kind
    note: str | None


@dataclass(frozen=True, slots=True)
class Thread:
    """The parts in order (none of a blank text), and a sentence for each wish that could not be
    met. Between two parts, before the first and after the last there is only white space."""

    parts: tuple[Part, ...]
    notes: tuple[str, ...]


def split(text: str, network: Network, choices: Choices = Choices()) -> Thread:
    """The text cut for a network. A text that fits is one part, without a number."""
    scan = Scan(text)
    cutter = _Cutter(scan, network, measure(scan, network), Breaks(scan, choices.forbidden))
    sections, notes = cutter.sections(choices.forced)
    cuts = cutter.cuts(sections, 0)
    if choices.numbered and len(cuts) > 1:
        for digits in range(1, len(str(len(text))) + 1):
            cuts = cutter.cuts(sections, digits)
            if len(str(len(cuts))) <= digits:
                break
    total = len(cuts) if choices.numbered and len(cuts) > 1 else 0
    parts = (cutter.part(cut, number, total) for number, cut in enumerate(cuts, 1))
    return Thread(tuple(parts), notes)


def _suffix(number: int, total: int) -> str:
    return f" ({number}/{total})" if total else ""


_Cut = tuple[Span, Kind]


@dataclass(frozen=True, slots=True)
class _Cutter:
    scan: Scan
    network: Network
    measured: Measure
    breaks: Breaks

    def sections(self, forced: tuple[int, ...]) -> tuple[list[Span], tuple[str, ...]]:
        """The stretches between forced breaks, and what to say of those that cannot be."""
        text = self.scan.text
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        if start >= end:
            return [], ()
        inside = [at for at in forced if start < at < end]
        found = {self.breaks.forced(at) for at in inside}
        notes = (_NO_BREAK,) if None in found else ()
        sections: list[Span] = []
        for cut in sorted(cut for cut in found if cut is not None):
            sections.append(Span(start, cut.end))
            start = cut.start
        return [*sections, Span(start, end)], notes

    def cuts(self, sections: list[Span], digits: int) -> list[_Cut]:
        """All parts, room kept for numbers when the number of parts has so many digits."""
        made: list[_Cut] = []
        total = int("9" * digits or "0")
        for section in sections:
            at = section.start
            while at < section.end:
                cut = self._next(at, section.end, _suffix(len(made) + 1, total))
                made.append((Span(at, cut.end), cut.kind))
                at = cut.start
        return made

    def part(self, cut: _Cut, number: int, total: int) -> Part:
        """The part as it is shown and copied."""
        span, kind = cut
        kind = kind if self.scan.text[span.end :].strip() else Kind.END
        text = span.of(self.scan.text) + _suffix(number, total)
        counted = count(text, self.network)
        note = None
        if not counted.fits:
            too_long = counted.cut is not None and self.breaks.atom_at(span.start) is not None
            note = _TOO_LONG.format(self.network.name) if too_long else counted.reasons[0].sentence
        return Part(span, text, counted, kind, note)

    def _next(self, at: int, end: int, suffix: str) -> Break:
        """The end of the part that begins at ``at``, in a section that ends at ``end``."""
        if self._fits(at, end, suffix):
            return Break(end, end, Kind.FORCED)
        room = (self.network.limit or self.measured.total) - len(suffix)
        upto = min(self.measured.reach(at, max(0, room)), end)
        while True:
            found = self._best(at, upto) or self._hard(at, upto, end)
            if self._fits(at, found.end, suffix) or found.end > upto or upto <= at + 1:
                return found
            upto = found.end - 1

    def _fits(self, start: int, end: int, suffix: str) -> bool:
        """Whether a part fits: estimated first, since most are far too long, then counted."""
        limit = self.network.limit
        cost = self.measured.upto(end) - self.measured.upto(start) + len(suffix)
        if limit is not None and cost > limit:
            return False
        return fits(self.scan.text[start:end] + suffix, self.network)

    def _best(self, at: int, upto: int) -> Break | None:
        """The break where a reader would pause, as the top of this file says."""
        least = at + (upto - at) // LEAST_FULL
        for kind in _GOOD:
            if (found := self.breaks.last(kind, least, upto)) is not None:
                return found
        every = (self.breaks.last(kind, at, upto) for kind in Kind)
        return max((found for found in every if found is not None), default=None)

    def _hard(self, at: int, upto: int, end: int) -> Break:
        """Where there is no break: between two characters, but never in what must stay whole."""
        cut = outside_cluster(self.scan, upto)
        atom = self.breaks.atom(cut, cut)
        cut = atom[0] if atom is not None else cut
        if cut > at:
            return Break(cut, cut, Kind.INSIDE)
        whole = self.breaks.atom_at(at)
        return self.breaks.first(whole[1] if whole is not None else at + 1, end)
