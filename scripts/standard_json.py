#!/usr/bin/env python3
"""Writes the standard JSON input for all Solidity files below some folders: optimiser on, IR pipeline, Cancun.

usage: standard_json.py FOLDER... [--no-optimize]
"""
import json
import os
import sys

folders = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
sources = {}
for folder in folders:
    for directory, _, names in os.walk(folder):
        for name in names:
            if name.endswith(".sol"):
                path = os.path.join(directory, name)
                with open(path, encoding="utf-8") as file:
                    sources[os.path.relpath(path, folder)] = {"content": file.read()}
settings = {
    "viaIR": True,
    "optimizer": {"enabled": "--no-optimize" not in sys.argv, "runs": 200},
    "evmVersion": "cancun",
    "outputSelection": {"*": {"*": ["abi", "evm.bytecode.object", "evm.deployedBytecode.object"]}},
}
json.dump({"language": "Solidity", "sources": dict(sorted(sources.items())), "settings": settings}, sys.stdout)
