"""Random expressions: every one has the type that was asked for, and reads only what its function's mutability allows."""
from random_types import FIXED_BYTES, SIGNED, UNSIGNED, bits, is_memory, is_number, literal, value_type

RANK = {"pure": 0, "view": 1, "": 2}


class Scope:
    """What an expression or statement can see. A local variable is (name, type, is writable)."""

    def __init__(self, mutability):
        self.mutability = mutability
        self.locals = []
        self.loops = 0
        self.calls = 0
        self.is_unchecked = False

    @property
    def reads_state(self):
        return self.mutability != "pure"

    @property
    def writes_state(self):
        return self.mutability == ""


class Expressions:
    """Needs `random`, `state` (name, type or kind), `fields` of the struct S, and `functions` that can be called."""

    def places(self, name, scope, writable=False):
        """Variables of the type; only those that can be assigned if `writable`."""
        found = [variable for variable, kind, can_write in scope.locals if kind == name and (can_write or not writable)]
        if scope.writes_state or (scope.reads_state and not writable):
            found += [variable for variable, kind in self.state if kind == name]
        return found

    def index(self, depth, scope, count=None):
        """An index, nearly always inside a known length."""
        value = self.expression("uint256", depth - 1, scope)
        return f"({value}) % {count}" if count and self.random.random() < 0.9 else value

    def elements(self, name, depth, scope, writable=False):
        """Members and elements of variables that have the type."""
        found = []
        for variable, kind, can_write in scope.locals:
            if can_write or not writable:
                found += self.local_elements(name, variable, kind, depth, scope, writable)
        if scope.writes_state or (scope.reads_state and not writable):
            for variable, kind in self.state:
                found += self.state_elements(name, variable, kind, depth, scope, writable)
        return found

    def members(self, name, base):
        return [f"{base}.{field}" for field, kind in self.fields if kind == name]

    def local_elements(self, name, variable, kind, depth, scope, writable):
        if kind == "S":
            return self.members(name, variable)
        if kind == "T":
            extra = {"uint16": [f"{variable}.small[{self.index(depth, scope, 2)}]"], "uint256": [f"{variable}.count"]}
            return self.members(name, f"{variable}.inner") + extra.get(name, [])
        if kind.endswith("[]") and kind[:-2] == name:
            return [f"{variable}[{self.index(depth, scope, 4)}]"]
        if kind.endswith("]") and kind[:-3] == name:
            return [f"{variable}[{self.index(depth, scope, int(kind[-2]))}]"]
        if kind == "bytes" and name == "bytes1":
            return [f"{variable}[{self.index(depth, scope, 5)}]"]
        if name == "uint256" and not writable and (kind.endswith("[]") or kind == "bytes"):
            return [f"{variable}.length"]
        return []

    def state_elements(self, name, variable, kind, depth, scope, writable):
        def key(of):
            return self.expression(of, depth - 1, scope)

        if kind == "structs by key":
            return self.members(name, f"{variable}[{key('bytes4')}]")
        if kind == "structs" and name != "uint256":
            return self.members(name, f"{variable}[{self.index(depth, scope, 3)}]")
        if kind == "struct":
            return self.members(name, variable)
        if kind == "nested struct":
            small = [f"{variable}.small[{self.index(depth, scope, 2)}]"] if name == "uint16" else []
            return self.members(name, f"{variable}.inner") + small
        if name == "uint256" and not writable and kind in ("words", "packed", "structs", "bytes"):
            if self.random.random() < 0.5:
                return [f"{variable}.length"]
        element = {
            ("numbers by byte", "uint256"): lambda: f"{variable}[{key('uint8')}]",
            ("numbers by address", "int64"): lambda: f"{variable}[{key('address')}]",
            ("nested mapping", "uint32"): lambda: f"{variable}[{key('bool')}][{key('E')}]",
            ("words", "uint256"): lambda: f"{variable}[{self.index(depth, scope, 4)}]",
            ("packed", "uint8"): lambda: f"{variable}[{self.index(depth, scope, 40)}]",
            ("fixed", "int16"): lambda: f"{variable}[{self.index(depth, scope, 20)}]",
            ("bytes", "bytes1"): lambda: f"{variable}[{self.index(depth, scope, 40)}]",
        }.get((kind, name))
        return [element()] if element else []

    def leaf(self, name, scope):
        if name == "address" and scope.reads_state and self.random.random() < 0.4:
            return self.random.choice(["msg.sender", "address(this)"])
        return literal(self.random, name)

    def expression(self, name, depth, scope):
        """An expression of a value type."""
        random = self.random
        places = self.places(name, scope)
        if depth <= 0 or random.random() < 0.15:
            return random.choice(places) if places and random.random() < 0.8 else self.leaf(name, scope)
        if places and random.random() < 0.35:
            return random.choice(places)
        if random.random() < 0.3:
            elements = self.elements(name, depth, scope)
            if elements:
                return random.choice(elements)
        if random.random() < 0.08:
            condition, yes, no = (self.expression(kind, depth - 1, scope) for kind in ("bool", name, name))
            return f"({condition} ? {yes} : {no})"
        if random.random() < 0.12:
            call = self.call(name, depth, scope)
            if call:
                return call
        if is_number(name):
            return self.number(name, depth, scope)
        make = {"bool": self.boolean, "E": self.enumeration, "U": self.user_defined, "address": self.address}
        return make[name](depth, scope) if name in make else self.fixed_bytes(name, depth, scope)

    def number(self, name, depth, scope):
        random = self.random

        def part(kind=name):
            return self.expression(kind, depth - 1, scope)

        kind = random.random()
        if kind < 0.42:
            return f"({part()} {random.choice('+-*+-/%')} {part()})"
        if kind < 0.52:
            return f"({part()} {random.choice('&|^')} {part()})"
        if kind < 0.60:
            return f"({part()} {random.choice(['<<', '>>'])} {part(random.choice(['uint8', 'uint16', 'uint256']))})"
        if kind < 0.64:
            exponent = random.choice(["uint8(2)", "uint8(3)", part("uint8"), part("uint256")])
            return f"({part()} ** {exponent})"
        if kind < 0.68:
            return f"({random.choice('-~') if name.startswith('int') else '~'}{part()})"
        if kind < 0.86:
            return self.conversion(name, depth, scope)
        if name == "uint256" and random.random() < 0.6:
            return self.word(depth, scope)
        return f"type({name}).{random.choice(['max', 'min'])}"

    def word(self, depth, scope):
        """What only uint256 has."""
        parts = [self.expression("uint256", depth - 1, scope) for _ in range(3)]
        options = [
            f"uint256(keccak256({self.bytes_value(depth, scope)}))", f"addmod({', '.join(parts)})",
            f"mulmod({', '.join(parts)})", f"U.unwrap({self.expression('U', depth - 1, scope)})",
            f"{self.bytes_value(depth, scope)}.length",
        ]
        if scope.reads_state:
            options += ["block.number", "block.timestamp"]
        return self.random.choice(options)

    def conversion(self, name, depth, scope):
        size = bits(name)
        unsigned = name.startswith("uint")
        sources = [f"{'uint' if unsigned else 'int'}{self.random.choice(UNSIGNED if unsigned else SIGNED)}"] * 4
        if size in SIGNED:
            sources.append(f"{'int' if unsigned else 'uint'}{size}")
        if unsigned and size // 8 in FIXED_BYTES:
            sources.append(f"bytes{size // 8}")
        if name == "uint160":
            sources.append("address")
        if name == "uint8":
            sources.append("E")
        return f"{name}({self.expression(self.random.choice(sources), depth - 1, scope)})"

    def boolean(self, depth, scope):
        random = self.random
        kind = random.random()
        if kind < 0.4:
            numbers = [local[1] for local in scope.locals if is_number(local[1])]
            of = random.choice(["uint256", "int256", "uint8", "int16", "int64", "address", "bytes32", "bytes4"] + numbers)
            operator = random.choice(["<", ">", "<=", ">=", "==", "!="])
        elif kind < 0.5:
            of, operator = random.choice(["E", "bool"]), random.choice(["==", "!="])
        elif kind < 0.85:
            of, operator = "bool", random.choice(["&&", "||"])
        else:
            return f"(!{self.expression('bool', depth - 1, scope)})"
        return f"({self.expression(of, depth - 1, scope)} {operator} {self.expression(of, depth - 1, scope)})"

    def enumeration(self, depth, scope):
        return f"E({self.expression('uint8', depth - 1, scope)}{' % 3' if self.random.random() < 0.8 else ''})"

    def user_defined(self, depth, scope):
        if self.random.random() < 0.5:
            return f"({self.expression('U', depth - 1, scope)} + {self.expression('U', depth - 1, scope)})"
        return f"U.wrap({self.expression('uint256', depth - 1, scope)})"

    def address(self, depth, scope):
        return f"address(uint160({self.expression('uint160', depth - 1, scope)}))"

    def fixed_bytes(self, name, depth, scope):
        random = self.random
        size = int(name.removeprefix("bytes"))
        kind = random.random()
        left = self.expression(name, depth - 1, scope)
        if kind < 0.3:
            return f"({left} {random.choice('&|^')} {self.expression(name, depth - 1, scope)})"
        if kind < 0.5:
            return f"({left} {random.choice(['<<', '>>'])} {self.expression('uint8', depth - 1, scope)})"
        if kind < 0.6:
            return f"(~{left})"
        if kind < 0.8:
            return f"{name}({self.expression(random.choice(['bytes1', 'bytes4', 'bytes16', 'bytes32']), depth - 1, scope)})"
        if size == 32:
            return f"keccak256({self.bytes_value(depth, scope)})"
        if kind < 0.9 or size * 8 not in UNSIGNED:
            return f"{name}({self.bytes_value(depth, scope)})"
        return f"{name}({self.expression(f'uint{size * 8}', depth - 1, scope)})"

    def bytes_value(self, depth, scope):
        """An expression of type bytes memory."""
        random = self.random
        places = self.places("bytes", scope)
        kind = random.random()
        if places and kind < 0.3:
            return random.choice(places)
        if kind < 0.8:
            function = random.choice(["abi.encode", "abi.encode", "abi.encodePacked"])
            packable = ("uint256[]", "bytes", "string", "int16[3]", "address[]")
            nested = ("S", "T", "S[]", "bytes[]", "uint64[2][]") if function == "abi.encode" else ()
            whole = [variable for variable, of, _ in scope.locals if of in packable + nested]
            arguments = []
            for _ in range(random.randrange(1, 4)):
                if whole and random.random() < 0.4:
                    arguments.append(random.choice(whole))
                else:
                    arguments.append(self.expression(value_type(random), depth - 1, scope))
            return f"{function}({', '.join(arguments)})"
        if kind < 0.9 and depth > 1:
            return f"bytes.concat({self.expression('bytes4', depth - 1, scope)}, {self.bytes_value(depth - 1, scope)})"
        texts = ['"a text that is longer than thirty-two bytes, as it should be"', '"short"', 'hex"00ff00"']
        return f"bytes({random.choice(texts)})"

    def memory_value(self, name, depth, scope):
        """An expression of a memory type."""
        random = self.random
        places = self.places(name, scope)
        if places and random.random() < 0.4:
            return random.choice(places)
        copies = self.copies(name, depth, scope) if scope.reads_state and random.random() < 0.4 else []
        if copies:
            return random.choice(copies)
        if name == "bytes":
            return self.bytes_value(depth, scope)
        if name == "string":
            texts = ['"short"', '"a text that needs more than one word of memory to be kept"', 'string("")']
            return random.choice(texts + [f'string.concat({place}, "-tail")' for place in places])
        if name == "S":
            values = {field: self.expression(kind, depth - 1, scope) for field, kind in self.fields}
            if random.random() < 0.6:
                return f"S({', '.join(values.values())})"
            shuffled = random.sample(list(values.items()), len(values))
            return "S({" + ", ".join(f"{field}: {value}" for field, value in shuffled) + "})"
        if name == "T":
            small = ", ".join(self.expression("uint16", depth - 1, scope) for _ in range(2))
            inner, text = self.memory_value("S", depth - 1, scope), self.memory_value("string", depth - 1, scope)
            return f"T({inner}, [{small}], {self.expression('uint256', depth - 1, scope)}, {text})"
        if name.endswith("[]"):
            return f"new {name}({random.randrange(5)})"
        element, count = name[:-3], int(name[-2])
        values = [self.expression(element, depth - 1, scope) for _ in range(count)]
        return f"[{', '.join([f'{element}({values[0]})'] + values[1:])}]"

    def copies(self, name, depth, scope):
        """State variables whose copy is a value of the memory type."""
        whole = {
            "S": "struct", "T": "nested struct", "uint256[]": "words", "uint8[]": "packed", "S[]": "structs",
            "string": "string", "bytes": "bytes",
        }.get(name)
        found = [variable for variable, kind in self.state if kind == whole and whole]
        if name == "S":
            for variable, kind in self.state:
                if kind == "structs":
                    found.append(f"{variable}[{self.index(depth, scope, 3)}]")
                if kind == "structs by key":
                    found.append(f"{variable}[{self.expression('bytes4', depth - 1, scope)}]")
        return found

    def call(self, name, depth, scope):
        """A call of an earlier function that returns just this type; None if there is none or enough was called."""
        callable = [f for f in self.functions if f.returns == [name] and RANK[f.mutability] <= RANK[scope.mutability]]
        if not callable or scope.calls > 3:
            return None
        function = self.random.choice(callable)
        scope.calls += 1
        return f"{function.name}({self.arguments(function, depth, scope)})"

    def arguments(self, function, depth, scope):
        return ", ".join(
            self.memory_value(kind, depth - 1, scope) if is_memory(kind) else self.expression(kind, depth - 1, scope)
            for kind in function.parameters)
