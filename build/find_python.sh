#!/bin/sh
# Print the Python to build environments with: $PYTHON if set, else the first of 3.11 or newer.
# The locks were made for 3.11, so that one is asked for first.
set -u

new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

for candidate in ${PYTHON:-python3.11 python3 python3.12 python3.13 python3.14}; do
    if command -v "$candidate" >/dev/null 2>&1 && new_enough "$candidate"; then
        command -v "$candidate"
        exit 0
    fi
done

if [ -n "${PYTHON:-}" ]; then
    echo "Worthwhile needs Python 3.11 or newer, and '$PYTHON' (from the variable PYTHON) is not that." >&2
else
    echo "Worthwhile needs Python 3.11 or newer, and none was found. On Debian 12 this brings it:" >&2
    echo "    sudo apt-get install python3 python3-venv" >&2
fi
exit 1
