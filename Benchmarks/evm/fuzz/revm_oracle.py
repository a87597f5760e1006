"""revm (through pyrevm) as a judge: status, output, gas, logs, and every account and slot that either side touched.

pyrevm's calls take no fees and leave the sender's nonce alone: tests have no fees, and that nonce is not compared. It
has no authorisations."""
from pyrevm import EVM, AccountInfo, BlockEnv, TxEnv

from generator import COINBASE, CONTRACTS, GAS_LIMIT, SENDER

# Storage that pyrevm is given makes the account warm, and its calls see a base fee of 0: tests have neither.
PLAIN_STATE = True
KINDS = ("legacy", "access")
# Whatever fork pyrevm is asked for, it runs the rules of Cancun.
FORKS = ["Cancun"]


def number(text): return int(text, 16)


def run(test):
    tx, env = test["transaction"], test["env"]
    evm = EVM(gas_limit=GAS_LIMIT)
    evm.set_block_env(BlockEnv(
        number=number(env["currentNumber"]), coinbase=COINBASE, timestamp=number(env["currentTimestamp"]),
        gas_limit=GAS_LIMIT, basefee=number(env["currentBaseFee"]),
        prevrandao=bytes.fromhex(env["currentRandom"][2:]), excess_blob_gas=0))
    for address, account in test["pre"].items():
        evm.insert_account_info(address, AccountInfo(
            balance=number(account["balance"]), nonce=number(account["nonce"]),
            code=bytes.fromhex(account["code"][2:]) or None))
    data, gas = bytes.fromhex(tx["data"][0][2:]), number(tx["gasLimit"][0])
    accesses = [(e["address"], [number(k) for k in e["storageKeys"]]) for e in tx.get("accessLists", [[]])[0]]
    evm.set_tx_env(TxEnv(caller=SENDER, gas_price=number(tx["gasPrice"]), access_list=accesses, chain_id=1))
    output, price = b"", number(tx["gasPrice"])
    try:
        if tx["to"]:
            output = bytes(evm.message_call(SENDER, tx["to"], calldata=data, value=number(tx["value"][0]), gas=gas,
                                            gas_price=price))
        else:
            evm.deploy(SENDER, data, value=number(tx["value"][0]), gas=gas, gas_price=price)
            output = None
    except RuntimeError as error:
        text = str(error)
        if text.startswith("Revert"): output = bytes.fromhex(text.split("output: 0x")[1].split(" ")[0].rstrip("}"))
        elif text.startswith("Halt"): output = b""
        else: return None, None
    return evm, output


def judge(test, ours):
    evm, output = run(test)
    if evm is None: return None if ours["status"] == "rejected" else {"status": "rejected"}
    result = evm.result
    status = "success" if result.is_success else "halt" if result.is_halt else "revert"
    mine = ours["status"] if ours["status"] in ("success", "revert", "rejected") else "halt"
    theirs = {}
    if status != mine: theirs["status"] = f"{status} {result.reason}"
    if result.gas_used != number(ours["gasUsed"]): theirs["gasUsed"] = hex(result.gas_used)
    if output is not None and output.hex() != ours["output"][2:]: theirs["output"] = output.hex()
    if status == "success":
        logs = [{"address": log.address.lower(), "topics": list(log.topics),
                 "data": "0x" + bytes(log.data[1] if isinstance(log.data, tuple) else log.data).hex()}
                for log in result.logs]
        if logs != ours["logs"]: theirs["logs"] = logs
    accounts = set(test["pre"]) | set(ours["diff"]) | {key.lower() for key in evm.journal_state}
    for address in sorted(accounts):
        compare(evm, test["pre"].get(address), ours["diff"].get(address, {}), address, theirs)
    return theirs or None


def compare(evm, before, change, address, theirs):
    """One account: what it was and our change of it against theirs."""
    def after(field, zero):
        if field in change: return change[field]["after"]
        return before[field] if before else zero
    if number(after("balance", "0x0")) != evm.get_balance(address):
        theirs[f"{address} balance"] = hex(evm.get_balance(address))
    # What was made and destroyed in the transaction keeps nonce and code until the end of pyrevm's block.
    if before is None and not change: return
    info = evm.basic(address)
    if address == SENDER: return
    if number(after("nonce", "0x0")) != info.nonce: theirs[f"{address} nonce"] = info.nonce
    code = evm.get_code(address)
    code = bytes(code).hex() if code else ""
    mine = after("code", "0x")[2:]
    if code not in (mine, mine + "00" * 33): theirs[f"{address} code"] = code
    slots = set(change.get("storage", {})) | (set(before["storage"]) if before else set()) | (
        {"0x0", "0x1", "0x2", "0x3"} if address in CONTRACTS else set())
    for slot in sorted(slots):
        value = change.get("storage", {}).get(slot, {}).get("after") or (before or {"storage": {}})["storage"].get(slot, "0x0")
        if number(value) != evm.storage(address, number(slot)):
            theirs[f"{address} slot {slot}"] = hex(evm.storage(address, number(slot)))
