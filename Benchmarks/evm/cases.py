"""The cases of the executor's benchmarks: (name, runtime code, input, fork)."""
import json, lzma, os, subprocess, tempfile

from eth_utils import keccak

HERE = os.path.dirname(os.path.abspath(__file__))


def call(signature, n): return keccak(signature.encode())[:4] + n.to_bytes(32, "big")


def compiled(solwatt, file, name):
    """Runtime code of a contract here, by our compiler."""
    with tempfile.TemporaryDirectory(prefix="solwatt-bench-") as folder:
        subprocess.run([solwatt, "compile", "--no-project", os.path.join(HERE, file), "-o", folder, "-a", "bin-runtime"],
                       check=True, capture_output=True)
        for root, _, files in os.walk(folder):
            for found in files:
                if found.startswith(name + ".") and "runtime" in found:
                    return bytes.fromhex(open(os.path.join(root, found)).read().strip())
    raise SystemExit(f"no runtime code of {name}")


def cases(solwatt, fixtures=None, scale=1.0):
    """`scale` makes the loops shorter, for instruction counts. loops.hex is the runtime code of loops.sol by solc
    0.8.28 (--via-ir --optimize), so that the machines' times do not hang on our compiler."""
    loops = bytes.fromhex(open(os.path.join(HERE, "loops.hex")).read().strip())
    for name, n in (("loop", 1_000_000), ("sieve", 200_000), ("hash", 200_000), ("store", 100_000), ("sort", 1500)):
        steps = n * scale ** 0.5 if name == "sort" else n * scale
        yield name, loops, call(f"{name}(uint256)", max(int(steps), 1)), "cancun"
    yield ("erc20", compiled(solwatt, "erc20.sol", "Token"), call("transfers(uint256)", max(int(10_000 * scale), 1)),
           "cancun")
    if not fixtures: return
    for line in lzma.open(os.path.join(fixtures, "benchmarks.jsonl.xz"), "rt"):
        test = json.loads(line)
        tx = test["transaction"]
        code = bytes.fromhex(test["pre"][tx["to"]]["code"][2:])
        for i, data in enumerate(tx["data"]):
            yield f"{test['name']}[{i}]", code, bytes.fromhex(data[2:]), "london"
