"""How a command ends: its exit code, and the exception that ends it early with a sentence."""

FINE = 0
UNREADABLE = 1
USAGE = 2
STORE = 3
NO_GRAMMAR = 4
STOPPED = 130
CUT_OFF = 141

# In the words of --help and of the manual page.
MEANINGS = {
    FINE: "All went well.",
    UNREADABLE: "Some input could not be read (standard error says why); the rest was done.",
    USAGE: "The command was not understood, and nothing was done.",
    STORE: "Drafts, templates or the output could not be opened or written.",
    NO_GRAMMAR: "Grammar was asked for and is not to be had here; the rest was done.",
    STOPPED: "Stopped with Ctrl+C.",
    CUT_OFF: "Whoever read the output stopped reading.",
}


class Failure(Exception):
    """Ends a command with an exit code and a sentence for standard error."""

    def __init__(self, code: int, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence
