#!/bin/sh
# What Worthwhile needs from the system: Qt's libraries ("run"), the tests' screen ("test").
#
#   build/system_packages.sh run [test] [venv] [java]
#
# "venv" adds what Python lacks to make an environment, "java" what LanguageTool is put together and
# run with; any Java and any Maven will do, so these are looked for as commands.
# Silent when all is there. Else it installs what is missing when it may (root, or sudo without a
# password), and where it may not it prints the one line to run and ends with 1. On a system that
# is not Debian's family it looks for the libraries themselves and names those it cannot find.
set -eu

# Debian package, then the library file by which other systems can be asked for the same thing.
RUN_PACKAGES="
libglib2.0-0:libglib-2.0.so.0
libegl1:libEGL.so.1
libgl1:libGL.so.1
libdbus-1-3:libdbus-1.so.3
libfontconfig1:libfontconfig.so.1
libxkbcommon0:libxkbcommon.so.0
libxkbcommon-x11-0:libxkbcommon-x11.so.0
libxcb-cursor0:libxcb-cursor.so.0
libxcb-icccm4:libxcb-icccm.so.4
libxcb-keysyms1:libxcb-keysyms.so.1
libxcb-shape0:libxcb-shape.so.0
libxcb-xkb1:libxcb-xkb.so.1
libxcb-render-util0:libxcb-render-util.so.0
libx11-xcb1:libX11-xcb.so.1
libwayland-cursor0:libwayland-cursor.so.0
libwayland-egl1:libwayland-egl.so.1
fonts-dejavu-core:
fonts-noto-color-emoji:
"
# dbus, xclip: clipboard managers and a second program to paste into; binutils: for PyInstaller;
# iproute2, strace: to see that nothing leaves the machine.
TEST_PACKAGES="
xvfb:
openbox:
x11-utils:
xclip:
dbus:
libxtst6:libXtst.so.6
binutils:
iproute2:
strace:
"

wanted=""
for list in "$@"; do
    case "$list" in
        run) wanted="$wanted $RUN_PACKAGES" ;;
        test) wanted="$wanted $TEST_PACKAGES" ;;
        venv | java) ;;
        *) echo "system_packages.sh: unknown list '$list' (run, test, venv, java)" >&2; exit 2 ;;
    esac
done

# Debian 13 and Ubuntu 24.04 renamed some libraries to …t64.
known_name() {
    if [ -n "$(apt-cache policy "$1t64" 2>/dev/null)" ]; then echo "$1t64"; else echo "$1"; fi
}

not_debian() {
    missing=""
    for entry in $wanted; do
        library=${entry#*:}
        [ -z "$library" ] || ldconfig -p 2>/dev/null | grep -qF "$library" || missing="$missing $library"
    done
    if [ -n "$missing" ]; then
        echo "Worthwhile's window needs these libraries, which were not found here:$missing"
        echo "Your system's package manager has them; on Debian they come with:"
        for entry in $wanted; do printf ' %s' "${entry%%:*}"; done
        echo
    fi
    exit 0
}

command -v dpkg-query >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1 || not_debian

names=""
for entry in $wanted; do names="$names ${entry%%:*}"; done
# One question for all of them: this runs before every start of the editor.
# shellcheck disable=SC2086,SC2046  # lists of words are meant
installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' $names $(printf '%st64 ' $names) 2>/dev/null || true)
missing=""
for name in $names; do
    case "
$installed
" in
        *"
$name installed
"* | *"
${name}t64 installed
"*) ;;
        *) missing="$missing $name" ;;
    esac
done

# Debian cuts ensurepip out of Python: without this package no environment can be made.
case " $* " in *" venv "*)
    python=$(sh "$(dirname "$0")/find_python.sh")
    "$python" -c 'import ensurepip' 2>/dev/null ||
        missing="$missing $("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
    ;;
esac

case " $* " in *" java "*)
    command -v java >/dev/null 2>&1 || missing="$missing default-jre-headless"
    command -v mvn >/dev/null 2>&1 || missing="$missing maven"
    ;;
esac

[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    as_root="env"
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root="sudo -n env"
else
    echo "Worthwhile needs a few system packages that are not here yet. Please run this line, then try again:" >&2
    echo "    sudo apt-get update && sudo apt-get install --no-install-recommends -y$missing" >&2
    exit 1
fi

echo "Installing system packages:$missing"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# The newest list matters more than its completeness: a broken third-party source must not stop us.
$as_root DEBIAN_FRONTEND=noninteractive apt-get update -q >"$log" 2>&1 || true
names=""
for package in $missing; do names="$names $(known_name "$package")"; done
# shellcheck disable=SC2086  # a list of words is meant
if ! $as_root DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $names >>"$log" 2>&1; then
    cat "$log" >&2
    echo "The system packages could not be installed; the lines above say why." >&2
    exit 1
fi
