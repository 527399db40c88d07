#!/usr/bin/env python3
"""Tests of check_certificate.py: it refuses what claims too much, and accepts what is only written otherwise.

python3 check_certificate_test.py FOLDER [COUNT]: a folder with certificates, and the number of corruptions tried, 1000 if not given.
"""
import json
import math
import random
import sys
from pathlib import Path
from types import SimpleNamespace

from check_certificate import Refused, check, enclosed, number, read
from goals_declared import GOALS

random.seed(2021)
MOST_LINES = 150


def small(header, lines):
    """Of a box, its part where the first parameter is least: a true certificate of a smaller domain, checked in a moment."""
    first = header["parameters"][0]
    if header["kind"] == "box" and len(lines) > MOST_LINES and first["kind"] == "integer":
        most = first["low"] + 1
        lines = [line for line in lines if line["box"][first["name"]][1] <= most]
        header = {**header, "boxes": len(lines), "parameters": [{**first, "high": most}, *header["parameters"][1:]]}
    return header, lines


def written(header, lines): return "\n".join(map(json.dumps, [header, *lines]))
def copy(value): return json.loads(json.dumps(value))
def ulp(value, towards): return value + int(math.copysign(1, towards)) if isinstance(value, int) else math.nextafter(float.fromhex(value), towards).hex()


def is_refused(text):
    try:
        check(*read(text))
        return False
    except (Refused, KeyError, TypeError, ValueError, AttributeError):
        return True


def margin(header, line):
    """What the checker itself knows of a line: the ends of its margin."""
    goal, place = GOALS[header["claim"]], line.get("box") or {name: [value, value] for name, value in line["point"].items()}
    at = {p.name: enclosed(*(number(end, p.kind) for end in place[p.name]), p.kind) for p in goal.parameters}
    return goal.margin(SimpleNamespace(**at, fine=192, line=line))


def in_header(header, lines):
    """The goal or the domain widened, or of another claim, kind or schema."""
    parameter = random.choice(header["parameters"])
    end = random.choice(["low", "high"])
    kind = random.randrange(7)
    if kind == 0: header["goal"] = header["goal"].replace(*random.choice([("c", "b"), ("1", "2"), ("ε", "2·ε"), ("σ", "σ₂"), ("w", "W"), ("p", "q"), ("<", "≤")]))
    elif kind == 1 and header["kind"] == "box": parameter[end] = ulp(parameter[end], math.inf if end == "high" else -math.inf)
    elif kind == 2: parameter["kind"] = {"integer": "real", "real": "integer"}[parameter["kind"]]
    elif kind == 3: header["schema"] = random.choice([0, 2, "1", None, True, 1.5])
    elif kind == 4: header["claim"] = random.choice([claim for claim in GOALS if GOALS[claim].text != header["goal"]] + ["theorem", ""])
    elif kind == 5: header["kind"] = random.choice(["argument", "box" if header["kind"] == "point" else "point", None])
    else: parameter["name"] = parameter["name"] + "'"


def in_boxes(header, boxes):
    """A box removed, shrunk, grown or doubled, or a margin that is not there."""
    i, kind = random.randrange(len(boxes)), random.randrange(9)
    box = boxes[i]
    name = random.choice(list(box["box"]))
    ends = box["box"][name]
    if kind == 0: del boxes[i]
    elif kind == 1: del boxes[i]; header["boxes"] -= 1
    elif kind == 2: ends[1] = ulp(ends[1], math.inf)
    elif kind == 3: ends[0] = ulp(ends[0], -math.inf)
    elif kind == 4: ends[random.randrange(2)] = ulp(ends[0], math.inf)
    elif kind == 5: boxes.append({**copy(box), "lower": "0x1p-60"}); header["boxes"] += 1
    elif kind == 6: box["lower"] = random.choice(["0x0p+0", "-0x1p-3", "nan", 0.01, None])
    elif kind == 7 and box["lower"] != "inf": box["lower"] = math.nextafter(float(margin(header, box).hi), math.inf).hex()
    elif kind == 8 and box["lower"] != "inf": box["lower"] = "inf"


def in_point(header, lines):
    """A margin or a slack that is not there, or a point outside the domain."""
    line, kind, goal = lines[0], random.randrange(6), GOALS[header["claim"]]
    name = random.choice(list(line["point"]))
    if kind == 0: line["marginUpper"] = math.nextafter(float(margin(header, line).lo), -math.inf).hex()
    elif kind == 1: line["marginUpper"] = random.choice(["0x0p+0", "0x1p-9", "nan", "-inf", -0.01])
    elif kind == 2: line["slackLower"] = random.choice(["0x0p+0", "-0x1p+0", "0x1p+9", "inf", None])
    elif kind == 3: line["point"][name] = random.choice(["nan", None, "0x2p+0", 0.5, "inf"])
    elif kind == 4: line["point"][name] = 1 if isinstance(line["point"][name], int) else "-0x1p+20"
    else: lines.append(copy(line))


def corrupted(header, lines):
    """One change after which it claims more than it shows, or nothing that can be checked."""
    while True:
        change = copy([header, lines])
        random.choice([in_header, in_boxes if header["kind"] == "box" else in_point])(*change)
        if change != [header, lines]:
            return written(*change)


def harmless(header, lines):
    turned = dict(reversed(header.items())) | {"title": "another", "tool": "another", "commit": None}
    return "\n".join(json.dumps(line, indent=None, separators=(" , ", " : ")) for line in [turned, *random.sample(lines, len(lines))])


def main(folder, count=1000):
    kept = [small(header, lines) for header, *lines in ([json.loads(line) for line in file.read_text("utf-8").splitlines()] for file in sorted(Path(folder).glob("*.jsonl"))) if header["claim"] in GOALS]
    for header, lines in kept:
        assert check(*read(written(header, lines))) and check(*read(harmless(header, lines))), header["claim"]
    for i in range(count):
        header, lines = kept[i % len(kept)]
        text = corrupted(header, lines)
        assert is_refused(text), f"accepted: {text[:3000]}"
    print(f"{len(kept)} certificates are accepted, and {count} corruptions of them refused")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
