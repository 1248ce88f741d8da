"""What the clipboard or a drop holds, as plain text."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocumentFragment

NOT_TEXT = (
    "Only words can go in here, so nothing was put in. "
    "To use what a file says, open it and copy its words."
)
_MARKUP_PER_CHARACTER = 8  # how much HTML is read to get at the words in it


def offers_text(source: QMimeData) -> bool:
    """Whether there are words to be had; files are none."""
    return not _only_files(source) and (source.hasText() or source.hasHtml())


def text_of(source: QMimeData, longest: int) -> str | None:
    """The words; None when there are none. HTML counts only where no plain text comes with it.

    HTML that is far longer than ``longest`` characters of text is handed on unread, as it is too
    long either way.
    """
    if not offers_text(source):
        return None
    if source.hasText():
        return source.text()
    html = source.html()
    if len(html) > longest * _MARKUP_PER_CHARACTER:
        return html
    return QTextDocumentFragment.fromHtml(html).toPlainText()


def _only_files(source: QMimeData) -> bool:
    return (
        source.hasUrls()
        and not source.hasFormat("text/plain")
        and any(url.isLocalFile() for url in source.urls())
    )
