"""Random state tests: programs that mostly get somewhere, and transactions of every type around them.

`state_test(seed, fork)` is one line of the public state test format without expectations that hold: the roots are
what the machines are compared in. The same seed and fork always give the same test."""
import random

FORKS = ["Frontier", "Homestead", "EIP150", "EIP158", "Byzantium", "Constantinople", "ConstantinopleFix", "Istanbul",
         "Berlin", "London", "Paris", "Shanghai", "Cancun", "Prague", "Osaka"]
AT = {name: index for index, name in enumerate(FORKS)}
KEY = "45a915e4d060149eb4365960e6a7a45f334393093061116b197e3240065ff2d8"
SENDER = "0xa94f5374fce5edbc8e2a8697c15331677e6ebf0b"
COINBASE = "0x2adc25665018aa1fe0e6bc666dac8fc2697ff9ba"
CONTRACTS = ["0x" + "00" * 18 + "c0" + f"{i:02x}" for i in range(4)]
NOBODY = "0x" + "00" * 18 + "dead"
PLAIN = "0x" + "00" * 18 + "beef"
GAS_LIMIT = 30_000_000
BASE_FEE = 7

WORDS = [0, 1, 2, 3, 7, 31, 32, 33, 64, 255, 256, 257, 2**32, 2**63, 2**64 - 1, 2**64, 2**128 - 1, 2**128, 2**192,
         2**255 - 1, 2**255, 2**256 - 1, 2**256 - 2, 2**256 - 32]
# Instructions by what they take and leave, with the fork that brought each.
BINARY = [(op, "Frontier") for op in [*range(0x01, 0x08), 0x0a, 0x0b, *range(0x10, 0x15), 0x16, 0x17, 0x18, 0x1a]] + [
    (op, "Constantinople") for op in (0x1b, 0x1c, 0x1d)]
UNARY = [(0x15, "Frontier"), (0x19, "Frontier"), (0x1e, "Osaka"), (0x31, "Frontier"), (0x3b, "Frontier"),
         (0x3f, "Constantinople"), (0x40, "Frontier"), (0x49, "Cancun")]
NULLARY = [(op, "Frontier") for op in [0x30, 0x32, 0x33, 0x34, 0x36, 0x38, 0x3a, 0x41, 0x42, 0x43, 0x44, 0x45, 0x58,
                                       0x59, 0x5a]] + [
    (0x3d, "Byzantium"), (0x46, "Istanbul"), (0x47, "Istanbul"), (0x48, "London"), (0x4a, "Cancun"), (0x5f, "Shanghai")]
COPIES = [(0x37, "Frontier"), (0x39, "Frontier"), (0x5e, "Cancun"), (0x3e, "Byzantium")]
CALLS = [(0xf1, "Frontier"), (0xf2, "Frontier"), (0xf4, "Homestead"), (0xfa, "Byzantium")]


def precompiles(fork):
    """Addresses of precompiles, some of which the fork may not have yet."""
    return [*range(1, 11)] if AT[fork] < AT["Prague"] else [*range(1, 18), 256]


class Program:
    """Bytecode under construction with the known height of the stack."""

    def __init__(self, rng, fork, depth=0):
        self.rng, self.fork, self.depth, self.code, self.height = rng, fork, depth, bytearray(), 0

    def pick(self, rows):
        """An instruction of the fork, rarely one of a later fork."""
        known = [op for op, since in rows if AT[since] <= AT[self.fork]]
        if not known or self.rng.random() < 0.005: return self.rng.choice(rows)[0]
        return self.rng.choice(known)

    def push(self, value):
        size = (value.bit_length() + 7) // 8
        if size == 0:
            self.code += b"\x5f" if AT[self.fork] >= AT["Shanghai"] else b"\x60\x00"
        else:
            self.code += bytes([0x5f + size]) + value.to_bytes(size, "big")
        self.height += 1

    def op(self, op, takes=0, leaves=0):
        self.code.append(op)
        self.height += leaves - takes

    def word(self):
        rng = self.rng
        if rng.random() < 0.5: return rng.choice(WORDS)
        return rng.getrandbits(rng.choice([8, 16, 64, 128, 200, 256]))

    def small(self): return self.rng.choice([0, 0, 1, 31, 32, 33, 64, 96, 100, 128, 255, 1000])

    def slot(self): self.push(self.rng.choice([0, 1, 2, 3]))

    def address(self):
        rng = self.rng
        self.push(int(rng.choice(CONTRACTS * 2 + [NOBODY, PLAIN, SENDER, COINBASE]
                                 + ["0x%040x" % rng.choice(precompiles(self.fork))]), 16))

    def need(self, count):
        while self.height < count: self.push(self.word())

    def statements(self, count):
        for _ in range(count):
            self.rng.choices([s for s, _ in STATEMENTS], [w for _, w in STATEMENTS])[0](self)
            if self.height > 200: self.op(0x50, 1)

    # Statements.

    def literal(self): self.push(self.word())

    def binary(self):
        self.need(2)
        if self.rng.random() < 0.3: self.push(self.rng.choice([0, 1, 8, 31, 32, 255, 256]))
        self.op(self.pick(BINARY), 2, 1)

    def modular(self):
        self.need(3)
        self.op(self.rng.choice([0x08, 0x09]), 3, 1)

    def nullary(self): self.op(self.pick(NULLARY), 0, 1)

    def unary(self):
        op = self.pick(UNARY)
        if op in (0x31, 0x3b, 0x3f): self.address()
        elif op == 0x40: self.push(self.rng.choice([0, 0, 1, 2, 300]))
        elif op == 0x49: self.push(self.rng.choice([0, 1, 2, 2**64]))
        else: self.need(1)
        self.op(op, 1, 1)

    def duplicate(self):
        n = self.rng.randrange(1, 17)
        self.need(n)
        self.op(0x7f + n, 0, 1)

    def swap(self):
        n = self.rng.randrange(1, 17)
        self.need(n + 1)
        self.op(0x8f + n)

    def pop(self):
        self.need(1)
        self.op(0x50, 1)

    def memory(self):
        self.need(1)
        self.push(self.small())
        self.op(self.rng.choice([0x52, 0x52, 0x53]), 2)

    def load(self):
        self.push(self.small())
        self.op(self.rng.choice([0x51, 0x35]), 1, 1)

    def hash(self):
        self.push(self.small())
        self.push(self.small())
        self.op(0x20, 2, 1)

    def copy(self):
        for _ in range(3): self.push(self.small())
        op = self.pick(COPIES)
        if op == 0x3e and self.rng.random() < 0.7:  # within the return data
            self.code[-0:] = b""
            self.op(0x50, 1)
            self.op(0x50, 1)
            self.op(0x3d, 0, 1)
            self.push(0)
            self.op(0x90)
            # size from RETURNDATASIZE, offset 0, destination as pushed: stack is dest, 0, size
            self.op(0x91)
            self.op(0x90)
            self.op(0x91)
        self.op(op, 3)

    def external_copy(self):
        for _ in range(3): self.push(self.small())
        self.address()
        self.op(0x3c, 4)

    def store(self):
        self.push(self.rng.choice([0, 0, 1, 2, self.word()]))
        self.slot()
        if self.rng.random() < 0.2 and AT[self.fork] >= AT["Cancun"]: self.op(0x5d, 2)
        else: self.op(0x55, 2)

    def fetch(self):
        self.slot()
        self.op(0x5c if self.rng.random() < 0.2 and AT[self.fork] >= AT["Cancun"] else 0x54, 1, 1)

    def log(self):
        n = self.rng.randrange(5)
        self.need(n)
        self.push(self.small())
        self.push(self.small())
        self.op(0xa0 + n, n + 2)

    def jump(self):
        """Forward over rubbish, on a condition or not."""
        conditional = self.rng.random() < 0.5
        if conditional: self.need(1)
        rubbish = bytes(self.rng.getrandbits(8) for _ in range(self.rng.randrange(0, 5)))
        if conditional: rubbish = b""  # may be run
        target = len(self.code) + 4 + len(rubbish)
        if self.rng.random() < 0.02: target += self.rng.randrange(-3, 4)
        self.code += b"\x61" + max(target, 0).to_bytes(2, "big") + (b"\x57" if conditional else b"\x56")
        if conditional: self.height -= 1
        self.code += rubbish + b"\x5b"

    def loop(self):
        """A counted loop around statements that keep the height."""
        if self.depth > 1: return
        self.push(self.rng.randrange(1, 6))
        start = len(self.code)
        self.op(0x5b)
        height, self.height, self.depth = self.height, 1, self.depth + 1
        self.statements(self.rng.randrange(1, 6))
        while self.height > 1: self.op(0x50, 1)
        self.height, self.depth = height, self.depth - 1
        self.code += b"\x60\x01\x90\x03\x80\x61" + start.to_bytes(2, "big") + b"\x57"
        self.op(0x50, 1)

    def call(self):
        op = self.pick(CALLS)
        for _ in range(4): self.push(self.small())
        takes = 6
        if op in (0xf1, 0xf2):
            self.push(self.rng.choice([0, 0, 0, 1, 5, 2**100]))
            takes = 7
        self.address()
        if self.rng.random() < 0.5: self.op(0x5a, 0, 1)
        else: self.push(self.rng.choice([0, 700, 2300, 5000, 50_000, 2**64]))
        self.op(op, takes, 1)

    def create(self):
        """CREATE or CREATE2 of a small program, or of one that returns a small program."""
        if self.depth > 1: return
        inner = Program(self.rng, self.fork, self.depth + 2)
        inner.statements(self.rng.randrange(0, 8))
        code = bytes(inner.code[:200])
        if self.rng.random() < 0.6:
            size = len(code)
            code = bytes([0x60, size, 0x60, 12, 0x60, 0, 0x39, 0x60, size, 0x60, 0, 0xf3]) + code
        if self.rng.random() < 0.03: code = bytes.fromhex("60ef60005360016000f3")
        for start in range(0, len(code), 32):
            self.push(int.from_bytes(code[start:start + 32].ljust(32, b"\0"), "big"))
            self.push(start)
            self.op(0x52, 2)
        second = AT[self.fork] >= AT["Constantinople"] and self.rng.random() < 0.5
        if second: self.push(self.rng.randrange(3))
        self.push(len(code))
        self.push(0)
        self.push(self.rng.choice([0, 0, 1, 2**100]))
        self.op(0xf5 if second else 0xf0, 4 if second else 3, 1)

    def precompile(self):
        """A call with an input made for the precompile."""
        rng = self.rng
        number = rng.choice([1, 2, 3, 4, 5, 6, 7, 8, 9])
        words = {5: [rng.choice([0, 1, 3, 32]), rng.choice([0, 1, 2, 32]), rng.choice([0, 1, 32]), self.word(),
                     self.word(), self.word()],
                 6: [1, 2, rng.choice([1, 0]), rng.choice([2, 0])], 7: [1, 2, self.word()],
                 1: [self.word(), rng.choice([27, 28, 29]), self.word(), self.word()]}.get(number, [self.word()] * 2)
        for index, word in enumerate(words):
            self.push(word)
            self.push(32 * index)
            self.op(0x52, 2)
        length = {9: 213, 8: rng.choice([0, 192])}.get(number, 32 * len(words))
        static = AT[self.fork] >= AT["Byzantium"]
        for value in [64, 0, length, 0] + ([] if static else [0]): self.push(value)
        self.push(number)
        self.push(rng.choice([100_000, 3000, 200, 10]))
        self.op(0xfa if static else 0xf1, 6 if static else 7, 1)

    def destroy(self):
        if self.rng.random() < 0.15:
            self.address()
            self.op(0xff, 1)

    def noise(self):
        if self.rng.random() < 0.1: self.code.append(self.rng.getrandbits(8))


STATEMENTS = [(Program.literal, 20), (Program.binary, 25), (Program.modular, 3), (Program.nullary, 6),
              (Program.unary, 6), (Program.duplicate, 7), (Program.swap, 6), (Program.pop, 2), (Program.memory, 7),
              (Program.load, 5), (Program.hash, 3), (Program.copy, 3), (Program.external_copy, 1), (Program.store, 7),
              (Program.fetch, 4), (Program.log, 2), (Program.jump, 3), (Program.loop, 2), (Program.call, 6),
              (Program.create, 2), (Program.precompile, 2), (Program.destroy, 1), (Program.noise, 1)]


def program(rng, fork, longest=60):
    if rng.random() < 0.03: return bytes(rng.getrandbits(8) for _ in range(rng.randrange(1, 80)))
    result = Program(rng, fork)
    result.statements(rng.randrange(1, longest))
    result.need(1)
    result.push(0)
    result.op(0x52, 2)
    result.push(rng.choice([0, 32, 64, 96]))
    result.push(0)
    result.op(rng.choice([0xf3, 0xf3, 0xf3, 0xfd]) if AT[fork] >= AT["Byzantium"] else 0xf3, 2)
    return bytes(result.code)


def quantity(value): return hex(value)


def authorization(rng, target):
    """A signed permission (EIP-7702), mostly good."""
    from coincurve import PrivateKey
    from eth_utils import keccak
    secret = rng.choice([bytes([7]) * 32, bytes([9]) * 32, bytes.fromhex(KEY)])
    chain = rng.choice([0, 1, 1, 1, 2])
    nonce = rng.choice([0, 0, 0, 1, 5])
    if secret == bytes.fromhex(KEY) and rng.random() < 0.7: nonce = 1

    def item(value):
        if len(value) == 1 and value[0] < 0x80: return value
        return bytes([0x80 + len(value)]) + value

    def integer(value): return item(value.to_bytes((value.bit_length() + 7) // 8, "big"))
    body = integer(chain) + item(bytes.fromhex(target[2:])) + integer(nonce)
    digest = keccak(b"\x05" + bytes([0xc0 + len(body)]) + body)
    signature = PrivateKey(secret).sign_recoverable(digest, hasher=None)
    r, s, parity = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:64], "big"), signature[64]
    if rng.random() < 0.1: parity = 1 - parity
    if rng.random() < 0.05: s += 1
    return {"chainId": quantity(chain), "address": target, "nonce": quantity(nonce), "yParity": quantity(parity),
            "v": quantity(parity), "r": quantity(r), "s": quantity(s)}


def transaction(rng, fork, kinds, plain):
    create = rng.random() < 0.1
    data = program(rng, fork, 25) if create else bytes(
        rng.choice([0, 0, 1, 255, rng.getrandbits(8)]) for _ in range(rng.randrange(0, 100)))
    price = 0 if plain else rng.choice([BASE_FEE, 10, 10, 1000])
    result = {"data": ["0x" + data.hex()], "gasLimit": [quantity(rng.choice(
        [21_000, 60_000, 200_000, 1_000_000, 1_000_000, 1_000_000]))],
        "value": [quantity(rng.choice([0, 0, 0, 1, 100]))], "nonce": "0x0", "secretKey": "0x" + KEY, "sender": SENDER,
        "to": "" if create else rng.choice(CONTRACTS * 4 + [PLAIN, NOBODY, "0x%040x" % rng.choice(precompiles(fork))])}
    kind = rng.choice([k for k, since in (("legacy", "Frontier"), ("access", "Berlin"), ("fee", "London"),
                                          ("blob", "Cancun"), ("setCode", "Prague"))
                       if AT[since] <= AT[fork] and k in kinds])
    if kind in ("legacy", "access"):
        result["gasPrice"] = quantity(price)
    else:
        result["maxFeePerGas"] = quantity(price)
        result["maxPriorityFeePerGas"] = quantity(rng.choice([0, 1, 3, price]))
    if kind != "legacy":
        result["accessLists"] = [[{"address": rng.choice(CONTRACTS + [NOBODY, PLAIN, COINBASE]),
                                   "storageKeys": ["0x%064x" % rng.choice([0, 1, 2, 3, 2**255])
                                                   for _ in range(rng.randrange(0, 3))]}
                                  for _ in range(rng.randrange(0, 4))]]
    if kind in ("blob", "setCode") and create:
        result["to"] = CONTRACTS[0]
    if kind == "blob":
        result["blobVersionedHashes"] = ["0x01%062x" % rng.getrandbits(200) for _ in range(rng.randrange(1, 4))]
        result["maxFeePerBlobGas"] = quantity(rng.choice([1, 10]))
    if kind == "setCode":
        result["authorizationList"] = [
            authorization(rng, rng.choice(CONTRACTS + [NOBODY, "0x" + "00" * 20, "0x%040x" % 2]))
            for _ in range(rng.randrange(1, 4))]
    return result


def state_test(seed, fork, kinds=("legacy", "access", "fee", "blob", "setCode"), plain=False):
    """One state test for one fork; the same for the same arguments. `plain`: no storage before, no fees."""
    rng = random.Random(f"{seed} {fork}")
    pre = {SENDER: {"balance": quantity(10**20), "nonce": "0x0", "code": "0x", "storage": {}},
           PLAIN: {"balance": quantity(rng.choice([1, 10**6])), "nonce": "0x0", "code": "0x", "storage": {}}}
    for index, address in enumerate(CONTRACTS):
        code = program(rng, fork, 60 if index == 0 else 20)
        pre[address] = {"balance": quantity(rng.choice([0, 5, 10**6])), "nonce": "0x1", "code": "0x" + code.hex(),
                        "storage": {quantity(slot): quantity(rng.choice([1, 2, 2**255]))
                                    for slot in range(4) if rng.random() < 0.4 and not plain}}
    if AT[fork] >= AT["Prague"] and rng.random() < 0.3:  # an account that is delegated already
        pre[PLAIN]["code"] = "0xef0100" + rng.choice(CONTRACTS)[2:]
    env = {"currentCoinbase": COINBASE, "currentDifficulty": "0x20000", "currentGasLimit": quantity(GAS_LIMIT),
           "currentNumber": "0x1", "currentTimestamp": "0x3e8",
           # keccak("0"): what state tests take for the hash of block 0.
           "previousHash": "0x044852b2a670ade5407e78fb2863c51de9fcb96542a07186fe3aeda6bb8a116d"}
    if AT[fork] >= AT["London"]: env["currentBaseFee"] = quantity(0 if plain else BASE_FEE)
    if AT[fork] >= AT["Paris"]: env["currentRandom"], env["currentDifficulty"] = "0x%064x" % 0x1234, "0x0"
    if AT[fork] >= AT["Cancun"]: env["currentExcessBlobGas"] = "0x0"
    zero = "0x" + "00" * 32
    return {"suite": "fuzz", "name": f"{seed}", "env": env, "pre": pre, "transaction": transaction(rng, fork, kinds, plain),
            "post": {fork: [{"hash": zero, "logs": zero, "indexes": {"data": 0, "gas": 0, "value": 0}}]}}
