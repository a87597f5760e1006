"""The executable specification of the execution layer (PyPI: ethereum-execution) as a judge: state root, logs, gas."""
import logging

import generator
from ethereum_spec_tools.evm_tools.statetest import read_test_case, run_test_case
from ethereum_spec_tools.evm_tools.t8n import ForkCache

logging.disable(logging.CRITICAL)
CACHE = ForkCache()
PLAIN_STATE = False
KINDS = ("legacy", "access", "fee", "blob", "setCode")
# Constantinople without its repair (EIP-1283) is not specified.
FORKS = [fork for fork in generator.FORKS if fork != "Constantinople"]


def judge(test, ours):
    """None when ours agrees, else what the specification says."""
    test = dict(test, post={fork: list(entries) for fork, entries in test["post"].items()})
    for case in read_test_case("fuzz", test["name"], test):
        result = run_test_case(case, CACHE)
        theirs = {"stateRoot": "0x" + result.state_root.hex(), "logsHash": "0x" + result.logs_hash.hex(),
                  "gasUsed": hex(int(result.gas_used)), "rejected": bool(result.rejected)}
        mine = {key: ours[key] for key in ("stateRoot", "logsHash", "gasUsed")} | {"rejected": ours["status"] == "rejected"}
        return None if mine == theirs else theirs
