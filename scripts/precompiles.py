#!/usr/bin/env python3
"""Every precompile on random good and bad inputs against other people's libraries: output, or failure.

usage: precompiles.py SOLWATT [--count N] [--seed N]

coincurve (ecrecover), hashlib and pycryptodome (hashes), Python's integers (modexp), py_ecc (BN254, BLS12-381), ckzg
with the public trusted setup that eth-account carries (point evaluation), cryptography (P-256), ethereum-execution
(BLAKE2b F). Each input is the data of a transaction to the precompile in Osaka."""
import argparse, glob, hashlib, importlib.util, json, os, random, subprocess, sys, tempfile

import ckzg
from coincurve import PrivateKey, PublicKey
from Crypto.Hash import RIPEMD160
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils
from eth_utils import keccak
from ethereum.crypto.blake2 import Blake2b
from py_ecc import optimized_bls12_381 as bls
from py_ecc import optimized_bn128 as bn
from py_ecc.bls.hash_to_curve import clear_cofactor_G1, clear_cofactor_G2, map_to_curve_G1, map_to_curve_G2

SENDER = "0xa94f5374fce5edbc8e2a8697c15331677e6ebf0b"
FAILS = None
rng = random.Random()


def word(n): return n.to_bytes(32, "big")


def randbytes(n): return bytes(rng.getrandbits(8) for _ in range(n))


# Every function gives (input, expected output); FAILS where the call must fail.

def ecrecover():
    digest, key = randbytes(32), PrivateKey(randbytes(32))
    signature = key.sign_recoverable(digest, hasher=None)
    r, s, v = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:64], "big"), signature[64] + 27
    change = rng.randrange(6)
    if change == 0: v = rng.choice([26, 29, 0, 27 + 256])
    if change == 1: r = rng.choice([0, 1, 2**256 - 1, rng.getrandbits(256)])
    if change == 2: s = rng.choice([0, 2**256 - 1, 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141 - s])
    data, expected = digest + word(v) + word(r) + word(s), b""
    if v in (27, 28):
        try:
            public = PublicKey.from_signature_and_message(word(r) + word(s) + bytes([v - 27]), digest, hasher=None)
            expected = bytes(12) + keccak(public.format(compressed=False)[1:])[12:]
        except Exception: pass
    if rng.randrange(10) == 0: data += randbytes(3)  # more than 128 bytes are ignored
    return data, expected


def sha256():
    data = randbytes(rng.randrange(300))
    return data, hashlib.sha256(data).digest()


def ripemd160():
    data = randbytes(rng.randrange(300))
    return data, bytes(12) + RIPEMD160.new(data).digest()


def identity():
    data = randbytes(rng.randrange(300))
    return data, data


def modexp():
    sizes = [rng.choice([0, 1, 2, 31, 32, 33, 64, 100]) for _ in range(3)]
    base, exponent, modulus = (randbytes(size) for size in sizes)
    if rng.randrange(6) == 0: modulus = bytes(len(modulus))
    if rng.randrange(6) == 0 and modulus: modulus = modulus[:-1] + bytes([modulus[-1] & 0xfe])
    data = b"".join(map(word, sizes)) + base + exponent + modulus
    n = int.from_bytes(modulus, "big")
    value = pow(int.from_bytes(base, "big"), int.from_bytes(exponent, "big"), n) if n > 1 else 0
    return data, value.to_bytes(len(modulus), "big")


def bn_point(): return bn.multiply(bn.G1, rng.randrange(0, bn.curve_order))


def bn_encode(point):
    if bn.is_inf(point): return bytes(64)
    x, y = bn.normalize(point)
    return word(int(x)) + word(int(y))


def bn_encode2(point):
    if bn.is_inf(point): return bytes(128)
    x, y = bn.normalize(point)
    return b"".join(word(int(c)) for c in (x.coeffs[1], x.coeffs[0], y.coeffs[1], y.coeffs[0]))


def spoil(data):
    """An input that is surely wrong: a coordinate off the curve or out of the field."""
    at = rng.randrange(0, len(data) // 32) * 32
    return data[:at] + (word(2**256 - 1) if rng.randrange(2) else word(int.from_bytes(data[at:at + 32], "big") ^ 1)) + data[at + 32:]


def bn_add():
    a, b = bn_point(), rng.choice([bn_point(), bn.Z1])
    if rng.randrange(5) == 0: b = rng.choice([a, bn.neg(a)])
    data = bn_encode(a) + bn_encode(b)
    if rng.randrange(4) == 0: return spoil(data), FAILS
    return data, bn_encode(bn.add(a, b))


def bn_mul():
    a, k = bn_point(), rng.choice([0, 1, bn.curve_order, 2**256 - 1, rng.getrandbits(256)])
    data = bn_encode(a) + word(k)
    if rng.randrange(4) == 0: return spoil(bn_encode(a)) + word(k), FAILS
    return data, bn_encode(bn.multiply(a, k))


def bn_pairing():
    k = rng.randrange(0, 2)
    data, product = b"", 0
    for _ in range(k):
        a, b = rng.randrange(bn.curve_order), rng.randrange(bn.curve_order)
        data += bn_encode(bn.multiply(bn.G1, a)) + bn_encode2(bn.multiply(bn.G2, b))
        product += a * b
    if rng.randrange(2):  # close the product to one
        data += bn_encode(bn.multiply(bn.G1, -product % bn.curve_order)) + bn_encode2(bn.G2)
        product = 0
    if data and rng.randrange(4) == 0:
        return rng.choice([spoil(data), data[:-1]]), FAILS
    return data, word(1 if product % bn.curve_order == 0 else 0)


def blake2f():
    rounds = rng.randrange(0, 30)
    data = rounds.to_bytes(4, "big") + randbytes(208) + bytes([rng.choice([0, 1])])
    if rng.randrange(4) == 0: return rng.choice([data[:-1], data + b"\0", data[:-1] + b"\2"]), FAILS
    blake = Blake2b()
    return data, bytes(blake.compress(*blake.get_blake2_parameters(data)))


SETUP = None


def point_evaluation():
    global SETUP
    if SETUP is None:
        root = os.path.dirname(importlib.util.find_spec("eth_account").origin)
        files = glob.glob(root + "/**/*trusted_setup*.txt", recursive=True)
        SETUP = ckzg.load_trusted_setup(files[0], 0)
        point_evaluation.blob = b"".join(word(rng.randrange(2**250)) for _ in range(4096))
        point_evaluation.commitment = ckzg.blob_to_kzg_commitment(point_evaluation.blob, SETUP)
    order = 0x73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001
    z = word(rng.randrange(order))
    proof, y = ckzg.compute_kzg_proof(point_evaluation.blob, z, SETUP)
    commitment = point_evaluation.commitment
    change = rng.randrange(5)
    if change == 0: y = word((int.from_bytes(y, "big") + 1) % order)
    if change == 1: z = word(int.from_bytes(z, "big") + order)
    if change == 2: proof = bls_compress(bls.multiply(bls.G1, rng.randrange(1, order)))
    versioned = b"\x01" + hashlib.sha256(commitment).digest()[1:]
    try: good = ckzg.verify_kzg_proof(commitment, z, y, proof, SETUP)
    except Exception: good = False
    if change == 3: versioned, good = b"\x02" + versioned[1:], False
    return versioned + z + y + commitment + proof, word(4096) + word(order) if good else FAILS


def bls_compress(point):
    from py_ecc.bls.point_compression import compress_G1
    return int(compress_G1(point)).to_bytes(48, "big")


def fp(n): return int(n).to_bytes(64, "big")


def bls_encode(point):
    if bls.is_inf(point): return bytes(128)
    return b"".join(fp(c) for c in bls.normalize(point))


def bls_encode2(point):
    if bls.is_inf(point): return bytes(256)
    x, y = bls.normalize(point)
    return b"".join(fp(c) for c in (*x.coeffs, *y.coeffs))


def bls_spoil(data):
    at = rng.randrange(0, len(data) // 64) * 64
    n = int.from_bytes(data[at:at + 64], "big")
    return data[:at] + (n ^ 1 if rng.randrange(2) else n + bls.field_modulus).to_bytes(64, "big") + data[at + 64:]


def off_subgroup1():
    """On the curve, not in the subgroup (with the odds of the cofactor)."""
    return map_to_curve_G1(bls.FQ(rng.getrandbits(380)))


def off_subgroup2(): return map_to_curve_G2(bls.FQ2([rng.getrandbits(380), rng.getrandbits(380)]))


def bls_point(): return bls.multiply(bls.G1, rng.randrange(bls.curve_order))


def bls_point2(): return bls.multiply(bls.G2, rng.randrange(bls.curve_order))


def bls_add(point, encode, free):
    a, b = point(), point()
    if rng.randrange(5) == 0: a = free()  # additions need no subgroup
    if rng.randrange(5) == 0: b = rng.choice([a, bls.neg(a)])
    data = encode(a) + encode(b)
    change = rng.randrange(6)
    if change == 0 and not (bls.is_inf(a) or bls.is_inf(b)): return bls_spoil(data), FAILS
    if change == 1: return rng.choice([data[:-1], data + b"\0", b""]), FAILS
    return data, encode(bls.add(a, b))


def bls_msm(point, encode, free):
    count, data, total = rng.randrange(1, 4), b"", None
    for _ in range(count):
        a, k = point(), rng.choice([0, 1, rng.getrandbits(256)])
        data += encode(a) + word(k)
        term = bls.multiply(a, k)
        total = term if total is None else bls.add(total, term)
    change = rng.randrange(6)
    if change == 0: return encode(free()) + word(3) + data, FAILS
    if change == 1: return rng.choice([data[:-1], b""]), FAILS
    return data, encode(total)


def bls_pairing():
    count, data, product = rng.randrange(0, 2), b"", 0
    for _ in range(count):
        a, b = rng.randrange(bls.curve_order), rng.randrange(bls.curve_order)
        data += bls_encode(bls.multiply(bls.G1, a)) + bls_encode2(bls.multiply(bls.G2, b))
        product += a * b
    if rng.randrange(2) or not data:
        data += bls_encode(bls.multiply(bls.G1, -product % bls.curve_order)) + bls_encode2(bls.G2)
        product = 0
    change = rng.randrange(6)
    if change == 0: return data + bls_encode(off_subgroup1()) + bls_encode2(bls.G2), FAILS
    if change == 1: return data + bls_encode(bls.G1) + bls_encode2(off_subgroup2()), FAILS
    if change == 2: return data[:-1], FAILS
    return data, word(1 if product % bls.curve_order == 0 else 0)


def bls_map1():
    n = rng.randrange(bls.field_modulus)
    change = rng.randrange(5)
    if change == 0: return fp(n + bls.field_modulus), FAILS
    if change == 1: return fp(n)[1:], FAILS
    return fp(n), bls_encode(clear_cofactor_G1(map_to_curve_G1(bls.FQ(n))))


def bls_map2():
    a, b = rng.randrange(bls.field_modulus), rng.randrange(bls.field_modulus)
    if rng.randrange(5) == 0: return fp(a) + fp(b + bls.field_modulus), FAILS
    return fp(a) + fp(b), bls_encode2(clear_cofactor_G2(map_to_curve_G2(bls.FQ2([a, b]))))


def p256():
    key, digest = ec.generate_private_key(ec.SECP256R1()), randbytes(32)
    r, s = utils.decode_dss_signature(key.sign(digest, ec.ECDSA(utils.Prehashed(hashes.SHA256()))))
    numbers = key.public_key().public_numbers()
    x, y = numbers.x, numbers.y
    change = rng.randrange(7)
    if change == 0: r = rng.choice([0, 2**256 - 1, rng.getrandbits(256)])
    if change == 1: s = rng.choice([0, 2**256 - 1, 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551 - s])
    if change == 2: y ^= 1
    if change == 3: digest = randbytes(32)
    data, good = digest + word(r) + word(s) + word(x) + word(y), False
    try:
        public = ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key()
        public.verify(utils.encode_dss_signature(r, s), digest, ec.ECDSA(utils.Prehashed(hashes.SHA256())))
        good = True
    except (InvalidSignature, ValueError): pass
    if rng.randrange(10) == 0: data, good = rng.choice([data[:-1], data + b"\0"]), False
    return data, word(1) if good else b""


PRECOMPILES = {
    1: (ecrecover, 10), 2: (sha256, 5), 3: (ripemd160, 5), 4: (identity, 2), 5: (modexp, 10), 6: (bn_add, 5),
    7: (bn_mul, 5), 8: (bn_pairing, 1), 9: (blake2f, 5), 10: (point_evaluation, 1),
    11: (lambda: bls_add(bls_point, bls_encode, off_subgroup1), 3),
    12: (lambda: bls_msm(bls_point, bls_encode, off_subgroup1), 2),
    13: (lambda: bls_add(bls_point2, bls_encode2, off_subgroup2), 2),
    14: (lambda: bls_msm(bls_point2, bls_encode2, off_subgroup2), 1), 15: (bls_pairing, 1), 16: (bls_map1, 2),
    17: (bls_map2, 1), 256: (p256, 10),
}


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("solwatt")
    parser.add_argument("--count", type=int, default=20, help="of the slowest; cheap ones run up to ten times as often")
    parser.add_argument("--seed", type=int, default=random.randrange(2**32))
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}", flush=True)
    rng.seed(arguments.seed)
    cases = []
    for number, (make, weight) in PRECOMPILES.items():
        for _ in range(arguments.count * weight): cases.append((number, *make()))
    zero = "0x" + "00" * 32
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", delete=False) as file:
        for number, data, _ in cases:
            file.write(json.dumps({
                "suite": "precompiles", "name": f"{number:#x}",
                "env": {"currentCoinbase": SENDER, "currentDifficulty": "0x0", "currentRandom": zero,
                        "currentGasLimit": "0x1c9c380", "currentNumber": "0x1", "currentTimestamp": "0x1",
                        "currentBaseFee": "0x0", "currentExcessBlobGas": "0x0"},
                "pre": {SENDER: {"balance": "0x1", "nonce": "0x0", "code": "0x", "storage": {}}},
                "transaction": {"sender": SENDER, "to": f"0x{number:040x}", "nonce": "0x0", "gasPrice": "0x0",
                                "gasLimit": ["0xf42400"], "value": ["0x0"], "data": ["0x" + data.hex()]},
                "post": {"Osaka": [{"hash": zero, "logs": zero, "indexes": {"data": 0, "gas": 0, "value": 0}}]}}) + "\n")
    ran = subprocess.run([arguments.solwatt, "evm", "statetest", "--json", file.name], capture_output=True, text=True)
    os.unlink(file.name)
    results = [json.loads(line) for line in ran.stdout.splitlines() if line.startswith("{")]
    if len(results) != len(cases): sys.exit(f"{len(results)} results of {len(cases)}: {ran.stdout[-300:]}{ran.stderr[-500:]}")
    bad, totals = 0, {}
    for (number, data, expected), result in zip(cases, results):
        wanted = ("precompileFailure", "0x") if expected is FAILS else ("success", "0x" + expected.hex())
        total = totals.setdefault(number, [0, 0])
        total[expected is FAILS] += 1
        if (result["status"], result["output"]) != wanted:
            bad += 1
            print(f"{number:#x} differs: input {data.hex()}\n  ours {result['status']} {result['output']}\n  theirs {wanted}")
    for number, (good, failing) in totals.items(): print(f"{number:#5x}: {good} with output, {failing} that must fail")
    print(f"{len(cases)} calls of precompiles, {bad} differ")
    sys.exit(1 if bad else 0)


main()
