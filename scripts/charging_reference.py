#!/usr/bin/env python3
"""Writes Tests/Fixtures/charging/reference.json from what `make crosscheck` leaves behind when solc is on PATH.

usage: charging_reference.py out/crosscheck
"""
import json
import sys

NAMES = ["Authorization", "EnergyToken", "Billing", "ChargingControl", "Scheduling"]
folder = sys.argv[1]
with open(f"{folder}/solc.json", encoding="utf-8") as file:
    files = json.load(file)["contracts"]
with open(f"{folder}/solc/trace.json", encoding="utf-8") as file:
    runs = json.load(file)
contracts = {name: contract for file in files.values() for name, contract in file.items()}
document = {
    "reference": "solc 0.8.28 --via-ir --optimize --optimize-runs 200",
    "creationBytes": {name: len(contracts[name]["evm"]["bytecode"]["object"]) // 2 for name in NAMES},
    "callGas": {run["name"]: sum(t["gasUsed"] for t in run["transactions"] if t["to"]) for run in runs},
    "deploymentGas": sum(t["gasUsed"] for t in runs[0]["transactions"] if not t["to"]),
    "abi": {name: contracts[name]["abi"] for name in NAMES},
}
json.dump(document, sys.stdout, indent=2)
print()
