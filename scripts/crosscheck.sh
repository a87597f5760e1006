#!/bin/sh
# Runs the charging contracts' transactions and those of all semantic fixtures, as compiled here, on revm too: equal
# output, logs and gas; then every precompile on random inputs against other libraries. With a `solc` on PATH it also compares the charging contracts' behaviour with that compiler's.
set -eu
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
out=out/crosscheck
mkdir -p "$out"

python=.venv/bin/python
scripts/python-env.sh pyrevm py_ecc ckzg coincurve cryptography pycryptodome eth-utils eth-account ethereum-execution

$swift build --product charging-demo
$swift build --product solwatt
bin=$($swift build --show-bin-path)
demo=$bin/charging-demo
"$demo" --out "$out" >"$out/report.txt" || { cat "$out/report.txt"; exit 1; }
"$python" scripts/replay.py "$out/trace.json"

rm -rf "$out/semantic"
mkdir -p "$out/semantic"
find Tests/Fixtures/semantic -name '*.sol' | sort | while read -r fixture; do
    if grep -q '^// EVMVersion: =' "$fixture"; then
        echo "not replayed: $fixture: revm's Python binding executes the newest forks only"
        continue
    fi
    name=$(echo "${fixture#Tests/Fixtures/semantic/}" | tr / -)
    # Whether the fixture passes is the tests' business; here only what its transactions did counts.
    "$bin/solwatt" conformance semantic "$fixture" --trace "$out/semantic/${name%.sol}.json" >/dev/null || true
    test -f "$out/semantic/${name%.sol}.json" || { echo "error: no trace of $fixture" >&2; exit 1; }
done
"$python" scripts/replay.py "$out"/semantic/*.json

"$python" scripts/precompiles.py "$bin/solwatt" --count "${PRECOMPILE_COUNT:-3}"

if command -v solc >/dev/null 2>&1; then
    "$python" scripts/standard_json.py examples/charging/contracts | solc --standard-json >"$out/solc.json"
    "$demo" --artifacts "$out/solc.json" --out "$out/solc" >"$out/solc-report.txt"
    "$python" scripts/replay.py "$out/trace.json" --reference "$out/solc/trace.json"
else
    echo "no solc on PATH: not compared with a reference compiler"
fi
