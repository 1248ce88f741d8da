"""Every state of grammar in words: what is so, and what can be done about it."""

from app.grammar.java import NEEDED, NoJava
from app.grammar.model import State

DOWNLOAD_MB = 250  # LanguageTool 6.8 as language-tool-python downloads it, all languages

OFF = State("off", "Grammar is off.")
NOT_HERE = State(
    "not_here",
    f"Grammar is off: LanguageTool is not here yet (about {DOWNLOAD_MB} MB, needs Java {NEEDED}).",
    can_download=True,
)
STARTING = State("starting", "Grammar is getting ready.", again_ms=500)
READY = State("ready", "Grammar is on.")
GAVE_UP = State(
    "gave_up",
    "Grammar is off: LanguageTool stopped again and again. Its log says why; you can start it "
    "again in the settings.",
)
NOT_STARTED = State("gave_up", "Grammar is off: LanguageTool could not be started here.")
HUNG = "LanguageTool took longer than 10 seconds and was given up on; the text is fine."
UNANSWERED = "LanguageTool could not read some of the text; the rest was checked."


def without_java(answer: NoJava) -> State:
    """The state for a Java that is missing, too old or broken."""
    return State(
        answer.trouble,
        "Grammar is off: "
        + {
            "no_java": f"it needs Java {NEEDED} or newer, and there is no Java here.",
            "old_java": f"it needs Java {NEEDED} or newer, and this is {answer.seen}.",
            "broken_java": f"the Java on this machine does not start (“{answer.seen}”).",
        }[answer.trouble],
    )


def restarting(seconds: float) -> State:
    """The state while waiting to start the server anew."""
    return State(
        "restarting",
        "LanguageTool stopped and is being started again.",
        again_ms=max(100, round(1000 * seconds)),
    )
