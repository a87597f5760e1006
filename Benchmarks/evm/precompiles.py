#!/usr/bin/env python3
"""Time of our precompiles against py_ecc, ckzg and coincurve: one call each, the median of some.

usage: precompiles.py SOLWATT

Ours: a program that calls the precompile N times, less one that calls the identity N times."""
import glob, hashlib, importlib.util, json, os, statistics, subprocess, sys, time

import ckzg
from coincurve import PrivateKey, PublicKey
from eth_utils import keccak
from py_ecc import optimized_bls12_381 as bls
from py_ecc import optimized_bn128 as bn

solwatt = sys.argv[1]


def word(n): return int(n).to_bytes(32, "big")


def fp(n): return int(n).to_bytes(64, "big")


def program(address, size, times):
    """Copies the call data to memory and calls `address` with it `times` times."""
    loop = (bytes.fromhex("366000600037") + b"\x61" + times.to_bytes(2, "big") + b"\x5b" + b"\x5f\x5f\x36\x5f"
            + b"\x61" + address.to_bytes(2, "big") + b"\x5a\xfa\x50" + bytes.fromhex("6001900380"))
    return loop + b"\x60\x09\x57\x00"


def seconds(address, data, times):
    ran = subprocess.run([solwatt, "evm", "run", "--code", program(address, len(data), times).hex(), "--input", data.hex(),
                          "--fork", "osaka", "--gas", str(2**50), "--bench", "3"], capture_output=True, text=True)
    result = json.loads(ran.stdout)
    if result["status"] != "success": sys.exit(f"{address}: {result}")
    return result["medianNanoseconds"] / 1e9


def timed(body, times):
    samples = []
    for _ in range(times):
        start = time.perf_counter()
        body()
        samples.append(time.perf_counter() - start)
    return statistics.median(samples)


def row(name, library, address, data, body, ours=20, theirs=5):
    mine = (seconds(address, data, ours) - seconds(4, data, ours)) / ours
    other = timed(body, theirs)
    print(f"{name:22} {mine * 1e6:12.1f} µs  {library:10} {other * 1e6:12.1f} µs  {mine / other:8.4f}", flush=True)


def main():
    digest = hashlib.sha256(b"x").digest()
    signature = PrivateKey(b"\7" * 32).sign_recoverable(digest, hasher=None)
    data = digest + word(signature[64] + 27) + signature[:64]
    row("ecrecover", "coincurve", 1, data, lambda: keccak(PublicKey.from_signature_and_message(
        signature, digest, hasher=None).format(compressed=False)[1:]), 200, 200)
    g, h = bn.multiply(bn.G1, 12345), bn.multiply(bn.G2, 6789)
    p = bn.normalize(g)
    q = bn.normalize(h)
    point = word(p[0]) + word(p[1])
    point2 = b"".join(word(c) for c in (q[0].coeffs[1], q[0].coeffs[0], q[1].coeffs[1], q[1].coeffs[0]))
    row("BN254 add", "py_ecc", 6, point + point, lambda: bn.add(g, g), 200, 200)
    row("BN254 mul", "py_ecc", 7, point + b"\xff" * 32, lambda: bn.multiply(g, 2**256 - 1), 50)
    row("BN254 pairing, 1", "py_ecc", 8, point + point2, lambda: bn.pairing(h, g), 5, 2)
    a, b = bls.multiply(bls.G1, 12345), bls.multiply(bls.G2, 6789)
    x = bls.normalize(a)
    y = bls.normalize(b)
    one = fp(x[0]) + fp(x[1])
    two = b"".join(fp(c) for c in (*y[0].coeffs, *y[1].coeffs))
    row("BLS12-381 G1 add", "py_ecc", 11, one + one, lambda: bls.add(a, a), 200, 200)
    row("BLS12-381 G1 MSM, 1", "py_ecc", 12, one + b"\xff" * 32, lambda: bls.multiply(a, 2**256 - 1), 20)
    row("BLS12-381 G2 add", "py_ecc", 13, two + two, lambda: bls.add(b, b), 200, 200)
    row("BLS12-381 G2 MSM, 1", "py_ecc", 14, two + b"\xff" * 32, lambda: bls.multiply(b, 2**256 - 1), 10)
    row("BLS12-381 pairing, 1", "py_ecc", 15, one + two, lambda: bls.pairing(b, a), 5, 2)
    root = os.path.dirname(importlib.util.find_spec("eth_account").origin)
    setup = ckzg.load_trusted_setup(glob.glob(root + "/**/*trusted_setup*.txt", recursive=True)[0], 0)
    blob = b"".join(word(i * i) for i in range(4096))
    commitment, z = ckzg.blob_to_kzg_commitment(blob, setup), word(77)
    proof, value = ckzg.compute_kzg_proof(blob, z, setup)
    data = b"\x01" + hashlib.sha256(commitment).digest()[1:] + z + value + commitment + proof
    row("point evaluation", "ckzg", 10, data, lambda: ckzg.verify_kzg_proof(commitment, z, value, proof, setup), 5, 20)


main()
