#!/usr/bin/env python3
"""Replays traces of transactions on revm (pyrevm) and compares status, output, logs, gas and created addresses.

usage: replay.py TRACE.json... [--reference OTHER.json]

A trace file is a list of runs; each run begins with an empty state in which every sender has ether to spend:
  {"name": text, "fork": "cancun", "accounts": [{"address", "balance"}]?, "transactions": [
     {"from", "to" (null: creation), "value", "data", "gasLimit", "number", "timestamp",
      "status": bool, "created": address or null, "output", "gasUsed", "logs": [{"address", "topics", "data"}]}]}
Bytes, addresses and words are hex with 0x. The gas price and the base fee are zero; coinbase and PREVRANDAO are zero.
`output` of a creation that succeeded is the code of the contract and is compared with the account's code.

The traces of `solwatt conformance semantic FILE --trace TRACE.json` (a plain list of transactions with `blockNumber`)
are read too; they run in the environment of the public semantic tests.

--reference compares the runs of one trace file with those of another (the same calls to code of another compiler):
status, output and logs must be equal, gas is reported.
"""
import argparse
import json
import multiprocessing
import re
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


PLAIN = {"coinbase": "0x" + "00" * 20, "prevrandao": 0, "baseFee": 0, "gasPrice": 0, "blockGasLimit": 30_000_000}
# The public semantic tests': gas has a price there but costs nothing, and that is pyrevm's way too. (Creations have no
# price in pyrevm at all: a constructor that reads `tx.gasprice` differs.)
SEMANTIC = {
    "coinbase": "0x" + "78" * 20,
    "prevrandao": 0xA86C2E601B6C44EB4848F7D23D9DF3113FBCAC42041C49CBED5000CB4F118777,
    "baseFee": 7, "gasPrice": 3_000_000_000, "blockGasLimit": 100_000_000,
}


def load(path):
    with open(path, encoding="utf-8") as file:
        runs = json.load(file)
    if isinstance(runs, list) and all("blockNumber" in item for item in runs):
        return [semantic_run(path, runs)]
    return runs if isinstance(runs, list) else [runs]


def semantic_run(path, records):
    """A run from the list of transactions that `solwatt conformance semantic` writes."""
    transactions = []
    creations = 0
    for record in records:
        status = record["status"] == "success"
        creations += record["to"] is None
        transactions.append(
            record | {
                "number": record["blockNumber"], "status": status,
                "created": record["createdAddress"] if status else None,
                # Only creations count there, from one.
                "nonce": creations,
            }
        )
    rich = [f"0x{0x1212121212121212121212121212120000000012 + index * 0x1000:040x}" for index in range(10)]
    accounts = [{"address": address, "balance": hex(1 << 100)} for address in rich]
    accounts += [{"address": f"0x{index:040x}", "balance": "0x1"} for index in range(1, 9)]
    return {
        "name": path, "fork": "cancun", "environment": SEMANTIC, "accounts": accounts, "transactions": transactions,
    }


class World:
    """The state between transactions, served to revm over JSON-RPC.

    pyrevm keeps accounts and slots warm from one call to the next, and what is inserted by hand is warm too; only a
    state that it forks from elsewhere is cold, as it has to be at the beginning of a transaction. So every transaction
    runs on a fresh machine that forks from this object, and what it changed is read from the text of revm's journal."""

    INFO = re.compile(r" AccountInfo \{ balance: (\d+), nonce: (\d+)")
    CODE = re.compile(r"bytecode: 0x([0-9a-f]*), state: (?:Raw|Analysed \{ len: (\d+))")
    SLOT = re.compile(r"(\d+): StorageSlot \{ previous_or_original_value: \d+, present_value: (\d+)")

    def __init__(self):
        self.balance, self.nonce, self.code, self.storage = {}, {}, {}, {}

    def answer(self, method, parameters):
        address = parameters[0].lower() if parameters and isinstance(parameters[0], str) else None
        if method == "eth_getBalance":
            return hex(self.balance.get(address, 0))
        if method == "eth_getTransactionCount":
            return hex(self.nonce.get(address, 0))
        if method == "eth_getCode":
            return "0x" + self.code.get(address, b"").hex()
        if method == "eth_getStorageAt":
            return f"0x{self.storage.get(address, {}).get(int(parameters[1], 16), 0):064x}"
        if method in ("eth_blockNumber", "eth_chainId"):
            return "0x1"
        if method == "eth_getBlockByNumber":
            return self.block(int(parameters[0], 16))
        return None

    @staticmethod
    def block(number):
        """Block hashes are 0x3737… + number, as in the public semantic tests."""
        zero = "0x" + "00" * 32
        zeros = ["parentHash", "sha3Uncles", "transactionsRoot", "stateRoot", "receiptsRoot", "mixHash"]
        quantities = ["difficulty", "totalDifficulty", "size", "gasUsed", "timestamp", "baseFeePerGas"]
        return {name: zero for name in zeros} | {name: "0x0" for name in quantities} | {
            "number": hex(number), "hash": f"0x{int('37' * 32, 16) + number:064x}", "nonce": "0x" + "00" * 8,
            "logsBloom": "0x" + "00" * 256, "miner": "0x" + "00" * 20, "extraData": "0x", "gasLimit": "0x1c9c380",
            "transactions": [], "uncles": [],
        }

    def absorb(self, journal):
        parts = journal[: journal.index("transient_storage: ")].split(": Account { info:")
        for before, part in zip(parts, parts[1:]):
            address = before[-42:]
            account, _, rest = part.partition(" storage: {")
            slots, _, status = rest.partition("}, status: AccountStatus(")
            if "SelfDestructed" in status[: status.index(")")]:
                for table in (self.balance, self.nonce, self.code, self.storage):
                    table.pop(address, None)
                continue
            balance, nonce = self.INFO.match(account).groups()
            self.balance[address], self.nonce[address] = int(balance), int(nonce)
            code = self.CODE.search(account)
            if code:
                self.code[address] = bytes.fromhex(code[1])[: int(code[2]) if code[2] else None]
            for key, value in self.SLOT.findall(slots):
                self.storage.setdefault(address, {})[int(key)] = int(value)


class Server:
    """Answers revm's questions about a world, from a thread of this process."""

    def __init__(self):
        self.world = World()
        owner = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *arguments):
                pass

            def do_POST(self):
                asked = json.loads(self.rfile.read(int(self.headers["content-length"])))
                answers = [
                    {
                        "jsonrpc": "2.0", "id": item["id"],
                        "result": owner.world.answer(item["method"], item.get("params", [])),
                    }
                    for item in (asked if isinstance(asked, list) else [asked])
                ]
                body = json.dumps(answers if isinstance(asked, list) else answers[0]).encode()
                self.send_response(200)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{server.server_port}"


def machine(pipe, url):
    """The process that runs revm: takes (fork, environment, transaction), gives (outcome, journal)."""
    from pyrevm import EVM, BlockEnv

    while True:
        try:
            fork, environment, transaction = pipe.recv()
        except EOFError:
            return
        evm = EVM(fork_url=url, spec_id=fork.upper())
        evm.set_block_env(
            BlockEnv(
                number=transaction["number"], timestamp=transaction["timestamp"], basefee=environment["baseFee"],
                gas_limit=environment["blockGasLimit"], coinbase=environment["coinbase"], difficulty=0,
                prevrandao=environment["prevrandao"].to_bytes(32, "big"), excess_blob_gas=0,
            )
        )
        data = bytes.fromhex(transaction["data"][2:])
        value = int(transaction.get("value", "0x0"), 16)
        sender, gas = transaction["from"], transaction["gasLimit"]
        result, created = b"", None
        try:
            if transaction["to"] is None:
                created = evm.deploy(sender, data, value=value, gas=gas).lower()
            else:
                result = evm.message_call(
                    sender, transaction["to"], calldata=data, value=value, gas=gas, gas_price=environment["gasPrice"]
                )
        except RuntimeError as failure:
            text = str(failure)
            output = re.search(r"output: (0x[0-9a-fA-F]*)", text)
            used = re.search(r"gas_used: (\d+)", text)
            pipe.send(((False, output[1] if output else "0x", [], int(used[1]) if used else None, None), None))
            continue
        logs = [readable(log) for log in evm.result.logs]
        pipe.send(((True, "0x" + bytes(result).hex(), logs, evm.result.gas_used, created), evm.journal_str))


def readable(log):
    body = log.data[1] if isinstance(log.data, tuple) else log.data
    topics = [topic if isinstance(topic, str) else bytes(topic).hex() for topic in log.topics]
    return {
        "address": log.address.lower(),
        "topics": ["0x" + topic.removeprefix("0x") for topic in topics],
        "data": "0x" + bytes(body).hex(),
    }


class Replayer:
    def __init__(self):
        self.server = Server()
        context = multiprocessing.get_context("spawn")
        self.pipe, other = context.Pipe()
        self.process = context.Process(target=machine, args=(other, self.server.url), daemon=True)
        self.process.start()

    def execute(self, fork, environment, transaction):
        """(status, output, logs, gas used, created address) on revm; for a creation, the code is the output."""
        world, sender = self.server.world, transaction["from"]
        if transaction["to"] is None and "nonce" in transaction:
            world.nonce[sender] = transaction["nonce"]
        nonce = world.nonce.get(sender, 0)
        self.pipe.send((fork, environment, transaction))
        outcome, journal = self.pipe.recv()
        status, output, logs, gas, created = outcome
        if journal:
            world.absorb(journal)
        world.nonce[sender] = nonce + 1
        if created:
            output = "0x" + world.code.get(created, b"").hex()
        return status, output, logs, gas, created

    def replay(self, run):
        world = self.server.world = World()
        for transaction in run["transactions"]:
            world.balance[transaction["from"]] = 10**30
        for account in run.get("accounts", []):
            world.balance[account["address"]] = int(account["balance"], 16)
        environment = run.get("environment", PLAIN)
        bad = 0
        for index, transaction in enumerate(run["transactions"]):
            found = differences(transaction, self.execute(run["fork"], environment, transaction))
            for text in found:
                print(f"{run['name']}: transaction {index}: {text}")
            bad += bool(found)
        return bad


def differences(expected, actual):
    status, output, logs, gas, created = actual
    pairs = [
        ("status", expected["status"], status), ("output", expected["output"], output),
        ("logs", expected["logs"], logs), ("gas", expected["gasUsed"], gas),
        ("created", expected.get("created"), created),
    ]
    return [f"{name}: {str(a)[:300]} here, {str(b)[:300]} on revm" for name, a, b in pairs if a != b]


def compare(run, reference):
    """Differences between two compilers' runs of the same calls, and the gas of both, creations left out."""
    calls, others = run["transactions"], reference["transactions"]
    bad = abs(len(calls) - len(others))
    gas = [0, 0]
    for index, (a, b) in enumerate(zip(calls, others)):
        creation = a["to"] is None
        keys = ["status", "created"] if creation else ["status", "data", "output", "logs"]
        for key in keys:
            if a[key] != b[key]:
                print(f"{run['name']}: transaction {index}: {key} differs from the reference compiler's")
                bad += 1
        if not creation:
            gas[0] += a["gasUsed"]
            gas[1] += b["gasUsed"]
    return bad, gas


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("traces", nargs="+")
    parser.add_argument("--reference", help="compare with this trace instead of replaying on revm")
    arguments = parser.parse_args()
    replayer = None if arguments.reference else Replayer()
    bad = count = runs = 0
    for path in arguments.traces:
        loaded = load(path)
        references = {run["name"]: run for run in load(arguments.reference)} if arguments.reference else {}
        for run in loaded:
            runs += 1
            count += len(run["transactions"])
            if replayer:
                bad += replayer.replay(run)
            elif run["name"] not in references:
                print(f"{run['name']}: not in the reference")
                bad += 1
            else:
                found, gas = compare(run, references[run["name"]])
                bad += found
                print(f"{run['name']}: gas {gas[0]}, reference {gas[1]}, ratio {gas[0] / max(1, gas[1]):.4f}")
    what = "equal to the reference" if arguments.reference else "equal on revm"
    print(f"{count} transactions in {runs} runs: " + (what if bad == 0 else f"{bad} differ"))
    return 0 if bad == 0 and count > 0 else 1


if __name__ == "__main__":
    sys.exit(main())
