#!/usr/bin/env python3
"""Random programs on our executor and on revm (pyrevm): status, output, gas, logs must agree.

usage: fuzz.py SOLWATT [--count N] [--seed N] [--fork cancun]

Prints the seed; a difference is printed as a command line and ends the run with status 1."""
import argparse, json, random, subprocess, sys
from pyrevm import EVM, AccountInfo, BlockEnv

CALLER, TARGET = "0x" + "11" * 20, "0x" + "cc" * 20
GAS = 1_000_000
WORDS = [0, 1, 2, 3, 7, 31, 32, 33, 64, 255, 256, 257, 2**32, 2**63, 2**64 - 1, 2**64, 2**128 - 1, 2**128, 2**192,
         2**255 - 1, 2**255, 2**256 - 1, 2**256 - 2, 2**256 - 32]
BINARY = list(range(0x01, 0x08)) + [0x0a, 0x0b] + list(range(0x10, 0x15)) + list(range(0x16, 0x19)) + [0x1a, 0x1b, 0x1c, 0x1d]
NULLARY = [0x30, 0x32, 0x33, 0x34, 0x36, 0x38, 0x3a, 0x3d, 0x41, 0x42, 0x43, 0x44, 0x46, 0x47, 0x48, 0x4a, 0x58, 0x59, 0x5a]
UNARY = [0x15, 0x19, 0x31, 0x35, 0x3b, 0x3f, 0x51, 0x54, 0x5c]


def push(code, value):
    n = (value.bit_length() + 7) // 8
    code += bytes([0x5f + n]) + value.to_bytes(n, "big")


def word(rng):
    pick = rng.random()
    if pick < 0.5: return rng.choice(WORDS)
    return rng.getrandbits(rng.choice([8, 16, 64, 128, 200, 256]))


def small(rng): return rng.choice([0, 1, 31, 32, 33, 64, 96, 100, 255, 1000])


def program(rng):
    if rng.random() < 0.05: return bytes(rng.getrandbits(8) for _ in range(rng.randrange(1, 80)))
    code = bytearray()
    height = 0
    def need(n):
        nonlocal height
        while height < n:
            push(code, word(rng)); height += 1
    for _ in range(rng.randrange(5, 120)):
        kind = rng.random()
        if kind < 0.25: push(code, word(rng)); height += 1
        elif kind < 0.50: need(2); code.append(rng.choice(BINARY)); height -= 1
        elif kind < 0.53: need(3); code.append(rng.choice([0x08, 0x09])); height -= 2
        elif kind < 0.58: code.append(rng.choice(NULLARY)); height += 1
        elif kind < 0.64:
            op = rng.choice(UNARY)
            if op in (0x51, 0x35): push(code, small(rng)); height += 1
            else: need(1)
            code.append(op)
        elif kind < 0.71:
            n = rng.randrange(1, 17); need(n); code.append(0x7f + n); height += 1
        elif kind < 0.77:
            n = rng.randrange(1, 17); need(n + 1); code.append(0x8f + n)
        elif kind < 0.79: need(1); code.append(0x50); height -= 1
        elif kind < 0.85:
            need(1); push(code, small(rng)); code.append(rng.choice([0x52, 0x52, 0x53])); height -= 1
        elif kind < 0.88: push(code, small(rng)); push(code, small(rng)); code.append(0x20); height += 1
        elif kind < 0.90:
            push(code, small(rng)); push(code, small(rng)); push(code, small(rng))
            code.append(rng.choice([0x37, 0x39, 0x5e, 0x3e]))
        elif kind < 0.93: need(1); push(code, rng.randrange(4)); code.append(rng.choice([0x55, 0x5d])); height -= 1
        elif kind < 0.95:
            n = rng.randrange(5); need(n); push(code, small(rng)); push(code, small(rng)); code.append(0xa0 + n); height -= n
        elif kind < 0.97:  # forward jump over rubbish
            need(1); at = len(code)
            skip = bytes(rng.getrandbits(8) for _ in range(rng.randrange(0, 5)))
            target = at + 4 + len(skip)
            code += bytes([0x61]) + target.to_bytes(2, "big") + bytes([rng.choice([0x56, 0x57])])
            taken = code[-1] == 0x57
            code += skip + b"\x5b"
            height -= 1 if taken else 0
        else:  # a call of a precompile, of itself, or of nobody
            op = rng.choice([0xf1, 0xf2, 0xf4, 0xfa])
            for _ in range(4): push(code, small(rng))
            if op in (0xf1, 0xf2): push(code, rng.choice([0, 0, 1]))
            push(code, rng.choice([1, 2, 3, 4, 5, 6, 7, 8, 9, int(TARGET, 16), 0xdead]))
            push(code, rng.choice([0, 700, 5000, 50000, 2**64])); code.append(op); height += 1
    need(1)
    push(code, 0); code.append(0x52); push(code, 64); push(code, 0); code.append(rng.choice([0xf3, 0xf3, 0xf3, 0xfd]))
    return bytes(code)


def revm(code, data, fork):
    evm = EVM(spec_id=fork.upper())
    evm.set_block_env(BlockEnv(number=1, timestamp=1, gas_limit=30_000_000, prevrandao=bytes(32), excess_blob_gas=0))
    evm.insert_account_info(TARGET, AccountInfo(nonce=1, code=code))
    intrinsic = 21000 + sum(4 if b == 0 else 16 for b in data)
    try:
        output = bytes(evm.message_call(CALLER, TARGET, calldata=data, gas=GAS + intrinsic))
    except RuntimeError:
        output = None
    r = evm.result
    out = output if output is not None else bytes(getattr(r, "output", b"") or b"")
    logs = [(log.address.lower(), list(log.topics), bytes(log.data[1] if isinstance(log.data, tuple) else log.data)) for log in r.logs]
    return r.is_success, out, r.gas_used - intrinsic, logs


def main():
    p = argparse.ArgumentParser(); p.add_argument("solwatt"); p.add_argument("--count", type=int, default=1000)
    p.add_argument("--seed", type=int, default=random.randrange(2**32)); p.add_argument("--fork", default="cancun")
    a = p.parse_args(); print(f"seed {a.seed}", flush=True)
    good = 0
    for i in range(a.count):
        rng = random.Random(a.seed * 1_000_003 + i)
        code, data = program(rng), bytes(rng.choice([0, 0, 1, 255, rng.getrandbits(8)]) for _ in range(rng.randrange(0, 70)))
        command = [a.solwatt, "evm", "run", "--code", code.hex(), "--input", data.hex(), "--fork", a.fork, "--gas", str(GAS)]
        ran = subprocess.run(command, capture_output=True, text=True)
        if ran.returncode: sys.exit(f"program {i}: exit {ran.returncode}: {ran.stderr[-200:]}\n" + " ".join(command))
        ours = json.loads(ran.stdout)
        ok, output, gas, logs = revm(code, data, a.fork)
        mine = (ours["status"] == "success", ours["gasUsed"], [(l["address"], l["topics"], bytes.fromhex(l["data"][2:])) for l in ours["logs"]])
        same = mine == (ok, gas, logs if ok else [])
        if ok: same = same and ours["output"] == "0x" + output.hex(); good += 1
        if not same:
            print(f"program {i} differs: ours {ours}\nrevm success={ok} gas={gas} output={output.hex()} logs={logs}\n" + " ".join(command)); sys.exit(1)
    print(f"{a.count} programs agree, {good} of them successful")


main()
