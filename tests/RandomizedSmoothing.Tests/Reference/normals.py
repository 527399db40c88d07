#!/usr/bin/env python3
"""Reference values for half-spaces, slabs, boxes and unions of intervals under Gaussian noise: normal tails in 60 digits or more (mpmath).

    python3 normals.py TABLE > TABLE.csv

with TABLE one of half-space, slab, box, interval-union. All arguments are doubles, taken as exact. An unbounded side is Infinity.
"""
import math
import random
import sys

from mpmath import mp, mpf

mp.dps = 60


def phi(x):
    return mp.erfc(-x / mp.sqrt(2)) / 2


def between(low, high):
    """P(low <= z <= high) from the side on which the tails are small."""
    return phi(-low) - phi(-high) if low > 0 else phi(high) - phi(low)


def log_uniform(source, low, high):
    return math.exp(source.uniform(math.log(low), math.log(high)))


def signed(source, low, high):
    return source.choice((-1, 1)) * log_uniform(source, low, high)


def score(source):
    """A distance in deviations: near a face in log scale, or far out in either tail."""
    return source.choice((-1, 1)) * (log_uniform(source, 1e-3, 3) if source.random() < 0.4 else source.uniform(1, 37))


def number(x):
    return mp.nstr(x, 20, min_fixed=0, max_fixed=0)


def text(x):
    return repr(x).replace("inf", "Infinity")


def dot(a, b):
    return mp.fsum(mpf(x) * mpf(y) for x, y in zip(a, b))


def emit(arguments, *values):
    print(*map(text, arguments), *map(number, values), sep=",", flush=True)


def placed(source, normal, target, sigma, spread):
    """A point whose normal component is about a target: the last coordinate makes up for the others."""
    point = [sigma * signed(source, 1e-3, spread) for _ in normal]
    rest = sum(n * x for n, x in zip(normal[:-1], point[:-1]))
    point[-1] = (target - rest) / normal[-1]
    return point


def half_space(source):
    print("normal0,normal1,normal2,offset,sigma,x0,x1,x2,probability,complement")
    done = 0
    while done < 240:
        sigma, scale = log_uniform(source, 1e-3, 1e3), log_uniform(source, 1e-6, 1e6)
        normal = [scale * signed(source, 0.03, 3) for _ in range(3)]
        offset = scale * sigma * signed(source, 1e-3, 30)
        length = math.sqrt(sum(n * n for n in normal))
        point = placed(source, normal, offset - score(source) * sigma * length, sigma, 10)
        z = (mpf(offset) - dot(normal, point)) / (mp.sqrt(dot(normal, normal)) * mpf(sigma))
        inside, outside = phi(z), phi(-z)
        if min(inside, outside) > mpf(10) ** -300:
            emit((*normal, offset, sigma, *point), inside, outside)
            done += 1


def slab(source):
    print("normal0,normal1,low,high,sigma,x0,x1,probability,complement")
    done = 0
    while done < 240:
        sigma, scale = log_uniform(source, 1e-3, 1e3), log_uniform(source, 1e-6, 1e6)
        normal = [scale * signed(source, 0.03, 3) for _ in range(2)]
        length = math.sqrt(sum(n * n for n in normal))
        low = length * sigma * signed(source, 1e-3, 30)
        high = low + length * sigma * log_uniform(source, 1e-6, 70)
        edge = source.choice((low, high, (low + high) / 2))
        point = placed(source, normal, edge + score(source) * sigma * length, sigma, 10)
        unit = mp.sqrt(dot(normal, normal)) * mpf(sigma)
        a, b = (mpf(low) - dot(normal, point)) / unit, (mpf(high) - dot(normal, point)) / unit
        inside, outside = between(a, b), phi(a) + phi(-b)
        if min(inside, outside) > mpf(10) ** -300:
            emit((*normal, low, high, sigma, *point), inside, outside)
            done += 1


def box(source):
    print(*(f"{name}{i}" for name in ("low", "high", "x") for i in range(4)), "sigma", "probability", "complement", sep=",")
    done = 0
    while done < 300:
        sigma = log_uniform(source, 1e-3, 1e3)
        # Deep inside every side is far; near a face one of them decides; outside the value is the tiny one.
        kind = done % 3
        low, high, x = [], [], []
        for _ in range(4):
            below, above = log_uniform(source, 0.01, 30), log_uniform(source, 0.01, 30)
            if kind == 0:
                below, above = (source.uniform(1, 36) + source.random() for _ in range(2))
            if kind == 2:
                below = -source.uniform(0.1, 18)
                above = log_uniform(source, 1e-4, 10) - below
            centre = sigma * signed(source, 1e-3, 100)
            x.append(centre)
            low.append(-math.inf if source.random() < 0.1 else centre - sigma * below)
            high.append(math.inf if source.random() < 0.1 else centre + sigma * above)
        inside, outside = mpf(1), mpf(0)
        for a, b, at in zip(low, high, x):
            a, b = ((mpf(bound) - mpf(at)) / mpf(sigma) for bound in (a, b))
            outside += inside * (phi(a) + phi(-b))
            inside *= between(a, b)
        if all(a < b for a, b in zip(low, high)) and inside > mpf(10) ** -300 and outside > mpf(10) ** -300:
            emit((*low, *high, *x, sigma), inside, outside)
            done += 1


def interval_union(source):
    """The ray up to high0 and two intervals."""
    print("high0,low1,high1,low2,high2,sigma,point,probability,complement")
    done = 0
    while done < 240:
        sigma = log_uniform(source, 1e-3, 1e3)
        cuts = [sigma * signed(source, 1e-3, 40)]
        for _ in range(4):
            cuts.append(cuts[-1] + sigma * log_uniform(source, 1e-4, 50))
        if len(set(cuts)) < 5:
            continue
        point = source.uniform(cuts[0], cuts[-1]) if done % 2 else source.choice(cuts) + sigma * score(source)
        z = [(mpf(cut) - mpf(point)) / mpf(sigma) for cut in cuts]
        inside = phi(z[0]) + between(z[1], z[2]) + between(z[3], z[4])
        outside = between(z[0], z[1]) + between(z[2], z[3]) + phi(-z[4])
        if min(inside, outside) > mpf(10) ** -300:
            emit((*cuts, sigma, point), inside, outside)
            done += 1


if __name__ == "__main__":
    tables = {"half-space": half_space, "slab": slab, "box": box, "interval-union": interval_union}
    tables[sys.argv[1]](random.Random(sys.argv[1]))
