#!/usr/bin/env python3
"""Proves the rewrite rules of the optimiser with z3 (pip install z3-solver), over 256-bit words.

Reads the rule table from Sources/Optimizer/Simplify/RewriteRules.swift. A rule that z3 cannot decide in time at full width
(products, quotients, two variable shifts) is decided at 32 or 16 bits, with the numbers that stand for the width (256, 248, 128,
32, 31) scaled, and listed as such. Exit status 1 if any rule is wrong or malformed.
"""
import re
import sys
from pathlib import Path

import z3

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "Sources/Optimizer/Simplify/RewriteRules.swift"
TIMEOUT_MS = 10_000


def parse(text):
    tokens = re.findall(r"[A-Za-z_]+|\d+|[(),]", text)
    position = 0

    def expression():
        nonlocal position
        name = tokens[position]
        position += 1
        if position < len(tokens) and tokens[position] == "(":
            position += 1
            operands = [expression()]
            while tokens[position] == ",":
                position += 1
                operands.append(expression())
            if tokens[position] != ")":
                raise ValueError(text)
            position += 1
            return (name, *operands)
        return name

    items = [expression()]
    while position < len(tokens):
        if tokens[position] != ",":
            raise ValueError(text)
        position += 1
        items.append(expression())
    return items


class Words:
    """EVM semantics over words of one width."""

    def __init__(self, width):
        self.width = width
        self.names = {}
        self.assumptions = []

    def value(self, number):
        return z3.BitVecVal(number, self.width)

    def number(self, number):
        """Numbers that stand for the width of a word, scaled to this width."""
        w = self.width
        return {256: w, 248: w - 8, 128: w // 2, 32: w // 8, 31: w // 8 - 1}.get(number, number)

    def truth(self, condition):
        return z3.If(condition, self.value(1), self.value(0))

    def name(self, name):
        if name not in self.names:
            self.names[name] = z3.BitVec(name, self.width)
            if name in "pq":
                self.assumptions.append(z3.ULE(self.names[name], 1))
        return self.names[name]

    def build(self, tree):
        if isinstance(tree, str):
            return self.value(self.number(int(tree))) if tree.isdigit() else self.name(tree)
        operation, *rest = tree
        x = [self.build(item) for item in rest]
        zero = self.value(0)
        w = self.width
        if operation in ("addmod", "mulmod"):
            a, b, m = (z3.ZeroExt(w, item) for item in x)
            full = a + b if operation == "addmod" else a * b
            return z3.If(x[2] == 0, zero, z3.Extract(w - 1, 0, z3.URem(full, m)))
        if operation == "signextend":
            extended = x[1]
            for index in range(w // 8 - 1):
                bits = 8 * (index + 1)
                extended = z3.If(x[0] == index, z3.SignExt(w - bits, z3.Extract(bits - 1, 0, x[1])), extended)
            return extended
        if operation == "exp":
            if rest[1].isdigit() if isinstance(rest[1], str) else False:
                result = self.value(1)
                for _ in range(int(rest[1])):
                    result = result * x[0]
                return result
            if rest[0] == "2":
                return z3.If(z3.ULT(x[1], w), self.value(1) << x[1], zero)
            if rest[0] == "1":
                return self.value(1)
            if rest[0] == "0":
                return z3.If(x[1] == 0, self.value(1), zero)
            raise ValueError("exp of unknown operands")
        table = {
            "add": lambda: x[0] + x[1],
            "sub": lambda: x[0] - x[1],
            "mul": lambda: x[0] * x[1],
            "div": lambda: z3.If(x[1] == 0, zero, z3.UDiv(x[0], x[1])),
            "sdiv": lambda: z3.If(x[1] == 0, zero, x[0] / x[1]),
            "mod": lambda: z3.If(x[1] == 0, zero, z3.URem(x[0], x[1])),
            "smod": lambda: z3.If(x[1] == 0, zero, z3.SRem(x[0], x[1])),
            "lt": lambda: self.truth(z3.ULT(x[0], x[1])),
            "gt": lambda: self.truth(z3.UGT(x[0], x[1])),
            "slt": lambda: self.truth(x[0] < x[1]),
            "sgt": lambda: self.truth(x[0] > x[1]),
            "eq": lambda: self.truth(x[0] == x[1]),
            "iszero": lambda: self.truth(x[0] == 0),
            "and": lambda: x[0] & x[1],
            "or": lambda: x[0] | x[1],
            "xor": lambda: x[0] ^ x[1],
            "not": lambda: ~x[0],
            # z3 shifts by the width or more give 0 and copies of the sign, as the EVM does.
            "shl": lambda: x[1] << x[0],
            "shr": lambda: z3.LShR(x[1], x[0]),
            "sar": lambda: x[1] >> x[0],
            "byte": lambda: z3.If(
                z3.ULT(x[0], w // 8), z3.LShR(x[1], (self.value(w // 8 - 1) - x[0]) * 8) & 255, zero),
        }
        return table[operation]()


def decide(pattern, replacement, conditions, width):
    words = Words(width)
    left, right = words.build(pattern), words.build(replacement)
    solver = z3.Solver()
    solver.set("timeout", TIMEOUT_MS)
    for condition in conditions:
        solver.add(words.build(condition) != 0)
    solver.add(*words.assumptions)
    solver.add(left != right)
    return solver.check()


def main():
    rules = re.findall(r'^ {8}"([^"]+)",$', TABLE.read_text(), re.MULTILINE)
    wrong, narrow = [], []
    for rule in rules:
        body, _, where = rule.partition(" where ")
        left, arrow, right = body.partition(" -> ")
        if not arrow:
            wrong.append(rule)
            continue
        pattern, replacement = parse(left)[0], parse(right)[0]
        conditions = parse(where) if where else []
        result = decide(pattern, replacement, conditions, 256)
        for width in (32, 16, 8):
            if result == z3.unknown:
                result = decide(pattern, replacement, conditions, width)
                if result == z3.unsat:
                    narrow.append(f"{width} bits: {rule}")
        if result != z3.unsat:
            wrong.append(f"{rule} [{result}]")
    print(f"{len(rules)} rules, {len(rules) - len(wrong) - len(narrow)} proved at 256 bits, {len(narrow)} at fewer")
    for rule in narrow:
        print(f"  {rule}")
    for rule in wrong:
        print(f"  NOT PROVED: {rule}")
    return 1 if wrong or not rules else 0


if __name__ == "__main__":
    sys.exit(main())
