#!/usr/bin/env python3
"""Our interpreter against revm (pyrevm) in one run: same bytecode, same input, alternating; medians of wall time.

usage: speed.py SOLWATT [--rounds N] [--fixtures DIR]

loops.hex is the runtime code of loops.sol (solc 0.8.28 --via-ir --optimize). With --fixtures the entries of
benchmarks.jsonl.xz (public originals: github.com/ipsilon/evm-benchmarks) run too. Outputs and gas must agree."""
import argparse, atexit, json, lzma, math, os, shutil, statistics, subprocess, sys, tempfile, time
from pyrevm import EVM, AccountInfo
from eth_abi import encode
from eth_utils import keccak

here = os.path.dirname(os.path.abspath(__file__))
CALLER, TARGET = "0x" + "11" * 20, "0x" + "cc" * 20
p = argparse.ArgumentParser(); p.add_argument("solwatt"); p.add_argument("--rounds", type=int, default=3)
p.add_argument("--fixtures"); a = p.parse_args()

cases = []
loops = bytes.fromhex(open(os.path.join(here, "loops.hex")).read().strip())
for name, n in (("loop", 1000000), ("sieve", 200000), ("hash", 200000), ("store", 100000), ("sort", 1500)):
    cases.append((name, loops, keccak(f"{name}(uint256)".encode())[:4] + encode(["uint256"], [n]), "cancun"))
if a.fixtures:
    for line in lzma.open(os.path.join(a.fixtures, "benchmarks.jsonl.xz"), "rt"):
        test = json.loads(line); tx = test["transaction"]
        code = bytes.fromhex(test["pre"][tx["to"]]["code"][2:])
        for i, data in enumerate(tx["data"]):
            cases.append((f"{test['name']}[{i}]", code, bytes.fromhex(data[2:]), "london"))

folder = tempfile.mkdtemp(prefix="solwatt-speed-")
atexit.register(shutil.rmtree, folder)
ratios = []
for name, code, data, fork in cases:
    intrinsic = 21000 + sum(4 if b == 0 else 16 for b in data)
    mine, theirs = [], []
    for _ in range(a.rounds):
        evm = EVM(spec_id=fork.upper()); evm.insert_account_info(TARGET, AccountInfo(nonce=1, code=code))
        start = time.perf_counter()
        try: output = bytes(evm.message_call(CALLER, TARGET, calldata=data, gas=2**40))
        except RuntimeError: output = None
        theirs.append(time.perf_counter() - start)
        with open(f"{folder}/code.hex", "w") as f: f.write(code.hex())
        with open(f"{folder}/input.hex", "w") as f: f.write(data.hex())
        ran = subprocess.run([a.solwatt, "evm", "run", "--code", f"@{folder}/code.hex", "--input", f"@{folder}/input.hex",
                              "--fork", fork, "--gas", str(2**40 - intrinsic), "--bench", "3"], capture_output=True, text=True)
        if ran.returncode: sys.exit(f"{name}: {ran.stderr[-200:]}")
        ours = json.loads(ran.stdout); mine.append(ours["medianNanoseconds"] / 1e9)
    if output is not None and ours["output"] != "0x" + output.hex(): sys.exit(f"{name}: outputs differ")
    if ours["gasUsed"] != evm.result.gas_used - intrinsic: sys.exit(f"{name}: gas {ours['gasUsed']} against {evm.result.gas_used - intrinsic}")
    ratio = statistics.median(mine) / statistics.median(theirs); ratios.append(ratio)
    print(f"{name:32} {statistics.median(mine)*1e3:9.2f} ms  revm {statistics.median(theirs)*1e3:9.2f} ms  {ratio:5.2f}", flush=True)
print(f"geometric mean {math.exp(sum(map(math.log, ratios)) / len(ratios)):.2f}, worst {max(ratios):.2f}")
