#!/usr/bin/env python3
"""Random transactions on our executor and on another implementation; every result must be the same.

usage: fuzz.py SOLWATT [--oracle revm|spec] [--count N] [--seed N] [--fork NAME]… [--keep FILE]

revm: status, output, gas, logs and touched accounts of legacy and access list transactions, in Cancun (fast).
spec: state root, logs and gas of all transaction types, Frontier to Osaka (the executable specification, slow).
Prints the seed. Differing tests go to FILE, one state test a line, and the status is 1."""
import argparse, importlib, json, os, random, subprocess, sys, tempfile, time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import generator


def ours(solwatt, tests):
    """Our results, one process for all."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", delete=False) as file:
        for test in tests: file.write(json.dumps(test) + "\n")
    try:
        ran = subprocess.run([solwatt, "evm", "statetest", "--json", "--diff", file.name], capture_output=True, text=True)
    finally:
        os.unlink(file.name)
    lines = [json.loads(line) for line in ran.stdout.splitlines() if line.startswith("{")]
    if ran.returncode not in (0, 1) or len(lines) != len(tests):
        keep = os.path.join(tempfile.gettempdir(), "solwatt-fuzz-crash.jsonl")
        with open(keep, "w") as crash: crash.writelines(json.dumps(test) + "\n" for test in tests)
        sys.exit(f"our executor ended with {ran.returncode} after {len(lines)} of {len(tests)}; tests in {keep}\n"
                 + ran.stdout[-300:] + ran.stderr[-1000:])
    return lines


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("solwatt")
    parser.add_argument("--oracle", choices=["revm", "spec"], default="revm")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=random.randrange(2**32))
    parser.add_argument("--fork", action="append")
    parser.add_argument("--keep", default="fuzz-differences.jsonl")
    arguments = parser.parse_args()
    oracle = importlib.import_module(arguments.oracle + "_oracle")
    known = oracle.FORKS
    forks = arguments.fork or known
    if not set(forks) <= set(known): sys.exit(f"forks are {', '.join(known)}")
    print(f"seed {arguments.seed}", flush=True)
    start, differences, statuses = time.time(), 0, {}
    for first in range(0, arguments.count, 1000):
        numbers = range(first, min(first + 1000, arguments.count))
        tests = [generator.state_test(f"{arguments.seed}.{n}", forks[n % len(forks)], oracle.KINDS, oracle.PLAIN_STATE)
                 for n in numbers]
        for test, mine in zip(tests, ours(arguments.solwatt, tests)):
            statuses[mine["status"]] = statuses.get(mine["status"], 0) + 1
            theirs = oracle.judge(test, mine)
            if theirs is None: continue
            differences += 1
            with open(arguments.keep, "a") as file: file.write(json.dumps(test) + "\n")
            print(f"{test['name']} {mine['fork']} differs: ours {mine['status']} gas {mine['gasUsed']} root "
                  f"{mine['stateRoot']}; theirs {json.dumps(theirs)[:600]}", flush=True)
    ended = ", ".join(f"{count} {status}" for status, count in sorted(statuses.items(), key=lambda pair: -pair[1]))
    print(f"{arguments.count} transactions against {arguments.oracle} in {time.time() - start:.0f} s, "
          f"{differences} differ; {ended}")
    sys.exit(1 if differences else 0)


main()
