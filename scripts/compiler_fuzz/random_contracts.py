#!/usr/bin/env python3
"""Random, well-typed Solidity contracts from a seed: state of many types, functions that call each other, loops, checked
and unchecked arithmetic, structs, arrays, mappings, bytes, events, errors, modifiers, inheritance, try, assembly.

usage: random_contracts.py SEED
"""
import random
import sys
from collections import namedtuple

from random_expressions import RANK, Expressions, Scope
from random_types import FIELDS, MEMORY, STORAGE, is_memory, is_number, literal, value_type

Function = namedtuple("Function", "name parameters returns mutability is_public")

PREAMBLE = """// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

enum E { A, B, C }
type U is uint256;
using {plusU as +} for U global;
function plusU(U a, U b) pure returns (U) { return U.wrap(U.unwrap(a) + U.unwrap(b)); }
error Bad(uint256 a, int64 b);
error Empty();"""

BASE = """abstract contract Base {
    event Ev(uint256 indexed a, address b, bytes c);
    event Small(int16 indexed a, bool indexed b);
    uint256 internal depth;
    modifier lock(uint8 limit) { depth += 1; if (limit > 250) revert Empty(); _; depth -= 1; }
    modifier guard() { require(depth < 10, "deep"); _; }"""


class RandomContract(Expressions):
    """`text()` is a source with the contract `C` and its base; equal seeds give equal texts."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.count = 0
        self.functions = []
        self.state = []
        self.fields = [(f"f{index}", self.random.choice(FIELDS)) for index in range(self.random.randrange(2, 6))]

    def fresh(self, prefix="v"):
        self.count += 1
        return f"{prefix}{self.count}"

    # Statements

    def block(self, depth, scope, indent, count=None):
        outer = list(scope.locals)
        lines = []
        for _ in range(count or self.random.randrange(1, 5)):
            lines += [" " * 4 * indent + line for line in self.statement(depth, scope)]
        scope.locals[:] = outer
        return lines

    def nested(self, depth, scope):
        return self.block(depth - 1, scope, 1)

    def statement(self, depth, scope):
        """The lines of a statement; none if what was drawn is not possible here."""
        simple = [
            (18, self.declaration), (8, self.memory_declaration), (24, self.assignment), (4, self.requirement),
            (3, self.exit), (4, self.event), (8, self.storage_statement), (2, self.attempt), (2, self.tuple_call),
            (1, self.swap), (2, self.assembly),
        ]
        compound = [(10, self.branch), (8, self.loop), (5, self.unchecked)] if depth > 0 else []
        weights, makers = zip(*(simple + compound))
        chosen = self.random.choices(range(len(makers)), weights)[0]
        return makers[chosen](scope) if chosen < len(simple) else makers[chosen](depth, scope)

    def some(self, name, scope):
        return self.expression(name, self.random.randrange(1, 4), scope)

    def declaration(self, scope):
        kind = value_type(self.random)
        value = self.some(kind, scope)
        variable = self.fresh()
        scope.locals.append((variable, kind, True))
        return [f"{kind} {variable} = {value};" if self.random.random() < 0.9 else f"{kind} {variable};"]

    def memory_declaration(self, scope):
        kind = self.random.choice(MEMORY)
        value = self.memory_value(kind, 2, scope)
        variable = self.fresh("m")
        scope.locals.append((variable, kind, True))
        return [f"{kind} memory {variable} = {value};"]

    def assignment(self, scope):
        kind = value_type(self.random)
        places = self.places(kind, scope, True)
        if self.random.random() < 0.7:
            places += self.elements(kind, 2, scope, True)
        if not places:
            return []
        place = self.random.choice(places)
        if is_number(kind) and self.random.random() < 0.45:
            operator = self.random.choice(["+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "++", "--", "<<=", ">>="])
            if operator in ("++", "--"):
                return [self.random.choice([f"{place}{operator};", f"{operator}{place};"])]
            return [f"{place} {operator} {self.some('uint8' if operator in ('<<=', '>>=') else kind, scope)};"]
        # There is no `delete` of a user-defined value type.
        is_deleted = kind != "U" and self.random.random() < 0.06
        return [f"delete {place};" if is_deleted else f"{place} = {self.some(kind, scope)};"]

    def branch(self, depth, scope):
        lines = [f"if ({self.some('bool', scope)}) {{"] + self.nested(depth, scope)
        if self.random.random() < 0.5:
            lines += ["} else {"] + self.nested(depth, scope)
        return lines + ["}"]

    def loop(self, depth, scope):
        counter, kind = self.fresh("i"), self.random.choice(["uint256", "uint8", "int64"])
        bound = self.random.choice(["2", "3", "5", "4" if kind == "int64" else f"{self.some(kind, scope)} % 4"])
        outer = list(scope.locals)
        scope.locals.append((counter, kind, False))
        scope.loops += 1
        body = self.nested(depth, scope)
        scope.loops -= 1
        scope.locals[:] = outer
        if self.random.random() < 0.7:
            step = self.random.choice([f"{counter}++", f"++{counter}"])
            return [f"for ({kind} {counter} = 0; {counter} < {bound}; {step}) {{"] + body + ["}"]
        return [f"{kind} {counter} = 0;", f"while ({counter} < {bound}) {{", f"    {counter}++;"] + body + ["}"]

    def unchecked(self, depth, scope):
        if scope.is_unchecked:
            return []
        scope.is_unchecked = True
        lines = ["unchecked {"] + self.nested(depth, scope) + ["}"]
        scope.is_unchecked = False
        return lines

    def error(self, scope):
        return f"Bad({self.some('uint256', scope)}, {self.some('int64', scope)})"

    def requirement(self, scope):
        condition = self.some("bool", scope)
        return [f"require({condition}{self.random.choice(['', ', ' + chr(34) + 'no' + chr(34), ', ' + self.error(scope)])});"]

    def exit(self, scope):
        condition = self.some("bool", scope)
        if scope.loops and self.random.random() < 0.7:
            return [f"if ({condition}) {self.random.choice(['break', 'continue'])};"]
        return [f"if ({condition}) revert {self.random.choice(['Empty()', self.error(scope)])};"]

    def event(self, scope):
        if not scope.writes_state:
            return []
        if self.random.random() < 0.5:
            return [f"emit Small({self.some('int16', scope)}, {self.some('bool', scope)});"]
        return [f"emit Ev({self.some('uint256', scope)}, {self.some('address', scope)}, {self.bytes_value(2, scope)});"]

    def storage_statement(self, scope):
        """A statement on a state variable that is not of a value type."""
        if not scope.writes_state:
            return []

        def some(name):
            return self.some(name, scope)

        def memory(name):
            return self.memory_value(name, 2, scope)

        found = []
        for name, kind in self.state:
            found += {
                "words": lambda: [
                    f"{name}.push({some('uint256')});", f"{name}.push() = {some('uint256')};", f"{name}.pop();",
                    f"delete {name};", f"{name} = {memory('uint256[]')};"],
                "packed": lambda: [f"{name}.push({some('uint8')});", f"{name}.pop();", f"{name} = {memory('uint8[]')};"],
                "structs": lambda: [f"{name}.push({memory('S')});", f"{name}.pop();", f"{name}.push();"],
                "struct": lambda: [f"{name} = {memory('S')};", f"delete {name};"],
                "nested struct": lambda: [f"{name} = {memory('T')};", f"{name}.text = {memory('string')};"],
                "structs by key": lambda: [
                    f"{name}[{some('bytes4')}] = {memory('S')};", f"delete {name}[{some('bytes4')}];"],
                "bytes": lambda: [
                    f"{name} = {memory('bytes')};", f"{name}.push({some('bytes1')});", f"{name}.pop();",
                    f"{name}.push();"],
                "string": lambda: [f"{name} = {memory('string')};"],
                "fixed": lambda: [f"{name}[{self.index(1, scope, 20)}] = {some('int16')};"],
            }.get(kind, lambda: [])()
        return [self.random.choice(found)] if found else []

    def attempt(self, scope):
        """A try statement around a call of this contract's own function."""
        callable = [f for f in self.functions if f.is_public and len(f.returns) == 1 and not is_memory(f.returns[0])]
        if not scope.writes_state or not callable or scope.calls > 2:
            return []
        scope.calls += 1
        function = self.random.choice(callable)
        kind, value, caught = function.returns[0], self.fresh(), self.fresh("m")
        places = self.places(kind, scope, True)
        use = [f"    {self.random.choice(places)} = {value};"] if places else []
        call = f"this.{function.name}({self.arguments(function, 2, scope)})"
        return [f"try {call} returns ({kind} {value}) {{"] + use + [
            "} catch Error(string memory) {", "    emit Small(1, false);",
            f"}} catch Panic(uint256 {caught}) {{", f'    emit Ev({caught}, msg.sender, "");',
            f"}} catch (bytes memory {caught}) {{", f"    emit Ev({caught}.length, msg.sender, {caught});", "}"]

    def tuple_call(self, scope):
        callable = [
            f for f in self.functions if len(f.returns) == 2 and RANK[f.mutability] <= RANK[scope.mutability]]
        if not callable or scope.calls > 2:
            return []
        scope.calls += 1
        function = self.random.choice(callable)
        call = f"{function.name}({self.arguments(function, 2, scope)})"
        variables = [(self.fresh(), kind, True) for kind in function.returns]
        scope.locals += variables
        return [f"({', '.join(f'{kind} {name}' for name, kind, _ in variables)}) = {call};"]

    def swap(self, scope):
        kind = self.random.choice(["uint256", "int64", "uint8"])
        variables = [name for name, of, can_write in scope.locals if of == kind and can_write]
        if len(variables) < 2:
            return []
        first, second = self.random.sample(variables, 2)
        return [f"({first}, {second}) = ({second}, {first});"]

    def assembly(self, scope):
        words = [name for name, kind, can_write in scope.locals if kind == "uint256" and can_write]
        if not words:
            return []
        a, b = self.random.choice(words), self.random.choice(words)
        value = self.random.choice([
            f"add({b}, 3)", f"byte(31, {b})", f"shr(4, {b})", f"mul({b}, {a})", f"signextend(0, {b})",
            f"sdiv({a}, {b})", f"smod({b}, 7)", f"exp({b}, 3)"])
        return ['assembly ("memory-safe") {', f"    {a} := {value}", "}"]

    # Declarations

    def variables(self, count):
        lines = []
        for _ in range(count):
            name = self.fresh("s")
            if self.random.random() < 0.5:
                kind = self.random.choice(list(STORAGE))
                visibility = "internal" if kind == "nested struct" else self.random.choice(["public", "internal"])
                lines.append(f"    {STORAGE[kind]} {visibility} {name};")
            else:
                kind = value_type(self.random)
                initial = f" = {literal(self.random, kind)}" if self.random.random() < 0.3 else ""
                lines.append(f"    {kind} {self.random.choice(['public', 'internal'])} {name}{initial};")
            self.state.append((name, kind))
        return lines

    def function(self, name):
        chance = self.random.random
        mutability = self.random.choice(["", "", "", "view", "pure"])
        visibility = self.random.choice(["public", "public", "external", "internal"])
        location = "calldata" if visibility == "external" and chance() < 0.5 else "memory"
        parameters = [
            self.random.choice(MEMORY) if chance() < 0.2 else value_type(self.random)
            for _ in range(self.random.randrange(5))]
        returns = [value_type(self.random) for _ in range(self.random.choice([0, 1, 1, 1, 2, 3]))]
        if chance() < 0.1:
            returns = [self.random.choice(MEMORY)]
        scope = Scope(mutability)

        def declare(kind, prefix, place, is_writable):
            variable = self.fresh(prefix)
            if is_writable or kind in ("uint256[]", "uint8[]", "bytes", "S"):
                scope.locals.append((variable, kind, is_writable))
            return f"{kind}{' ' + place if is_memory(kind) else ''} {variable}"

        head = ", ".join(
            declare(kind, "p", location, not is_memory(kind) or location == "memory") for kind in parameters)
        is_named = chance() < 0.5
        result = ", ".join(
            declare(kind, "r", "memory", True) if is_named else kind + (" memory" if is_memory(kind) else "")
            for kind in returns)
        words = [visibility, mutability]
        if mutability == "" and chance() < 0.3:
            words.append(f"lock({self.expression('uint8', 1, Scope('pure'))})")
        if mutability != "pure" and chance() < 0.15:
            words.append("guard")
        if returns:
            words.append(f"returns ({result})")
        lines = [f"    function {name}({head}) {' '.join(word for word in words if word)} {{"]
        lines += self.block(3, scope, 2, self.random.randrange(2, 9))
        if returns and (not is_named or chance() < 0.5):
            values = ", ".join(
                self.memory_value(kind, 2, scope) if is_memory(kind) else self.expression(kind, 3, scope)
                for kind in returns)
            lines.append(f"        return {f'({values})' if len(returns) > 1 else values};")
        if visibility != "external":
            self.functions.append(Function(name, parameters, returns, mutability, visibility == "public"))
        return lines + ["    }"]

    def text(self):
        members = " ".join(f"{kind} {field};" for field, kind in self.fields)
        lines = [PREAMBLE, f"struct S {{ {members} }}"]
        lines += ["struct T { S inner; uint16[2] small; uint256 count; string text; }", "", BASE]
        lines += self.variables(self.random.randrange(2, 6))
        for index in range(self.random.randrange(1, 4)):
            lines += self.function(f"b{index}")
        lines += ["}", "", "contract C is Base {"] + self.variables(self.random.randrange(3, 9))
        for index in range(self.random.randrange(3, 9)):
            lines += self.function(f"g{index}")
        return "\n".join(lines + ["}"]) + "\n"


if __name__ == "__main__":
    if len(sys.argv) != 2 or not sys.argv[1].isdigit():
        sys.exit(__doc__)
    print(RandomContract(int(sys.argv[1])).text(), end="")
