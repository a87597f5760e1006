#!/usr/bin/env python3
"""Machine instructions per benchmark, counted by callgrind: the same on a busy machine as on a quiet one.

usage: instructions.py SOLWATT [--fixtures DIR] [--check] [--write]

Prints instructions per unit of EVM gas (the start of the process taken off). --check compares with
instructions.json and fails when a case takes over 3 % more; --write renews that file."""
import argparse, json, os, re, subprocess, sys, tempfile

from cases import HERE, cases

parser = argparse.ArgumentParser(usage=__doc__)
parser.add_argument("solwatt")
parser.add_argument("--fixtures")
parser.add_argument("--check", action="store_true")
parser.add_argument("--write", action="store_true")
arguments = parser.parse_args()
STORED = os.path.join(HERE, "instructions.json")


def count(code, data, fork):
    """(instructions, gas) of one run."""
    with tempfile.TemporaryDirectory(prefix="solwatt-count-") as folder:
        for name, value in (("code", code), ("input", data)):
            with open(f"{folder}/{name}.hex", "w") as file: file.write(value.hex())
        ran = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out", arguments.solwatt, "evm", "run", "--code",
             f"@{folder}/code.hex", "--input", f"@{folder}/input.hex", "--fork", fork, "--gas", str(2**40)],
            capture_output=True, text=True)
    found = re.search(r"Collected : (\d+)", ran.stderr)
    if ran.returncode or not found: sys.exit("callgrind: " + ran.stderr[-400:])
    return int(found.group(1)), json.loads(ran.stdout)["gasUsed"]


def stripped(program, folder):
    """A copy without symbols: callgrind does not read Swift's debug information."""
    copy = os.path.join(folder, "solwatt")
    subprocess.run(["strip", "-o", copy, program], check=True)
    return copy


symbols = tempfile.TemporaryDirectory(prefix="solwatt-stripped-")
arguments.solwatt = stripped(arguments.solwatt, symbols.name)
stored = json.load(open(STORED)) if os.path.exists(STORED) else {}
counted, worse = {}, []
for name, code, data, fork in cases(arguments.solwatt, arguments.fixtures, scale=0.02):
    # The same code with a stop before it: start of the process, reading, analysis.
    start, _ = count(b"\0" + code, data, fork)
    total, gas = count(code, data, fork)
    if gas < 20_000: continue
    counted[name] = round((total - start) / gas, 3)
    change = ""
    if name in stored:
        ratio = counted[name] / stored[name]
        change = f"{100 * (ratio - 1):+6.1f} %"
        if ratio > 1.03: worse.append(name)
    print(f"{name:32} {total - start:14} instructions {gas:12} gas {counted[name]:8.3f} {change}", flush=True)
if arguments.write:
    with open(STORED, "w") as file: file.write(json.dumps({**stored, **counted}, indent=1) + "\n")
if arguments.check and worse: sys.exit("more instructions: " + ", ".join(worse))
