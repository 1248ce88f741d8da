"""The library: seven ways to give, each with its before and after, and the writer's templates."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.library.template_card import TemplateCard
from ui.library.template_form import TemplateForm
from ui.page.sheet import give_sheet
from ui.parts.flow import FlowLayout
from ui.parts.text_block import TextBlock
from ui.parts.theme import CAPTION_PX, LIGHT, SMALL_PX, Theme
from ui.parts.widgets import button, caption, dress
from ui.value.words import ESSAY

if TYPE_CHECKING:
    from app.templates import Template

FROM = f"Before and after are from the essay “{ESSAY}”."
NO_OWN = "Have a shape you come back to? Make it a template, and start from it whenever you like."


class LibraryPanel(QWidget):
    """Shows templates and says what is wanted; a template is edited in place, in its card."""

    start_wanted = Signal(object)  # Template
    make_wanted = Signal()
    saved = Signal(object)  # Template, as edited
    delete_wanted = Signal(object)
    export_wanted = Signal(object)
    import_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, theme: Theme = LIGHT) -> None:
        super().__init__(parent)
        self._theme = theme
        self._templates: tuple[Template, ...] | None = None
        self._cards: dict[str, TemplateCard] = {}
        self._form: TemplateForm | None = None
        self._edited: TemplateCard | None = None
        self._notes: list[TextBlock] = []
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole.addWidget(self._scroll)
        body = self._build()
        sheet = give_sheet(self._scroll)
        self._scroll.setWidget(body)
        sheet.setAutoFillBackground(False)  # the side bar's own ground shows
        body.setAutoFillBackground(False)

    def _build(self) -> QWidget:
        body = QWidget()
        body.setObjectName("libraryBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 4, 4, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(caption("Seven ways to give"), 1)
        jump = button("Yours", "link", spoken="Go to your templates")
        jump.setToolTip("Go to your templates")
        jump.clicked.connect(self.show_own)
        head.addWidget(jump)
        column.addLayout(head)
        self._moves = QVBoxLayout()
        self._moves.setSpacing(8)
        column.addLayout(self._moves)
        column.addWidget(self._small(FROM))
        column.addSpacing(8)
        self._own_title = caption("Your templates")
        column.addWidget(self._own_title)
        self._problems = QVBoxLayout()
        self._problems.setSpacing(8)
        column.addLayout(self._problems)
        self._own = QVBoxLayout()
        self._own.setSpacing(8)
        column.addLayout(self._own)
        self._none = self._small(NO_OWN, SMALL_PX)
        column.addWidget(self._none)
        column.addLayout(self._make_row())
        column.addStretch(1)
        return body

    def _small(self, words: str, pixels: int = CAPTION_PX) -> TextBlock:
        return TextBlock(words, tone="muted", pixels=pixels, line_px=pixels + 6, theme=self._theme)

    def _make_row(self) -> FlowLayout:
        row = FlowLayout(gap=6)
        make = button("Make one from this draft")
        make.setToolTip("Keeps the text in the editor as a template of your own")
        make.clicked.connect(self.make_wanted)
        bring = button("Import…", "quiet", spoken="Import a template")
        bring.setToolTip("Reads a template from a file")
        bring.clicked.connect(self.import_wanted)
        row.addWidget(make)
        row.addWidget(bring)
        return row

    # --- what is shown --------------------------------------------------------------------

    def show_templates(self, templates: "tuple[Template, ...]") -> None:
        """Show these, the moves first; cards of templates that did not change stay, and so does a
        form that is being filled in."""
        if templates == self._templates:
            return
        self._templates = templates
        before, self._cards = self._cards, {}
        for template in templates:
            card = before.pop(template.id, None)
            if card is None or card.template != template:
                if card is not None:
                    card.deleteLater()
                card = self._new_card(template)
            self._cards[template.id] = card
            place = self._own if template.own else self._moves
            place.removeWidget(card)
            place.addWidget(card)
        for card in before.values():
            card.hide()
            card.deleteLater()
        self._none.setVisible(self._form is None and not any(each.own for each in templates))
        if self._form is not None:
            self._place_form(self._form)

    def _new_card(self, template: "Template") -> TemplateCard:
        card = TemplateCard(template, self._theme)
        card.start_wanted.connect(self.start_wanted)
        card.edit_wanted.connect(self.edit)
        card.export_wanted.connect(self.export_wanted)
        card.delete_wanted.connect(self.delete_wanted)
        return card

    def problems(self, sentences: tuple[str, ...]) -> None:
        """Say what was wrong with files in the templates folder; an empty tuple clears it."""
        for note in self._notes:
            self._problems.removeWidget(note)
            note.deleteLater()
        self._notes = []
        for sentence in sentences:
            note = TextBlock(sentence, pixels=SMALL_PX, theme=self._theme)
            note.setObjectName("problem")
            note.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            note.setContentsMargins(12, 8, 12, 8)
            self._problems.addWidget(note)
            self._notes.append(note)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of this theme; the style sheet of the window does the rest."""
        self._theme = theme
        dress(self, theme)

    def show_own(self) -> None:
        """Scroll to the writer's own templates."""
        self._scroll.widget().layout().activate()  # type: ignore[union-attr]
        self._scroll.verticalScrollBar().setValue(self._own_title.y() - 8)

    # --- editing in place -----------------------------------------------------------------

    @property
    def editing(self) -> bool:
        """Whether a template is being written."""
        return self._form is not None

    def edit(self, template: "Template") -> None:
        """Open a template for editing where its card is; one that is new opens at the end.

        What was changed in another form is saved first; if it cannot be, that form stays.
        """
        if self._form is not None and self._form.changed:
            self._form.save()
            if self._form is not None:
                return
        self._close_form()
        self._form = TemplateForm(template, self._theme)
        self._form.saved.connect(self._saved)
        self._form.cancelled.connect(self._cancel)
        self._place_form(self._form)
        self._none.hide()
        self._form.show()
        self._form.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self._form.title.selectAll()
        self._scroll.widget().layout().activate()  # type: ignore[union-attr]
        self._scroll.ensureWidgetVisible(self._form, 0, 16)

    def _place_form(self, form: TemplateForm) -> None:
        """The form in the place of its template's card, which is hidden meanwhile."""
        self._own.removeWidget(form)
        self._edited = self._cards.get(form.template.id)
        at = self._own.indexOf(self._edited) if self._edited else -1
        self._own.insertWidget(at if at >= 0 else self._own.count(), form)
        if self._edited is not None:
            self._edited.hide()

    def _saved(self, template: "Template") -> None:
        self._close_form()
        self.saved.emit(template)

    def _cancel(self) -> None:
        edited = self._edited
        self._close_form()
        if edited is not None:
            edited.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_form(self) -> None:
        if self._form is None:
            return
        self._own.removeWidget(self._form)
        self._form.hide()
        self._form.deleteLater()
        self._form = None
        if self._edited is not None:
            self._edited.show()
        self._edited = None
        self._none.setVisible(not any(each.own for each in self._templates or ()))
