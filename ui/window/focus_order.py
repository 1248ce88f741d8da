"""The way Tab takes through the window: as one reads it, column by column, line by line.

Qt goes in the order in which widgets were made; here many are made late, or made again, so the
order is read off the layouts at the moment of the key.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QWidget

_BY_TAB = Qt.FocusPolicy.TabFocus


def stops(root: QWidget) -> list[QWidget]:
    """Everything inside ``root`` that Tab should stop at now, in reading order."""
    return [each for each in _in_order(root) if _takes_tab(each)]


def next_stop(root: QWidget, here: QWidget | None, forward: bool) -> QWidget | None:
    """The stop after (before) ``here``, round the end; None when there is nowhere to go."""
    there = stops(root)
    if not there:
        return None
    if here not in there:
        return there[0] if forward else there[-1]
    return there[(there.index(here) + (1 if forward else -1)) % len(there)]


def reach(widget: QWidget, forward: bool) -> None:
    """Give the focus as Tab does, and scroll so that the widget can be seen."""
    reason = Qt.FocusReason
    widget.setFocus(reason.TabFocusReason if forward else reason.BacktabFocusReason)
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def _takes_tab(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & _BY_TAB and widget.focusProxy() is None
    return bool(by_tab) and widget.isVisible() and widget.isEnabled()


def _in_order(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    placed: list[QWidget] = []
    layout = widget.layout()
    if layout is not None:
        placed = list(_in_layout(layout))
    inside = [child for child in widget.children() if isinstance(child, QWidget)]
    others = [child for child in inside if not child.isWindow() and child not in placed]
    for child in (*placed, *sorted(others, key=lambda each: (each.y(), each.x()))):
        yield from _in_order(child)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from _in_layout(inner)
        elif widget is not None:
            yield widget


def focused(root: QWidget) -> QWidget | None:
    """The widget inside ``root`` that has the focus."""
    here = QApplication.focusWidget()
    return here if here is not None and root.isAncestorOf(here) else None
