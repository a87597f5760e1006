#!/bin/sh
# compiler-fuzz.sh SOLWATT [COUNT [SEED]]: COUNT random contracts, compiled by SOLWATT and by the `solc` on PATH, called on
# revm: equal outcomes. Without a solc the code is compared with SOLWATT's own without optimisation.
set -eu
cd "$(dirname "$0")/.."
solwatt=$1
count=${2:-50}
seed=${3:-$(od -An -N4 -tu4 /dev/urandom | tr -d ' ')}
scripts/python-env.sh pyrevm eth-abi eth-utils pycryptodome
set -- --candidate "$solwatt solc" --count "$count" --seed "$seed"
if command -v solc >/dev/null 2>&1; then
    set -- "$@" --reference solc
else
    echo "no solc on PATH: compared with code that is not optimised"
fi
.venv/bin/python scripts/compiler_fuzz/fuzz.py "$@"
