#!/usr/bin/env python3
"""Replays traces of transactions on revm (pyrevm) and compares status, output, logs, gas and created addresses.

usage: replay.py TRACE.json... [--reference OTHER.json]

A trace file is a list of runs; each run begins with an empty state in which every sender has ether to spend:
  {"name": text, "fork": "cancun", "accounts": [{"address", "balance"}]?, "transactions": [
     {"from", "to" (null: creation), "value", "data", "gasLimit", "number", "timestamp",
      "status": bool, "created": address or null, "output", "gasUsed", "logs": [{"address", "topics", "data"}]}]}
Bytes, addresses and words are hex with 0x. The gas price and the base fee are zero; coinbase and PREVRANDAO are zero.
`output` of a creation that succeeded is the code of the contract and is compared with the account's code.

--reference compares the runs of one trace file with those of another (the same calls to code of another compiler):
status, output and logs must be equal, gas is reported.
"""
import argparse
import json
import re
import sys


def load(path):
    with open(path, encoding="utf-8") as file:
        runs = json.load(file)
    return runs if isinstance(runs, list) else [runs]


def execute(evm, transaction):
    """(status, output, logs, gas used, created address) on revm."""
    from pyrevm import BlockEnv

    evm.set_block_env(
        BlockEnv(
            number=transaction["number"], timestamp=transaction["timestamp"], basefee=0, gas_limit=30_000_000,
            coinbase="0x" + "00" * 20, prevrandao=bytes(32), difficulty=0,
        )
    )
    data = bytes.fromhex(transaction["data"][2:])
    value = int(transaction.get("value", "0x0"), 16)
    gas = transaction["gasLimit"]
    created = None
    try:
        if transaction["to"] is None:
            created = evm.deploy(transaction["from"], data, value=value, gas=gas).lower()
            code = evm.get_code(created) or b""
            output = "0x" + bytes(code).rstrip(b"\0").hex()
        else:
            result = evm.message_call(transaction["from"], transaction["to"], calldata=data, value=value, gas=gas)
            output = "0x" + bytes(result).hex()
    except RuntimeError as failure:
        text = str(failure)
        output = re.search(r"output: (0x[0-9a-fA-F]*)", text)
        used = re.search(r"gas_used: (\d+)", text)
        return False, output[1] if output else "0x", [], int(used[1]) if used else None, None
    logs = []
    for log in evm.result.logs:
        topics, body = log.data if isinstance(log.data, tuple) else (log.topics, log.data)
        logs.append(
            {
                "address": log.address.lower(),
                "topics": ["0x" + (t if isinstance(t, str) else bytes(t).hex()).removeprefix("0x") for t in log.topics],
                "data": "0x" + bytes(body).hex(),
            }
        )
    return True, output, logs, evm.result.gas_used, created


def differences(expected, actual, is_creation):
    status, output, logs, gas, created = actual
    wanted = expected["output"]
    if is_creation and expected["status"]:
        wanted = "0x" + bytes.fromhex(wanted[2:]).rstrip(b"\0").hex()
    pairs = [
        ("status", expected["status"], status), ("output", wanted, output), ("logs", expected["logs"], logs),
        ("gas", expected["gasUsed"], gas), ("created", expected.get("created"), created),
    ]
    return [f"{name}: {str(a)[:300]} here, {str(b)[:300]} on revm" for name, a, b in pairs if a != b]


def replay(run):
    from pyrevm import EVM

    evm = EVM(spec_id=run["fork"].upper())
    for sender in {transaction["from"] for transaction in run["transactions"]}:
        evm.set_balance(sender, 10**30)
    for account in run.get("accounts", []):
        evm.set_balance(account["address"], int(account["balance"], 16))
    bad = 0
    for index, transaction in enumerate(run["transactions"]):
        found = differences(transaction, execute(evm, transaction), transaction["to"] is None)
        for text in found:
            print(f"{run['name']}: transaction {index}: {text}")
        bad += bool(found)
    return bad


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
    bad = count = runs = 0
    for path in arguments.traces:
        loaded = load(path)
        references = {run["name"]: run for run in load(arguments.reference)} if arguments.reference else {}
        for run in loaded:
            runs += 1
            count += len(run["transactions"])
            if not arguments.reference:
                bad += replay(run)
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
