#!/usr/bin/env python3
"""Random contracts, compiled twice, called with random arguments on revm: equal outcomes, or a difference to look into.

usage: fuzz.py --candidate COMMAND [--reference COMMAND] [--seed N] [--count N] [--calls N] [--runs N] [--out DIR]

A COMMAND is a compiler with solc's command line (`solwatt solc`, `solc`). Without a reference the candidate's own code
without optimisation is the reference. For each seed, `C` of random_contracts.py is deployed and called; status, output
and logs of every call must be equal. Printed for each seed: calls, and the ratios candidate/reference of gas (the
transaction's intrinsic gas taken off) and of runtime size; at the end their geometric means. A difference leaves the
contract and the call in DIR and makes the exit status 1. Seeds that the reference cannot compile are counted and named.
"""
import argparse
import json
import math
import os
import random
import re
import shlex
import subprocess
import sys

from eth_abi import encode
from eth_utils import keccak
from pyrevm import EVM

from random_contracts import RandomContract

SENDERS = ["0x" + f"{byte:02x}" * 20 for byte in (0x11, 0x22)]
EDGES = [0, 1, 2, 3, 7, 31, 32, 255, 256, 2**64 - 1, 2**128 - 1, 2**255 - 1, 2**255, 2**256 - 1]


def compile_contract(command, source, is_optimized, runs):
    """The artifacts of `C`, or the text of the first error."""
    settings = {
        "viaIR": True, "optimizer": {"enabled": is_optimized, "runs": runs}, "evmVersion": "cancun",
        "metadata": {"appendCBOR": False},
        "outputSelection": {"*": {"*": ["abi", "evm.bytecode.object", "evm.deployedBytecode.object"]}},
    }
    request = {"language": "Solidity", "sources": {"c.sol": {"content": source}}, "settings": settings}
    result = subprocess.run(
        shlex.split(command) + ["--standard-json"], input=json.dumps(request), capture_output=True, text=True)
    if result.returncode != 0:
        return None, f"exit status {result.returncode}: {result.stderr.strip()[-300:]}"
    output = json.loads(result.stdout)
    errors = [item["message"] for item in output.get("errors", []) if item["severity"] == "error"]
    return (None, errors[0]) if errors else (output["contracts"]["c.sol"]["C"], None)


def canonical(parameter):
    """The type as signatures write it."""
    kind = parameter["type"]
    if not kind.startswith("tuple"):
        return kind
    return "(" + ",".join(canonical(part) for part in parameter["components"]) + ")" + kind.removeprefix("tuple")


def value(parameter, chance):
    """A random argument."""
    kind = parameter["type"]
    array = re.match(r"(.*)\[(\d*)\]$", kind)
    if array:
        count = int(array[2]) if array[2] else chance.choice([0, 1, 2, 5])
        return [value({**parameter, "type": array[1]}, chance) for _ in range(count)]
    if kind.startswith("tuple"):
        return tuple(value(part, chance) for part in parameter["components"])
    if kind.startswith(("uint", "int")):
        bits = int(kind.lstrip("uint"))
        number = chance.choice([chance.choice(EDGES), chance.randrange(100), chance.getrandbits(bits)]) % (1 << bits)
        is_negative = kind.startswith("int") and number >= 1 << (bits - 1)
        return number - (1 << bits) if is_negative else number
    if kind == "bool":
        return chance.random() < 0.5
    if kind == "address":
        return chance.choice(SENDERS)
    if kind == "bytes":
        return chance.randbytes(chance.choice([0, 1, 31, 32, 33, 70]))
    if kind == "string":
        return "x" * chance.choice([0, 1, 31, 32, 33, 70])
    return chance.randbytes(int(kind.removeprefix("bytes")))


class Chain:
    """One contract on a revm of its own. Outcomes are (is success, output, logs) and gas."""

    def __init__(self, code):
        self.machine = EVM(spec_id="CANCUN")
        for sender in SENDERS:
            self.machine.set_balance(sender, 10**30)
        self.address = None
        self.deployed = self.run(lambda: self.deploy(code))

    def deploy(self, code):
        self.address = self.machine.deploy(SENDERS[0], code, gas=80_000_000)
        return b""

    def call(self, sender, data):
        return self.run(lambda: self.machine.message_call(sender, self.address, calldata=data, gas=30_000_000))

    def run(self, action):
        try:
            output = bytes(action()).hex()
        except Exception as error:
            reverted = re.search(r"output: (0x[0-9a-fA-F]*)", str(error))
            # Gas left differs with every compiler: only the kind of a halt counts.
            return (False, reverted[1] if reverted else re.sub(r"gas_used: \d+", "", str(error)), ()), 0
        result = self.machine.result
        logs = tuple((tuple(map(str, log.topics)), str(log.data)) for log in result.logs)
        return (True, output, logs), result.gas_used


def call_data(function, chance):
    types = [canonical(parameter) for parameter in function["inputs"]]
    arguments = encode(types, [value(parameter, chance) for parameter in function["inputs"]])
    if arguments and chance.random() < 0.04:
        arguments = arguments[: chance.randrange(len(arguments))]
    return keccak(f"{function['name']}({','.join(types)})".encode())[:4] + arguments


def compare(reference, candidate, calls, chance):
    """The gas ratios of calls that succeed, and the first difference or None."""
    code = [bytes.fromhex(artifacts["evm"]["bytecode"]["object"]) for artifacts in (reference, candidate)]
    chains = [Chain(item) for item in code]
    if chains[0].deployed[0] != chains[1].deployed[0]:
        return [], ("deployment", b"", chains[0].deployed[0], chains[1].deployed[0])
    functions = [item for item in reference["abi"] if item["type"] == "function"]
    ratios = []
    for _ in range(calls if chains[0].address and functions else 0):
        function, sender = chance.choice(functions), chance.choice(SENDERS)
        data = call_data(function, chance)
        (left, left_gas), (right, right_gas) = (chain.call(sender, data) for chain in chains)
        if left != right:
            return ratios, (function["name"], data, left, right)
        intrinsic = 21000 + sum(16 if byte else 4 for byte in data)
        if left[0] and left_gas > intrinsic and right_gas > intrinsic:
            ratios.append((right_gas - intrinsic) / (left_gas - intrinsic))
    return ratios, None


def geometric_mean(values):
    return math.exp(sum(map(math.log, values)) / len(values)) if values else float("nan")


def report(directory, seed, source, difference):
    os.makedirs(directory, exist_ok=True)
    path = os.path.join(directory, f"{seed}.sol")
    with open(path, "w", encoding="utf-8") as file:
        file.write(source)
    name, data, left, right = difference
    print(f"seed {seed}: DIFFERS in {name}, see {path}\n  calldata 0x{data.hex()}\n  reference {left}\n  candidate {right}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--candidate", required=True)
    parser.add_argument("--reference")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**9))
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--calls", type=int, default=150)
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--out", default="out/compiler-fuzz")
    options = parser.parse_args()
    print(f"seeds {options.seed} to {options.seed + options.count - 1}", flush=True)
    gas, sizes, differences, refused = [], [], 0, 0
    for seed in range(options.seed, options.seed + options.count):
        source = RandomContract(seed).text()
        reference, error = compile_contract(
            options.reference or options.candidate, source, options.reference is not None, options.runs)
        if error:
            refused += 1
            print(f"seed {seed}: the reference refuses it: {error.splitlines()[0][:120]}", flush=True)
            continue
        candidate, error = compile_contract(options.candidate, source, True, options.runs)
        difference = ("compilation", b"", "compiles", error) if error else None
        ratios = []
        if not error:
            ratios, difference = compare(reference, candidate, options.calls, random.Random(seed))
            size = [len(item["evm"]["deployedBytecode"]["object"]) // 2 for item in (reference, candidate)]
            gas += ratios
            sizes.append(size[1] / size[0])
            print(f"seed {seed}: {len(ratios)} calls, gas {geometric_mean(ratios):.3f}, size {sizes[-1]:.3f}", flush=True)
        if difference:
            differences += 1
            report(options.out, seed, source, difference)
    print(
        f"{options.count - refused} contracts, {refused} refused by the reference, {differences} differ; "
        f"candidate/reference: gas {geometric_mean(gas):.3f}, size {geometric_mean(sizes):.3f}")
    sys.exit(1 if differences or refused == options.count else 0)


if __name__ == "__main__":
    main()
