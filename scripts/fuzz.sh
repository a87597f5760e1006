#!/bin/sh
# fuzz.sh SOLWATT [COUNT [SEED]]: COUNT random transactions against revm, and a twentieth of that, of all types and
# forks, against the executable specification (which is slow). Differing tests are kept in out/fuzz.
set -eu
cd "$(dirname "$0")/.."
solwatt=$1
count=${2:-10000}
seed=${3:-$(od -An -N4 -tu4 /dev/urandom | tr -d ' ')}
scripts/python-env.sh pyrevm ethereum-execution coincurve eth-utils
mkdir -p out/fuzz
fuzz=Benchmarks/evm/fuzz/fuzz.py
.venv/bin/python $fuzz "$solwatt" --oracle revm --count "$count" --seed "$seed" --keep out/fuzz/revm.jsonl
.venv/bin/python $fuzz "$solwatt" --oracle spec --count "$((count / 20))" --seed "$seed" --keep out/fuzz/spec.jsonl
