#!/usr/bin/env python3
"""The score of a mutation report by file, and the survivors that equivalent-mutants.md does not explain.

    score.py mutation-report.json equivalent-mutants.md
"""
import json
import sys
from pathlib import PurePath


def cells(line):
    return [cell.strip().strip("`") for cell in line.replace(r"\|", "\0").split("|")[1:-1]]


def explained(path):
    """Rows of file, line of code, replacement (* for all of that line)."""
    with open(path) as file:
        rows = [[cell.replace("\0", "|") for cell in cells(line)] for line in file if line.startswith("| `")]
    return [(row[0], row[1], row[2]) for row in rows]


def one_line(text):
    return " ".join(text.split())


report, known = json.load(open(sys.argv[1])), explained(sys.argv[2])
total_killed = total_all = unexplained = 0
for path, file in sorted(report["files"].items()):
    name, lines = PurePath(path).name, file["source"].split("\n")
    tried = [m for m in file["mutants"] if m["status"] in ("Killed", "Timeout", "Survived", "NoCoverage")]
    if not tried:
        continue
    equivalent, left = 0, []
    for mutant in tried:
        if mutant["status"] in ("Killed", "Timeout"):
            continue
        number = mutant["location"]["start"]["line"]
        code, replacement = one_line(lines[number - 1]), one_line(mutant["replacement"])
        context = one_line(" ".join(lines[number - 2:number]))
        if any(name == row[0] and row[1] in context and row[2] in ("*", replacement) for row in known):
            equivalent += 1
        else:
            left.append(f"  {name}:{number} {mutant['status'].lower()}: {code}  =>  {replacement[:120]}")
    killed, of = len(tried) - equivalent - len(left), len(tried) - equivalent
    total_killed, total_all, unexplained = total_killed + killed, total_all + of, unexplained + len(left)
    print(f"{name}: {killed} of {of} killed, {equivalent} equivalent")
    print("".join(line + "\n" for line in left), end="")
print(f"{total_killed} of {total_all} killed ({total_killed / max(total_all, 1):.1%})")
sys.exit(unexplained > 0)
