"""The measure for the bench: a bare PySide6 window with a QTextEdit, and nothing else."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit


def main() -> int:
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    editor = QTextEdit()
    editor.setAcceptRichText(False)
    editor.document().setDocumentMargin(24)
    window.setCentralWidget(editor)
    window.resize(1200, 760)
    window.show()
    editor.setFocus()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
