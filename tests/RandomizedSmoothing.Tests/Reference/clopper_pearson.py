#!/usr/bin/env python3
"""Clopper-Pearson bounds from their definition, binomial tails summed in 40-digit arithmetic (mpmath 1.3).

    python3 clopper_pearson.py > clopper_pearson.csv
"""
import math
import random

from mpmath import mp, mpf

mp.dps = 40


def log_tail(k, n, p):
    """ln P(X >= k)."""
    q = 1 - p
    term = mp.exp(mp.loggamma(n + 1) - mp.loggamma(k + 1) - mp.loggamma(n - k + 1) + k * mp.log(p) + (n - k) * mp.log(q) if q else mpf(0))
    if k <= n * p:
        lower, term, i = mpf(0), term, k
        while i > 0:
            term *= mpf(i) / (n - i + 1) * q / p
            i -= 1
            lower += term
            if term < mpf(10) ** -38 * lower:
                break
        return mp.log(1 - lower)
    total, i = term, k
    while i < n:
        term *= mpf(n - i) / (i + 1) * p / q
        i += 1
        total += term
        if term < mpf(10) ** -38 * total:
            break
    return mp.log(total)


def lower_bound(k, n, alpha):
    if k == n:
        return mpf(alpha) ** (mpf(1) / n)
    low, high = mpf(-800), mpf(800)
    target = mp.log(mpf(alpha))
    x, last = None, None
    # Regula falsi on the logit (Illinois), then stop at 25 digits.
    f = lambda t: log_tail(k, n, 1 / (1 + mp.exp(-t))) - target
    centre = mp.log(mpf(k) / (n - k))
    width = 2 / mp.sqrt(mpf(k) * (n - k) / n)
    low, high = centre - width, centre + width
    while f(low) > 0:
        low -= 2 * width
        width *= 2
    while f(high) < 0:
        high += 2 * width
        width *= 2
    a, b, side = f(low), f(high), 0
    for _ in range(200):
        x = (low * b - high * a) / (b - a)
        y = f(x)
        if abs(y) < mpf(10) ** -28 or abs(high - low) < mpf(10) ** -28:
            break
        if y < 0:
            low, a = x, y
            if side == -1:
                b /= 2
            side = -1
        else:
            high, b = x, y
            if side == 1:
                a /= 2
            side = 1
    return 1 / (1 + mp.exp(-x))


if __name__ == "__main__":
    source = random.Random("clopper-pearson")
    print("successes,trials,alpha,lower,upper")
    rows = [(0, 10, 0.05), (10, 10, 0.05), (99000, 100000, 0.001), (100000, 100000, 0.001), (1, 1, 0.5), (5, 10, 0.05)]
    while len(rows) < 226:
        n = int(round(math.exp(source.uniform(0, math.log(1e6)))))
        k = source.choice((source.randint(0, n), min(n, int(math.exp(source.uniform(0, math.log(n + 1))))), n - min(n, int(source.expovariate(0.1)))))
        rows.append((k, n, source.choice((0.05, 0.001, 0.5, 0.9, 10 ** source.uniform(-30, -1)))))
    for k, n, alpha in rows:
        lower = lower_bound(k, n, alpha) if k else mpf(0)
        failure = lower_bound(n - k, n, alpha) if k < n else mpf(0)
        print(k, n, repr(alpha), mp.nstr(lower, 20), mp.nstr(1 - failure, 20), sep=",", flush=True)
