#!/bin/sh
# python-env.sh PACKAGE…: makes the private virtual environment .venv and installs what is missing from PyPI. Prints
# nothing when all is there.
set -eu
cd "$(dirname "$0")/.."
python=.venv/bin/python
if [ ! -x "$python" ]; then
    command -v python3 >/dev/null 2>&1 || { echo "error: python3 is missing; install python3 and python3-venv" >&2; exit 1; }
    python3 -m venv .venv || { rm -rf .venv; echo "error: cannot make a virtual environment; install python3-venv" >&2; exit 1; }
fi
for package in "$@"; do
    "$python" -m pip show --quiet "$package" >/dev/null 2>&1 || "$python" -m pip install --quiet "$package" || {
        echo "error: cannot install $package from PyPI into .venv" >&2
        exit 1
    }
done
