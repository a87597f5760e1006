#!/usr/bin/env python3
"""Our interpreter against revm (pyrevm) in one run: same bytecode, same input, alternating; medians of wall time.

usage: speed.py SOLWATT [--rounds N] [--fixtures DIR] [--json FILE] [--limit RATIO]

With --fixtures the entries of benchmarks.jsonl.xz (public originals: github.com/ipsilon/evm-benchmarks) run too.
Outputs and gas must agree. With --limit the status is 1 when the geometric mean is above it."""
import argparse, atexit, json, math, os, shutil, statistics, subprocess, sys, tempfile, time

from pyrevm import EVM, AccountInfo

from cases import cases

CALLER, TARGET = "0x" + "11" * 20, "0x" + "cc" * 20
parser = argparse.ArgumentParser(usage=__doc__)
parser.add_argument("solwatt")
parser.add_argument("--rounds", type=int, default=3)
parser.add_argument("--fixtures")
parser.add_argument("--json")
parser.add_argument("--limit", type=float)
arguments = parser.parse_args()
folder = tempfile.mkdtemp(prefix="solwatt-speed-")
atexit.register(shutil.rmtree, folder)


def theirs(code, data):
    evm = EVM()
    evm.insert_account_info(TARGET, AccountInfo(nonce=1, code=code))
    start = time.perf_counter()
    try: output = bytes(evm.message_call(CALLER, TARGET, calldata=data, gas=2**40))
    except RuntimeError: output = None
    return time.perf_counter() - start, output, evm.result.gas_used


def ours(code, data, fork, intrinsic):
    for name, value in (("code", code), ("input", data)):
        with open(f"{folder}/{name}.hex", "w") as file: file.write(value.hex())
    ran = subprocess.run([arguments.solwatt, "evm", "run", "--code", f"@{folder}/code.hex", "--input",
                          f"@{folder}/input.hex", "--fork", fork, "--gas", str(2**40 - intrinsic), "--bench", "3"],
                         capture_output=True, text=True)
    if ran.returncode: sys.exit(ran.stderr[-200:])
    return json.loads(ran.stdout)


rows = []
for name, code, data, fork in cases(arguments.solwatt, arguments.fixtures):
    intrinsic = 21000 + sum(4 if b == 0 else 16 for b in data)
    mine, others = [], []
    for _ in range(arguments.rounds):
        seconds, output, gas = theirs(code, data)
        others.append(seconds)
        result = ours(code, data, fork, intrinsic)
        mine.append(result["medianNanoseconds"] / 1e9)
    if output is not None and result["output"] != "0x" + output.hex(): sys.exit(f"{name}: outputs differ")
    if result["gasUsed"] != gas - intrinsic: sys.exit(f"{name}: gas {result['gasUsed']} against {gas - intrinsic}")
    a, b = statistics.median(mine), statistics.median(others)
    rows.append({"case": name, "ours": a, "revm": b, "ratio": a / b, "gas": result["gasUsed"]})
    print(f"{name:32} {a * 1e3:9.2f} ms  revm {b * 1e3:9.2f} ms  {a / b:5.2f}", flush=True)
mean = math.exp(sum(math.log(row["ratio"]) for row in rows) / len(rows))
print(f"geometric mean {mean:.2f}, worst {max(row['ratio'] for row in rows):.2f}, {len(rows)} cases")
if arguments.json:
    with open(arguments.json, "w") as file: json.dump({"geometricMean": mean, "cases": rows}, file, indent=1)
if arguments.limit and mean > arguments.limit: sys.exit(1)
