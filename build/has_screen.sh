#!/bin/sh
# A kind sentence in place of Qt's abort when there is no screen to open a window on.
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ] && exit 0
echo "There is no screen here to open the window on (neither DISPLAY nor WAYLAND_DISPLAY is set)." >&2
echo "The same engine works without one: .venv/bin/worthwhile check --help" >&2
exit 1
