#!/usr/bin/env python3
"""Binomial masses and tails summed in 60-digit arithmetic (mpmath).

    python3 binomial.py > binomial.csv

The smaller of success and failure is taken as exact, the other one as its complement.
"""
import math
import random

from mpmath import mp, mpf

mp.dps = 60


def log_mass(k, n, p):
    return mp.loggamma(n + 1) - mp.loggamma(k + 1) - mp.loggamma(n - k + 1) + k * mp.log(p) + (n - k) * mp.log1p(-p)


def log_far_tail(k, n, p):
    """ln P(X >= k) for k above the mean."""
    odds, term, total, i = p / (1 - p), mpf(1), mpf(1), k
    while i < n and term > total * mpf(10) ** -50:
        term *= mpf(n - i) / (i + 1) * odds
        i += 1
        total += term
    return log_mass(k, n, p) + mp.log(total)


def tails(k, n, p):
    """P(X >= k) and P(X < k), with their logarithms."""
    if k > n * p:
        far = log_far_tail(k, n, p)
        return mp.exp(far), -mp.expm1(far), far, mp.log1p(-mp.exp(far))
    far = log_far_tail(n - k + 1, n, 1 - p)
    return -mp.expm1(far), mp.exp(far), mp.log1p(-mp.exp(far)), far


def number(x):
    return mp.nstr(x, 20, min_fixed=0, max_fixed=0) if x else "0"


if __name__ == "__main__":
    source = random.Random("binomial")
    print("trials,count,success,failure,logMass,atLeast,below,logAtLeast")
    done = 0
    while done < 260:
        n = int(round(math.exp(source.uniform(0, math.log(1e7)))))
        small = math.exp(source.uniform(math.log(1e-12), math.log(0.5)))
        flipped = source.random() < 0.5
        p = 1 - mpf(small) if flipped else mpf(small)
        deviation = math.sqrt(n * small * (1 - small))
        k = int(round(float(n * p) + source.choice((-1, 1)) * math.exp(source.uniform(math.log(0.05), math.log(38))) * max(deviation, 0.5)))
        if not 1 <= k <= n:
            continue
        upper, lower, log_upper, _ = tails(k, n, p)
        if min(upper, lower) > mpf(10) ** -300:
            pair = (repr(1 - small), repr(small)) if flipped else (repr(small), repr(1 - small))
            print(n, k, *pair, number(log_mass(k, n, p)), number(upper), number(lower), number(log_upper), sep=",", flush=True)
            done += 1
