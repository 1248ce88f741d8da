"""``worthwhile`` without a window: the same engine, drafts and templates. Never imports Qt.

Every module here is imported only when its command is used, so that ``check --jsonl`` is quick.
"""

import contextlib
import io
import os
import sys

from app.cli.outcome import CUT_OFF, STOPPED, STORE, USAGE, Failure


def main(argv: list[str]) -> int:
    """Run one command; the exit code (app/cli/outcome.py). Never raises, prints no traceback
    for what can be expected."""
    if sys.stdout is None or sys.stderr is None:
        return STORE
    _speak_utf8()
    try:
        code = _run(argv)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        _stop_writing()
        return CUT_OFF
    except KeyboardInterrupt:
        _stop_writing()
        return STOPPED
    except Failure as failure:
        _say(failure.sentence)
        return failure.code
    except OSError as problem:
        from app.textfile import why

        _stop_writing()
        _say(f"The output could not be written: {why(problem)}.")
        return STORE


def _run(argv: list[str]) -> int:
    from app.cli.usage import UsageError, understand

    try:
        asked = understand(argv)
    except UsageError as mistake:
        print(f"worthwhile: {mistake.sentence}\n{mistake.hint}", file=sys.stderr)
        return USAGE
    except SystemExit as done:  # --help and --version have said all there is to say
        sys.stdout.flush()
        return int(done.code or 0)
    return asked.run()


def _say(sentence: str) -> None:
    print(f"worthwhile: {sentence}", file=sys.stderr)


def _speak_utf8() -> None:
    """UTF-8 in any locale; what no encoding can hold (lone surrogates) is written as escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _stop_writing() -> None:
    """Whoever read the output is gone: let Python's own last flush go nowhere, without a word."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
