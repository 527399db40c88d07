#!/usr/bin/env python3
"""Checks certificates of FORMAT.md with Python's standard library alone: python3 check_certificate.py FILE.jsonl[.gz] ...

One line a file: accepted; refused, with the first line that is wrong and why (exit 1); not checked, where nothing here can check it,
or no certificate, with the line and why (exit 2). This file reads and decides; what each claim's certificate has to show stands in
goals_of_balls.py, goals_of_cones.py, goals_of_mixtures.py and goals_of_regions.py, and the intervals in which it is decided in goals_numbers.py.
"""
import gzip
import json
import re
import sys
from fractions import Fraction
from math import inf
from types import SimpleNamespace

import goals_of_balls, goals_of_cones, goals_of_mixtures, goals_of_regions  # noqa: E401, F401: each declares its goals
from goals_declared import GOALS
from goals_numbers import DOWN, UP, D, I

HEX = re.compile(r"-?(inf|0x[01](\.[0-9a-f]{1,13})?p[+-][0-9]{1,4})")
FINER = 2, 16, 48, 192  # panels a standard deviation, until they decide


class Refused(Exception):
    """What the certificate says is not so, or it does not say all that its claim needs."""


class Malformed(ValueError):
    """It is no certificate of the format."""


class Unchecked(ValueError):
    """Nothing here can check it."""


def need(holds, why, error=Refused):
    if not holds: raise error(why)


def number(value, kind):
    """The exact value of a number of a certificate: a fraction, or an infinity."""
    if kind == "integer":
        need(type(value) is int, f"{value!r} is no whole number", Malformed)
        return Fraction(value)
    need(isinstance(value, str) and HEX.fullmatch(value), f"{value!r} is no hexadecimal double", Malformed)
    return float(value) if value.endswith("inf") else Fraction(float.fromhex(value))


def decimal(x, rounding): return D(str(x)) if isinstance(x, float) else rounding.divide(D(x.numerator), D(x.denominator))


def enclosed(low, high, kind): return int(low) if kind == "integer" and low == high else I(decimal(low, DOWN), decimal(high, UP))


def unique(pairs):
    need(len(dict(pairs)) == len(pairs), "a name stands twice", Malformed)
    return dict(pairs)


def read(text):
    """The lines, parsed."""
    parsed = []
    for line, content in enumerate(text.splitlines(), 1):
        try:
            parsed.append(json.loads(content, object_pairs_hook=unique, parse_constant=lambda name: need(False, f"{name} is no number", Malformed)))
        except ValueError as why:
            raise Malformed(f"line {line}: {why}") from why
        need(isinstance(parsed[-1], dict), f"line {line} is no object", Malformed)
    need(parsed, "the file is empty", Malformed)
    return parsed


def goal_of(header):
    """The goal of the header's claim, which the header has to say as it stands here."""
    need(header.get("schema") == 1 and type(header["schema"]) is int, f"schema {header.get('schema')!r}; this checks schema 1", Malformed)
    claim, kind = header["claim"], header["kind"]
    need(kind != "argument", f"{claim} rests on an argument, which is for a person to follow", Unchecked)
    need(claim in GOALS, f"no goal is written here for the claim {claim!r}", Unchecked)
    goal = GOALS[claim]
    need((kind, header["goal"]) == (goal.kind, goal.text), f"the {kind} of '{header['goal']}'; the claim needs the {goal.kind} of '{goal.text}'")
    return goal


def domain_of(header, goal):
    """The ranges and kinds of the header's parameters, which are the goal's."""
    said = [(p["name"], p["kind"]) for p in header["parameters"]]
    need(said == [(p.name, p.kind) for p in goal.parameters], f"the parameters {said}; the claim has {[(p.name, p.kind) for p in goal.parameters]}")
    domain = [(number(p["low"], p["kind"]), number(p["high"], p["kind"])) for p in header["parameters"]]
    for (low, high), parameter in zip(domain, goal.parameters):
        is_open = goal.kind == "point" and parameter.kind == "real"  # the limits of a box are proved with it
        need(parameter.lowest <= low <= high <= parameter.highest and not (is_open and low == parameter.lowest), f"the domain of {parameter.name}, {shown([(low, high)])}, is empty, or leaves the claim's own")
    return domain, [kind for _, kind in said]


def place_of(content, line, header, domain, kinds):
    """The ranges of one line, which lie in the domain."""
    place = content["box"] if header["kind"] == "box" else {name: [value, value] for name, value in content["point"].items()}
    names = [p["name"] for p in header["parameters"]]
    need(sorted(place) == sorted(names), f"line {line}: the parameters are not {', '.join(names)}", Malformed)
    ranges = [tuple(number(end, kind) for end in place[name]) for name, kind in zip(names, kinds)]
    for place, (low, high) in zip(ranges, domain):
        need(len(place) == 2 and low <= place[0] <= place[1] <= high, f"line {line}: {shown(ranges)} is no part of the domain, {shown(domain)}", Malformed)
    return ranges


def covered(domain, kinds, boxes):
    """The boxes, (ranges, line) each, tile the domain: cut it where no box is crossed, until every piece is one box."""
    if len(boxes) == 1:
        return need(boxes[0][0] == domain, f"line {boxes[0][1]}: its box and its neighbours leave a hole in {shown(domain)}")
    for i, kind in enumerate(kinds):
        step, groups, end = int(kind == "integer"), [], None
        for box in sorted(boxes, key=lambda box: box[0][i]):
            low, high = box[0][i]
            if end is None or (low >= end + step and low > groups[-1][0][0][i][0]):
                need(end is None or low == end + step, f"line {box[1]}: a hole before its box")
                groups.append([])
            groups[-1].append(box)
            end = high if end is None else max(end, high)
        if len(groups) > 1:
            need((groups[0][0][0][i][0], end) == domain[i], f"line {groups[0][0][1]}: a hole in {shown(domain)}")
            for group in groups:
                covered([*domain[:i], (group[0][0][i][0], max(ranges[i][1] for ranges, _ in group)), *domain[i + 1:]], kinds, group)
            return None
    raise Refused(f"line {boxes[0][1]}: its box overlaps another")


def shown(ranges): return " × ".join(f"{float(a):g}" if a == b else f"{float(a):g}..{float(b):g}" for a, b in ranges)


def decides(goal, content, place):
    """Why a line's numbers are not shown by enclosures of slack and margin there; None where they are."""
    if goal.kind == "box":
        bound = number(content["lower"], "real")
        if bound == inf:
            return None if goal.slack(place).hi <= 0 else "lower is inf, and the hypothesis may be met"
        margin = goal.margin(place)
        return None if bound > 0 and margin.lo >= decimal(bound, UP) else f"the margin is in {margin}, and lower is {float(bound):.17g}"
    least, most = number(content["slackLower"], "real"), number(content["marginUpper"], "real")
    slack, margin = goal.slack(place), goal.margin(place)
    return f"the slack is in {slack}, and slackLower is {float(least):.17g}" if not (least > 0 and slack.lo >= decimal(least, UP)) \
        else f"the margin is in {margin}, and marginUpper is {float(most):.17g}" if not (most < 0 and margin.hi <= decimal(most, DOWN)) else None


def lemmas_of(header, *lines):
    """The claims whose own certificates this one leans on."""
    lemmas = (lines[0] if header["kind"] == "argument" and lines else header).get("lemmas") or []
    return [lemma["carriedBy"].removeprefix("certificate ") for lemma in lemmas if lemma["carriedBy"].startswith("certificate ")]


def check(header, *lines):
    """What is accepted, in words."""
    goal = goal_of(header)
    domain, kinds = domain_of(header, goal)
    need(len(lines) == (header["boxes"] if goal.kind == "box" else 1), f"{len(lines)} lines follow the header, which says {header['boxes'] if goal.kind == 'box' else 1}", Malformed)
    places = [(place_of(content, line, header, domain, kinds), line) for line, content in enumerate(lines, 2)]
    if goal.kind == "box":
        covered(domain, kinds, places)
    for (ranges, line), content in zip(places, lines):
        for fine in FINER:
            at = {p.name: enclosed(*ends, p.kind) for p, ends in zip(goal.parameters, ranges)}
            try:
                wrong = decides(goal, content, SimpleNamespace(**at, fine=fine, line=content))
            except (ValueError, ArithmeticError) as why:
                raise Malformed(f"line {line}: {why}") if isinstance(why, Malformed) else Refused(f"line {line}: the goal has no value at {shown(ranges)}: {why}") from why
            if wrong is None:
                break
        need(wrong is None, f"line {line}: {wrong}")
    return f"{header['claim']}: {goal.text}, " + (
        f"proved over {shown(domain)} in {len(lines)} boxes; how the claim follows from that ('eliminated') is an argument and not checked" if goal.kind == "box"
        else f"refuted at {shown(places[0][0])}")


def answer(file):
    """The file's line, its exit code, its claim, and what it leans on."""
    claim, leans = None, []
    try:
        with (gzip.open if file.endswith(".gz") else open)(file, "rt", encoding="utf-8") as text:
            parsed = read(text.read())
        claim, leans = parsed[0]["claim"], lemmas_of(*parsed)
        return f"accepted: {check(*parsed)}", 0, claim, leans
    except Refused as why:
        return f"refused: {why}", 1, claim, leans
    except Unchecked as why:
        return f"not checked: {why}", 2, claim, leans
    except (OSError, EOFError, KeyError, TypeError, ValueError, AttributeError) as why:
        return f"no certificate: {'the member ' if isinstance(why, KeyError) else ''}{why}{' is missing' if isinstance(why, KeyError) else ''}", 2, claim, leans


def main(files):
    answers = [answer(file) for file in files]
    codes = {claim: code for _, code, claim, _ in answers}
    said = {0: "accepted", 1: "refused", 2: "not checked", None: "not among these files"}
    for file, (line, _, _, leans) in zip(files, answers):
        print(f"{file}: {line}" + "".join(f"; it leans on {lemma}, {said[codes.get(lemma)]}" for lemma in leans))
    return max(code for _, code, _, _ in answers)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]) if sys.argv[1:] else print(__doc__) or 2)
