"""Types of random contracts: which there are, and how a literal of each is written."""

UNSIGNED = [8, 16, 32, 64, 96, 128, 160, 248, 256]
SIGNED = [8, 16, 64, 128, 256]
FIXED_BYTES = [1, 2, 4, 8, 16, 20, 31, 32]
MEMORY = [
    "uint256[]", "uint8[]", "int16[3]", "uint128[2]", "bytes", "string", "S", "T", "S[]", "uint64[2][]", "address[]",
    "bytes4[]", "bool[4]", "bytes[]",
]
# State variables that are not of a value type: their name in the generator, and how they are declared.
STORAGE = {
    "numbers by byte": "mapping(uint8 => uint256)", "numbers by address": "mapping(address => int64)",
    "structs by key": "mapping(bytes4 => S)", "nested mapping": "mapping(bool => mapping(E => uint32))",
    "struct": "S", "nested struct": "T", "words": "uint256[]", "packed": "uint8[]", "structs": "S[]",
    "fixed": "int16[20]", "bytes": "bytes", "string": "string",
}
FIELDS = ["uint8", "uint128", "bool", "address", "int64", "uint256", "bytes4", "uint64", "int16"]


def is_memory(name):
    """Whether values of the type live in memory."""
    return name in ("bytes", "string", "S", "T") or name.endswith("]")


def is_number(name):
    return name.startswith(("uint", "int")) and name.lstrip("uint").isdigit()


def bits(name):
    return int(name.lstrip("uint"))


def value_type(random):
    """A value type, the common ones more often."""
    kind = random.random()
    if kind < 0.45:
        return f"uint{random.choice(UNSIGNED)}"
    if kind < 0.65:
        return f"int{random.choice(SIGNED)}"
    if kind < 0.75:
        return "bool"
    if kind < 0.83:
        return "address"
    if kind < 0.93:
        return f"bytes{random.choice(FIXED_BYTES)}"
    return "E" if kind < 0.97 else "U"


def literal(random, name):
    """A literal of a value type; edges of the range more often than chance has it."""
    if name.startswith("uint"):
        size = bits(name)
        edges = [0, 1, 2, 3, 5, 7, 31, 32, 100, 255, (1 << size) - 1, (1 << size) - 2, 1 << (size - 1)]
        return f"{name}({random.choice(edges + [random.getrandbits(size)]) % (1 << size)})"
    if name.startswith("int"):
        half = 1 << (bits(name) - 1)
        return f"{name}({random.choice([0, 1, -1, 2, -2, 7, -7, 100, half - 1, -half, random.randrange(-half, half)])})"
    if name == "bool":
        return random.choice(["true", "false"])
    if name == "address":
        return random.choice(["address(0)", f"address(uint160({random.getrandbits(160)}))"])
    if name == "E":
        return random.choice(["E.A", "E.B", "E.C"])
    if name == "U":
        return f"U.wrap({random.getrandbits(64)})"
    size = int(name.removeprefix("bytes")) * 8
    return f"{name}(uint{size}({random.getrandbits(size)}))"
