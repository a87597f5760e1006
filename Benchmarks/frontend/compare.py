#!/usr/bin/env python3
"""Front end against solc, in one run on one machine: wall time and peak memory of `--standard-json`, as ratios.

usage: compare.py --ours 'solwatt solc' --solc solc [--runs 7] [--project FOLDER]... [--input FILE.json]... [--linear] [--parse]

--project FOLDER   all .sol files below the folder, ABI output only
--input FILE       a standard JSON input as it is
--parse            lines per second of `stopAfter: parsing` on one core, over the given projects repeated 20 times
--linear           synthetic programs in doubling sizes: time per line has to stay the same
The least of the runs counts: other work on the machine only ever adds to it.
"""
import argparse
import json
import os
import shlex
import subprocess
import sys
import tempfile
import time

ABI = {"outputSelection": {"*": {"*": ["abi"]}}}


def source_input(sources, settings):
    return {"language": "Solidity", "sources": {k: {"content": v} for k, v in sources.items()}, "settings": settings}


def project(folder):
    sources = {}
    parent = os.path.dirname(os.path.abspath(folder))
    for root, _, files in os.walk(folder):
        for name in files:
            if name.endswith(".sol"):
                path = os.path.join(root, name)
                sources[os.path.relpath(path, parent)] = open(path, encoding="utf-8").read()
    if not sources:
        sys.exit(f"no .sol files below {folder}")
    return sources


def measure(command, path, runs, cpu=None):
    """The least (wall seconds, processor seconds, peak bytes) over the runs."""
    walls, processors, peaks = [], [], []
    pin = (lambda: os.sched_setaffinity(0, {cpu})) if cpu is not None else None
    for _ in range(runs):
        with open(path, "rb") as text, tempfile.TemporaryFile() as out:
            begin = time.perf_counter()
            process = subprocess.Popen(command, stdin=text, stdout=out, stderr=subprocess.DEVNULL, preexec_fn=pin)
            _, status, usage = os.wait4(process.pid, 0)
            walls.append(time.perf_counter() - begin)
            processors.append(usage.ru_utime + usage.ru_stime)
            peaks.append(usage.ru_maxrss * 1024)
            process.returncode = status
            if os.WIFSIGNALED(status):
                sys.exit(f"{command[0]} crashed")
    return min(walls), min(processors), min(peaks)


def compare(name, text, arguments):
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        file.write(text)
        file.flush()
        ours = measure(arguments.ours, file.name, arguments.runs)
        theirs = measure(arguments.solc, file.name, arguments.runs)
    print(
        f"{name:24} wall {ours[0]*1000:8.1f} ms / {theirs[0]*1000:8.1f} ms = {ours[0]/theirs[0]:5.2f}   "
        f"processor {ours[1]/theirs[1]:5.2f}   memory {ours[2]/2**20:6.1f} / {theirs[2]/2**20:6.1f} MiB = {ours[2]/theirs[2]:5.2f}"
    )


def parse_rate(name, sources, arguments):
    copies = {f"copy{i}/{k}": v for i in range(20) for k, v in sources.items()}
    lines = sum(v.count("\n") for v in copies.values())
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file, tempfile.NamedTemporaryFile("w") as empty:
        json.dump(source_input(copies, {"stopAfter": "parsing"}), file)
        json.dump(source_input({"a": ""}, {"stopAfter": "parsing"}), empty)
        file.flush()
        empty.flush()
        for label, command in (("ours", arguments.ours), ("solc", arguments.solc)):
            wall = measure(command, file.name, arguments.runs, cpu=0)[0] - measure(command, empty.name, arguments.runs, cpu=0)[0]
            print(f"{name:24} {label}: {lines} lines, {lines / wall / 1e6:.2f} million lines/s on one core, JSON included")


# Synthetic programs: each takes a number of lines and gives sources of about that size.
def many_files(lines):
    body = "\n".join(
        f"    function f{i}(uint a, uint b) public returns (uint) {{\n        uint c = a * {i + 1} + b;\n"
        f"        if (c > x) {{ x = c; }}\n        return c;\n    }}" for i in range(9)
    )
    head = "// SPDX-License-Identifier: MIT\npragma solidity ^0.8.0;\n"
    count = max(1, lines // 50)
    return {
        f"f{i}.sol": head + (f'import "./f{i - 1}.sol";\n' if i % 10 else "") + f"contract C{i} {{\n    uint x;\n{body}\n}}\n"
        for i in range(count)
    }


def one_file(lines):
    parts = (text.split("^0.8.0;\n")[1] for text in many_files(lines).values())
    return {"a.sol": "\n".join(part[part.index("contract "):] for part in parts)}


def functions(lines):
    return {"a.sol": "contract C {\n    uint x;\n" + "".join(
        f"    function f{i}(uint a) internal returns (uint) {{\n        x += a;\n        return f{(i * 7) % (lines // 4)}(a + 1);\n    }}\n"
        for i in range(lines // 4)) + "}\n"}


def statements(lines):
    return {"a.sol": "contract C {\n    function f(uint a) public pure returns (uint) {\n" + "        a = a * 3 + 1;\n" * lines + "        return a;\n    }\n}\n"}


def expressions(lines):
    row = " + ".join(["a"] * 12)
    return {"a.sol": "contract C {\n" + "".join(
        f"    function f{i}(uint a) public pure returns (uint) {{\n        return {row}\n            + " + "\n            + ".join([row] * 38) + ";\n    }\n"
        for i in range(max(1, lines // 41))) + "}\n"}


def bases(lines):
    # Chains of 200 contracts, every function overridden along the chain.
    text = ""
    for chain in range(max(1, lines // 2000)):
        for i in range(200):
            text += f"contract C{chain}_{i}{f' is C{chain}_{i - 1}' if i else ''} {{\n    uint internal v{i};\n"
            text += f"    function f() public virtual{' override' if i else ''} {{\n        v{i} = 1;\n" + (f"        super.f();\n" if i else "") + "    }\n"
            text += f"    function g{i}() internal {{\n        f();\n    }}\n}}\n"
    return {"a.sol": text}


def assembly(lines):
    block = "".join(f"            let v{i} := add(x, {i})\n            x := mul(v{i}, x)\n" for i in range(20))
    return {"a.sol": "contract C {\n" + "".join(
        f"    function f{i}(uint x) public pure returns (uint) {{\n        assembly {{\n{block}        }}\n        return x;\n    }}\n"
        for i in range(max(1, lines // 45))) + "}\n"}


SHAPES = [many_files, one_file, functions, statements, expressions, bases, assembly]


def linear(arguments):
    print(f"{'microseconds a line':20}" + "".join(f"{n:>10}" for n in arguments.sizes) + "   last / first")
    for shape in SHAPES:
        rates = []
        for size in arguments.sizes:
            sources = shape(size)
            lines = sum(v.count("\n") for v in sources.values())
            with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
                json.dump(source_input(sources, ABI), file)
                file.flush()
                rates.append(measure(arguments.ours, file.name, 2)[1] / lines * 1e6)
        print(f"{shape.__name__:20}" + "".join(f"{r:10.2f}" for r in rates) + f"   {rates[-1] / rates[0]:.2f}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ours", default="solwatt solc", type=shlex.split)
    parser.add_argument("--solc", default="solc", type=shlex.split)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--project", action="append", default=[])
    parser.add_argument("--input", action="append", default=[])
    parser.add_argument("--parse", action="store_true")
    parser.add_argument("--linear", action="store_true")
    parser.add_argument("--sizes", default="25000,50000,100000,200000", type=lambda t: [int(n) for n in t.split(",")])
    arguments = parser.parse_args()
    arguments.ours += ["--standard-json"]
    arguments.solc += ["--standard-json"]
    for folder in arguments.project:
        sources = project(folder)
        name = f"{os.path.basename(os.path.abspath(folder))} ({len(sources)} files)"
        compare(name, json.dumps(source_input(sources, ABI)), arguments)
        if arguments.parse:
            parse_rate(name, sources, arguments)
    for path in arguments.input:
        compare(os.path.basename(path), open(path, encoding="utf-8").read(), arguments)
    if arguments.linear:
        linear(arguments)


main()
