#!/usr/bin/env python3
"""Compares two Solidity compilers with a standard JSON door on whole projects.

  projects.py input ROOT OUT.json [--entry FOLDER]... [--remap PREFIX=TARGET]... [--skip REGEX] [--replace REGEX=TEXT]...
      Writes a standard JSON input with every source below the entry folders and all that they import. Remappings are
      read from remappings.txt and foundry.toml too. Sources with imports that cannot be found are left out, and said.
      Replacements change the sources: `--replace '\bview\b='` makes a project of hundreds of warnings.
  projects.py compare 'REFERENCE COMMAND' 'OTHER COMMAND' INPUT.json... [--code] [--show N]
      Runs `COMMAND --standard-json` on each input with warnings and ABIs (--code: code as well) and compares the sets of
      (type, code, file, start, end) and the ABIs byte for byte. Exit status 1 if anything differs.

Sources in which the reference finds errors are removed first, with what imports them, unless --errors is given: then
errors are compared too, and only sources of other language versions are removed.
"""
import argparse, json, os, re, subprocess, sys, time

IMPORT = re.compile(r'\bimport\b\s*(?:[^;"\']*?\bfrom\s*)?(?:"([^"\n]+)"|\'([^\'\n]+)\')', re.S)
COMMENT = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)


def imports(text):
    code = COMMENT.sub(lambda m: m[0] if m[0][0] in "\"'" else " ", text)
    return [a or b for a, b in IMPORT.findall(code)]


def resolve(path, importer):
    if not path.startswith(("./", "../")):
        return path
    parts = importer.split("/")[:-1]
    for piece in path.split("/"):
        if piece == "..":
            parts = parts[:-1]
        elif piece != ".":
            parts.append(piece)
    return "/".join(parts)


def remap(name, importer, remappings):
    best = None
    for context, prefix, target in remappings:
        if importer.startswith(context) and name.startswith(prefix):
            if best is None or (len(context), len(prefix)) >= best[0]:
                best = ((len(context), len(prefix)), target + name[len(prefix):])
    return best[1] if best else name


def parse_remapping(text):
    left, _, target = text.strip().partition("=")
    context, _, prefix = left.rpartition(":")
    return (context, prefix, target)


def project_remappings(root):
    found = []
    listed = os.path.join(root, "remappings.txt")
    if os.path.exists(listed):
        found += [line for line in open(listed) if "=" in line]
    toml = os.path.join(root, "foundry.toml")
    if os.path.exists(toml):
        block = re.search(r"remappings\s*=\s*\[(.*?)\]", open(toml).read(), re.S)
        if block:
            found += re.findall(r"[\"']([^\"']+=[^\"']*)[\"']", block[1])
    return found


def make_input(a):
    remappings = [parse_remapping(r) for r in a.remap + project_remappings(a.root)]
    sources, wanted, edges, missing = {}, [], {}, set()
    for entry in a.entry or [""]:
        for folder, _, files in os.walk(os.path.join(a.root, entry)):
            wanted += [os.path.relpath(os.path.join(folder, f), a.root) for f in files if f.endswith(".sol")]
    wanted = sorted(w for w in wanted if not (a.skip and re.search(a.skip, w)))
    while wanted:
        name = wanted.pop()
        if name in sources or name in missing:
            continue
        path = os.path.join(a.root, name)
        if not os.path.isfile(path):
            missing.add(name)
            continue
        text = open(path, encoding="utf-8", newline="").read()
        for pattern, _, replacement in (r.partition("=") for r in a.replace):
            text = re.sub(pattern, replacement, text)
        sources[name] = text
        edges[name] = [remap(resolve(i, name), name, remappings) for i in imports(text)]
        wanted += edges[name]
    dropped = close(missing, edges)
    for name in dropped & set(sources):
        del sources[name]
    settings = {"remappings": [f"{c}:{p}={t}" if c else f"{p}={t}" for c, p, t in remappings]}
    source_objects = {n: {"content": t} for n, t in sorted(sources.items())}
    json.dump({"language": "Solidity", "sources": source_objects, "settings": settings}, open(a.out, "w"))
    lines = sum(t.count("\n") for t in sources.values())
    print(f"{a.out}: {len(sources)} files, {lines} lines; {len(dropped - missing)} left out for "
          f"{len(missing)} missing imports {sorted(missing)[:5]}")


def close(bad, edges):
    """`bad` and everything that imports any of it."""
    bad, grown = set(bad), True
    while grown:
        more = {n for n, targets in edges.items() if n not in bad and any(t in bad for t in targets)}
        grown = bool(more)
        bad |= more
    return bad


def run(command, given):
    start = time.monotonic()
    done = subprocess.run(command.split() + ["--standard-json"], input=json.dumps(given).encode(), capture_output=True)
    try:
        return json.loads(done.stdout), time.monotonic() - start
    except ValueError:
        return {"errors": [{"type": "Crash", "message": repr(done.stdout[:200] + done.stderr[-300:])}]}, 0


def diagnostics(output):
    found = set()
    for e in output.get("errors", []):
        at = e.get("sourceLocation") or {}
        code = e.get("errorCode") or ("" if at else e.get("message", "")[:200])
        found.add((e["type"], code, at.get("file", ""), at.get("start", -1), at.get("end", -1)))
    return found


def abis(output):
    return {(f, c): json.dumps(o.get("abi")) for f, cs in output.get("contracts", {}).items() for c, o in cs.items()}


def usable(given, reference, errors):
    """The input without sources that the reference refuses."""
    given = json.loads(json.dumps(given))
    remappings = [parse_remapping(r) for r in given["settings"].get("remappings", [])]
    edges = {n: [remap(resolve(i, n), n, remappings) for i in imports(s["content"])] for n, s in given["sources"].items()}
    given["settings"]["outputSelection"] = {}
    while True:
        output, _ = run(reference, given)
        refused = {e["sourceLocation"]["file"] for e in output.get("errors", [])
                   if (e.get("errorCode") == "5333" or e["severity"] == "error" and not errors)
                   and e.get("sourceLocation")}
        if not refused:
            return given
        for name in close(refused, edges):
            given["sources"].pop(name, None)


def compare(a):
    failed = False
    for path in a.inputs:
        given = usable(json.load(open(path)), a.reference, a.errors)
        given["settings"]["outputSelection"] = {"*": {"*": ["abi"] + (["evm.bytecode.object"] if a.code else [])}}
        if a.code:
            given["settings"].update(viaIR=True, optimizer={"enabled": True})
        lines = sum(s["content"].count("\n") for s in given["sources"].values())
        (one, t1), (two, t2) = run(a.reference, given), run(a.other, given)
        d1, d2, a1, a2 = diagnostics(one), diagnostics(two), abis(one), abis(two)
        wrong = sorted(k for k in a1.keys() | a2.keys() if a1.get(k) != a2.get(k))
        same = d1 == d2 and not wrong
        failed |= not same
        print(f"{'same' if same else 'DIFFERS'} {os.path.basename(path)}: {len(given['sources'])} files, {lines} lines, "
              f"{len(d1)} diagnostics, {len(a1)} ABIs; missing {len(d1 - d2)}, extra {len(d2 - d1)}, "
              f"ABIs {len(wrong)}; {t1:.2f} s, {t2:.2f} s", flush=True)
        for title, some in (("missing", d1 - d2), ("extra", d2 - d1), ("ABI", wrong)):
            for item in sorted(some)[: a.show]:
                print("   ", title, *item)
    sys.exit(1 if failed else 0)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    one = commands.add_parser("input")
    one.add_argument("root"), one.add_argument("out")
    one.add_argument("--entry", action="append", default=[])
    one.add_argument("--remap", action="append", default=[])
    one.add_argument("--skip", default="")
    one.add_argument("--replace", action="append", default=[])
    one.set_defaults(run=make_input)
    two = commands.add_parser("compare")
    two.add_argument("reference"), two.add_argument("other"), two.add_argument("inputs", nargs="+")
    two.add_argument("--code", action="store_true")
    two.add_argument("--errors", action="store_true")
    two.add_argument("--show", type=int, default=20)
    two.set_defaults(run=compare)
    a = parser.parse_args()
    a.run(a)


main()
