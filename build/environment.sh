#!/bin/sh
# Make one environment from one lock:  build/environment.sh .venv build/locks/run.txt
#
# Always from nothing: an environment that was patched twice is one nobody else has. Packages come
# by hash only. The project itself is put in by a path file and a starter (decisions/0012).
set -eu
environment=$1
lock=$2
here=$(CDPATH='' cd -- "$(dirname "$0")/.." && pwd)
python=$(sh "$here/build/find_python.sh")

# Settings meant for other installations would send packages to other places.
unset PYTHONPATH PYTHONHOME PIP_USER PIP_TARGET PIP_PREFIX PIP_ROOT PIP_NO_DEPS PIP_CONSTRAINT PIP_REQUIREMENT || true

echo "Setting up $environment from $lock (once; a minute or two)"
rm -rf "${here:?}/$environment"
"$python" -m venv "$here/$environment"
bin="$here/$environment/bin"
"$bin/python" -m pip install --quiet --disable-pip-version-check --no-input --retries 5 --timeout 60 \
    --only-binary :all: --no-deps --require-hashes -r "$here/$lock"

# Python 3.11 puts in a setuptools of its own, which nothing here pinned and no start needs.
grep -q '^setuptools==' "$here/$lock" || "$bin/python" -m pip uninstall --quiet --yes setuptools

site=$("$bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
printf '%s\n' "$here" >"$site/worthwhile.pth"
cat >"$bin/worthwhile" <<END
#!$bin/python -I
import sys

from ui.__main__ import main

sys.exit(main())
END
chmod 755 "$bin/worthwhile"
sh "$here/build/compile.sh" "$environment" all
