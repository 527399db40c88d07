#!/usr/bin/env python3
"""Tests of check_certificate.py: it refuses what claims too much, and accepts what is only written otherwise.

python3 check_certificate_test.py FOLDER [COUNT], a folder with the certificates of theorem-3, theorem-4, table-1 and theorem-7, and the
number of corruptions of each box, 500 if not given.
"""
import json
import random
import sys
from os.path import join

from check_certificate import Refused, check

random.seed(2021)


def read(folder, claim):
    with open(join(folder, claim + ".jsonl"), encoding="utf-8") as lines:
        return lines.read().splitlines()


def part(lines, most):
    """The certificate of the dimensions up to a number: a true one of a smaller domain."""
    header, boxes = json.loads(lines[0]), [json.loads(line) for line in lines[1:]]
    boxes = [box for box in boxes if box["box"]["d"][1] <= most]
    header["parameters"][0]["high"], header["boxes"] = most, len(boxes)
    return header, boxes


def written(header, boxes): return [json.dumps(header), *map(json.dumps, boxes)]


def is_refused(lines):
    try:
        check(lines)
        return False
    except (Refused, KeyError, TypeError, ValueError, AttributeError):
        return True


def corrupted(header, boxes):
    """One change that makes the certificate claim more than it shows, or nothing that can be checked."""
    header, boxes = json.loads(json.dumps(header)), json.loads(json.dumps(boxes))
    i, kind = random.randrange(len(boxes)), random.randrange(12)
    box = boxes[i]
    if kind == 0: del boxes[i]
    elif kind == 1: del boxes[i]; header["boxes"] -= 1
    elif kind == 2: box["box"]["c"][1] += 1
    elif kind == 3: box["box"]["c"][0] += 1
    elif kind == 4: boxes.append(json.loads(json.dumps({**box, "lower": "0x1p-60"}))); header["boxes"] += 1
    elif kind == 5: box["lower"] = (float.fromhex(box["lower"]) * 1.5 + 1e-3).hex()
    elif kind == 6: box["lower"] = random.choice(["0x0p+0", "-0x1p-3", "nan", "inf", 0.01, None])
    elif kind == 7: header["goal"] = header["goal"].replace("< 1", random.choice(["< 2", "> 1", "< 0.9"]))
    elif kind == 8: header["parameters"][random.randrange(2)][random.choice(["low", "high"])] += random.choice([-1, 1]) * 5000
    elif kind == 9: header["schema"] = random.choice([0, 2, "1", None])
    elif kind == 10: box["box"]["d"] = [box["box"]["d"][0], box["box"]["d"][0] + 1]
    else: header["claim"] = random.choice(["theorem-5", "theorem", ""])
    return written(header, boxes)


def main(folder, count=500):
    for claim in ("theorem-3", "theorem-4"):
        header, boxes = part(read(folder, claim), 3)
        assert "proved" in check(written(header, boxes)), claim
        shuffled = random.sample(boxes, len(boxes))
        assert "proved" in check([json.dumps(dict(reversed(header.items())), indent=None, separators=(" , ", " : ")), *map(json.dumps, shuffled)]), claim
        accepted = [lines for lines in (corrupted(header, boxes) for _ in range(count)) if not is_refused(lines)]
        assert not accepted, f"{claim}: {len(accepted)} of {count} corruptions are accepted, such as {accepted[0][:2]}"
    for claim in ("table-1", "theorem-7"):
        header, line = map(json.loads, read(folder, claim))
        assert "refuted" in check(written(header, [line])), claim
        for change in ({"marginUpper": "-0x1p+3"}, {"marginUpper": "0x1p-9"}, {"slackLower": "-0x1p+0"}, {"slackLower": "0x1p+9"}, {"point": {**line["point"], "c": 3}} if claim == "theorem-7" else {"point": {**line["point"], "d": 1}}):
            assert is_refused(written(header, [{**line, **change}])), (claim, change)
    print(f"{2 * count} corruptions of boxes and 10 of points are refused")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
