#!/bin/sh
# Pin every dependency anew:  build/locks/run.txt for the program, build/locks/dev.txt for tests too,
# build/locks/judge.txt for training the judge.
# uv does it, from an environment of its own, so that it is in nobody else's.
set -eu
cd "$(dirname "$0")/.."
python=$(sh build/find_python.sh)
uv=.work/uv/bin/uv
if [ ! -x "$uv" ]; then
    "$python" -m venv .work/uv
    .work/uv/bin/python -m pip install --quiet --disable-pip-version-check uv
fi
# No header and no index lines: a lock names packages and hashes, never a host or a folder.
compile() {
    "$uv" pip compile --quiet --generate-hashes --no-header --no-emit-index-url --no-emit-find-links \
        --python-version 3.11 --upgrade "$@"
}
compile pyproject.toml --overrides build/judge/left_out.in -o build/locks/run.txt
compile pyproject.toml --extra dev --overrides build/judge/left_out.in -o build/locks/dev.txt
compile build/judge/needs.in --overrides build/judge/left_out.in -o build/locks/judge.txt
echo "Pinned anew. Look at the difference, then: make setup && make test"
