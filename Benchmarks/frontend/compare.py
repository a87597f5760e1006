#!/usr/bin/env python3
"""Front end against solc, in one run on one machine: wall time and peak memory of `--standard-json`, as ratios.

usage: compare.py --ours 'solwatt solc' --solc solc [--runs 7] [--project FOLDER]... [--input FILE.json]... [--parse] [--linear [--beside] [--shape NAME]...]

--project FOLDER   all .sol files below the folder, ABI output only
--input FILE       a standard JSON input as it is
--parse            lines per second of `stopAfter: parsing` on one core, over the given projects repeated 20 times
--linear           synthetic programs in doubling sizes: processor time per line has to stay the same
--shape NAME       only this synthetic program; may be repeated
--beside           synthetic programs with solc too
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


def structs(lines):
    # Groups of 50, each struct containing the one before.
    return {"a.sol": "".join(
        f"struct S{i} {{\n    {f'S{i - 1}' if i % 50 else 'uint'} a;\n    mapping(uint => S{i}) b;\n    uint8[3] c;\n}}\n" for i in range(lines // 5))}


def giant_struct(lines):
    members = "".join(f"    uint{8 * (i % 32 + 1)} m{i};\n" for i in range(lines // 2))
    uses = "".join(f"        s.m{i} = 1;\n" for i in range(lines // 2))
    return {"a.sol": f"struct S {{\n{members}}}\ncontract C {{\n    S s;\n    function f() public {{\n{uses}    }}\n}}\n"}


def enums(lines):
    return {"a.sol": "".join(
        f"enum E{i} {{\n" + ",\n".join(f"    V{k}" for k in range(200)) + "\n}\n"
        + f"function f{i}(E{i} e) pure returns (bool) {{\n" + "".join(f"    if (e == E{i}.V{k}) return true;\n" for k in range(200)) + "}\n"
        for i in range(max(1, lines // 405)))}


def events_and_errors(lines):
    return {"a.sol": "contract C {\n" + "".join(
        f"    event V{i}(address indexed a, uint b);\n    error R{i}(uint a);\n"
        f"    function f{i}(uint a) public {{\n        if (a == {i}) revert R{i}(a);\n        emit V{i}(msg.sender, a);\n    }}\n"
        for i in range(lines // 6)) + "}\n"}


def diamonds(lines):
    # Every layer has two contracts that derive from both of the layer below, ten layers high.
    text = ""
    for tower in range(max(1, lines // 120)):
        for i in range(10):
            for side in "LR":
                bases = f" is L{tower}_{i - 1}, R{tower}_{i - 1}" if i else ""
                both = f" override(L{tower}_{i - 1}, R{tower}_{i - 1})" if i else ""
                text += f"contract {side}{tower}_{i}{bases} {{\n    function f() public virtual{both} {{\n        {'super.f();' if i else ''}\n    }}\n"
                text += f"    function g{side}{i}() internal pure {{}}\n}}\n"
    return {"a.sol": text}


def import_hub(lines):
    hub = "".join(f"function h{i}(uint a) pure returns (uint) {{ return a + {i}; }}\nstruct H{i} {{ uint a; }}\n" for i in range(20))
    return {"hub.sol": hub} | {
        f"f{i}.sol": f'import {"{h1, H2 as X} from " if i % 2 else ""}"./hub.sol";\n'
        f"contract C{i} {{\n    {'X' if i % 2 else 'H2'} x;\n    function f(uint a) public pure returns (uint) {{\n        return h1(a);\n    }}\n}}\n"
        for i in range(lines // 7)}


def import_all(lines):
    # One file that imports all others.
    files = {f"f{i}.sol": f"contract C{i} {{\n    uint x;\n    function f() public view returns (uint) {{\n        return x;\n    }}\n}}\n" for i in range(lines // 7)}
    return files | {"all.sol": "".join(f'import "./{name}";\n' for name in files)}


def using_for(lines):
    count = lines // 8
    return {"a.sol": "".join(
        f"type T{i} is uint;\nusing {{add{i} as +, twice{i}}} for T{i} global;\n"
        f"function add{i}(T{i} a, T{i} b) pure returns (T{i}) {{\n    return T{i}.wrap(T{i}.unwrap(a) + T{i}.unwrap(b));\n}}\n"
        f"function twice{i}(T{i} a) pure returns (T{i}) {{\n    return a + a;\n}}\n" for i in range(count))}


def using_libraries(lines):
    # A contract that attaches twenty libraries to one type.
    libraries = "".join(f"library L{i} {{\n    function f{i}(uint a) internal pure returns (uint) {{\n        return a;\n    }}\n}}\n" for i in range(20))
    directives = "".join(f"    using L{i} for uint;\n" for i in range(20))
    return {"a.sol": libraries + f"contract C {{\n{directives}" + "".join(
        f"    function g{i}(uint a) public pure returns (uint) {{\n        return a.f{i % 20}();\n    }}\n" for i in range(lines // 3)) + "}\n"}


def constants(lines):
    return {"a.sol": "".join(
        f"uint constant K{i} = {f'K{i - 1} + {i}' if i % 100 else '1'};\n" for i in range(lines - 3))
        + "contract C {\n    uint[K7] a;\n}\n"}


def state_variables(lines):
    return {"a.sol": "contract C {\n" + "".join(
        f"    mapping(address => mapping(uint => bool)) public m{i};\n    uint{8 * (i % 32 + 1)} internal v{i};\n    address immutable a{i} = address({i});\n"
        for i in range(lines // 3)) + "}\n"}


def overloads(lines):
    def types(i):
        return ", ".join(f"uint{8 * (i // 32 ** k % 32 + 1)} {name}" for k, name in enumerate("abc"))
    return {"a.sol": "contract C {\n" + "".join(
        f"    function f({types(i)}) internal pure returns (uint) {{\n        return a + b + c;\n    }}\n" for i in range(min(lines // 3, 32768)))
        + "}\n"}


def overload_calls(lines):
    # Ten functions of one name in each contract, and calls of them.
    return {"a.sol": "".join(
        f"contract C{c} {{\n" + "".join(f"    function f({', '.join(['uint'] * (i + 1))}) internal pure {{\n    }}\n" for i in range(10))
        + "    function g() public pure {\n" + "".join(f"        f({', '.join(['1'] * (i % 10 + 1))});\n" for i in range(70)) + "    }\n}\n"
        for c in range(max(1, lines // 94)))}


def else_if(lines):
    return {"a.sol": "contract C {\n" + "".join(
        f"    function f{i}(uint a) public pure returns (uint) {{\n        if (a == 0) return 0;\n"
        + "".join(f"        else if (a == {k}) return {k};\n" for k in range(1, 120)) + "        return a;\n    }\n"
        for i in range(max(1, lines // 124))) + "}\n"}


def modifiers(lines):
    return {"a.sol": "contract C {\n    uint x;\n" + "".join(
        f"    modifier m{i}(uint a) {{\n        if (a > x) x = a;\n        _;\n    }}\n"
        f"    function f{i}(uint a) public m{i}(a) m{i // 2}(a + 1) m{i // 3}(2) {{\n        x += a;\n    }}\n"
        for i in range(lines // 7)) + "}\n"}


def literals(lines):
    # A string, a hex string, an address and a long number on each four lines.
    return {"a.sol": "".join(
        f'string constant S{i} = "{"text " * 200}";\nbytes constant H{i} = hex"{"0123456789abcdef" * 40}";\n'
        f"uint constant N{i} = {'1234567890' * 7};\nuint constant M{i} = 0x{'0123456789abcdef' * 3};\n"
        for i in range(lines // 4))}


def one_interface(lines):
    head = "interface I {\n    function f(uint a) external returns (uint);\n    function g() external view returns (address);\n}\n"
    return {"a.sol": head + "".join(
        f"contract C{i} is I {{\n    address immutable o = msg.sender;\n    function f(uint a) external override returns (uint) {{\n        return I(msg.sender).f(a);\n    }}\n"
        f"    function g() external view override returns (address) {{\n        return o;\n    }}\n}}\n" for i in range(lines // 9))}


def inline_arrays(lines):
    rows = ",\n".join("            " + ", ".join(str(16 * r + k + 1) for k in range(16)) for r in range(50))
    return {"a.sol": "contract C {\n" + "".join(
        f"    function f{i}() public pure returns (uint) {{\n        uint16[800] memory a = [\n            uint16(0) +\n{rows}\n        ];\n        return a[{i % 800}];\n    }}\n"
        for i in range(max(1, lines // 56))) + "}\n"}


def warnings(lines):
    return {"a.sol": "contract C {\n" + "".join(
        f"    function f{i}(uint a) public {{\n        uint b;\n        return;\n        b = 1;\n    }}\n" for i in range(lines // 6)) + "}\n"}


def errors(lines):
    return {"a.sol": "contract C {\n" + "".join(
        f"    function f{i}(uint a) public pure returns (bool) {{\n        return a + 1;\n    }}\n" for i in range(lines // 3)) + "}\n"}


def documentation(lines):
    return {"a.sol": "contract C {\n" + "".join(
        f"    /// @notice Does {i}\n    /// @dev More\n    /// about it\n    /// @param a first\n    /// @return b second\n"
        f"    function f{i}(uint a) public pure returns (uint b) {{\n        b = a;\n    }}\n" for i in range(lines // 8)) + "}\n"}


def creations(lines):
    return {"a.sol": "".join(
        f"contract C{i} {{\n    function f() public returns (address) {{\n        return address({f'new C{i - 1}()' if i % 100 else '1'});\n    }}\n}}\n"
        for i in range(lines // 5))}


def assembly_cases(lines):
    cases = "".join(f"            case {k} {{ r := add(r, {k}) }}\n" for k in range(100))
    return {"a.sol": "contract C {\n" + "".join(
        f"    function f{i}(uint x) public pure returns (uint r) {{\n        assembly {{\n            function g(a, b) -> c {{ c := mul(a, b) }}\n"
        f"            switch g(x, 2)\n{cases}            default {{ r := 1 }}\n        }}\n    }}\n" for i in range(max(1, lines // 107))) + "}\n"}


SHAPES = [
    many_files, one_file, functions, statements, expressions, bases, assembly, structs, giant_struct, enums, events_and_errors, diamonds,
    import_hub, import_all, using_for, using_libraries, constants, state_variables, overloads, overload_calls, else_if, modifiers, literals,
    one_interface, inline_arrays, warnings, errors, documentation, creations, assembly_cases,
]


def linear(arguments):
    print(f"{'microseconds a line':20}" + "".join(f"{n:>10}" for n in arguments.sizes) + "   last / first" + "   solc, same sizes" * arguments.beside)
    for shape in SHAPES:
        if arguments.shape and shape.__name__ not in arguments.shape:
            continue
        commands = [arguments.ours] + [arguments.solc] * arguments.beside
        rates = [[] for _ in commands]
        for size in arguments.sizes:
            sources = shape(size)
            lines = sum(v.count("\n") for v in sources.values())
            with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
                json.dump(source_input(sources, ABI), file)
                file.flush()
                for command, list in zip(commands, rates):
                    list.append(measure(command, file.name, 2 - arguments.beside)[1] / lines * 1e6)
        columns = ["".join(f"{r:10.2f}" for r in list) + f"   {list[-1] / list[0]:12.2f}" for list in rates]
        print(f"{shape.__name__:20}" + "   ".join(columns), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ours", default="solwatt solc", type=shlex.split)
    parser.add_argument("--solc", default="solc", type=shlex.split)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--project", action="append", default=[])
    parser.add_argument("--input", action="append", default=[])
    parser.add_argument("--parse", action="store_true")
    parser.add_argument("--linear", action="store_true")
    parser.add_argument("--beside", action="store_true")
    parser.add_argument("--shape", action="append", default=[])
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
