#!/usr/bin/env python3
"""What Cohen et al.'s procedure certifies with n samples: its largest radius, its mean and its distribution, by mpmath.

    python3 procedure.py TABLE > TABLE.csv

with TABLE one of procedure-maximum, procedure-mean, procedure-distribution; Clopper-Pearson bounds come from clopper_pearson.py.
"""
import math
import random
import sys

from mpmath import mp, mpf

from clopper_pearson import lower_bound

from binomial import log_mass, number, tails

mp.dps = 40


def log_uniform(source, low, high):
    return math.exp(source.uniform(math.log(low), math.log(high)))


def probit_above(complement):
    """The normal quantile of 1 - complement, complement < 1/2, by Newton's method on the logarithm of the tail."""
    x = mp.sqrt(max(mpf(1) / 10, -2 * mp.log(2 * complement)))
    for _ in range(60):
        tail = mp.erfc(x / mp.sqrt(2)) / 2
        step = mp.log(tail / complement) * tail / mp.npdf(x)
        x += step
        if abs(step) < mpf(10) ** -30:
            break
    return x


def radius(k, n, alpha):
    bound = lower_bound(k, n, alpha)
    return probit_above(1 - bound) if bound > mpf(1) / 2 else mpf(0)


def certainty(source):
    """A probability of at least 1/2 as its exact complement, in log scale."""
    return log_uniform(source, 1e-9, 0.49)


def procedure_maximum(source):
    print("sigma,samples,alpha,maximum")
    done = 0
    while done < 220:
        n, alpha = int(round(log_uniform(source, 1, 2e9))), log_uniform(source, 1e-30, 0.5)
        complement = -mp.expm1(mp.log(mpf(alpha)) / n)
        if complement < mpf("0.499"):
            sigma = log_uniform(source, 1e-3, 1e3)
            print(repr(sigma), n, repr(alpha), number(sigma * probit_above(complement)), sep=",", flush=True)
            done += 1


def procedure_mean(source):
    print("samples,alpha,success,failure,mean")
    done = 0
    while done < 220:
        n, alpha, q = int(round(log_uniform(source, 2, 2000))), log_uniform(source, 1e-10, 0.3), certainty(source)
        p, mean = 1 - mpf(q), mpf(0)
        for k in range(n, n // 2, -1):
            mass = mp.exp(log_mass(k, n, p))
            if mass < mpf(10) ** -30:
                if k < n * p:
                    break
                continue
            certified = radius(k, n, alpha)
            if certified == 0:
                break
            mean += mass * certified
        if mean > mpf(10) ** -12:
            print(n, repr(alpha), repr(1 - q), repr(q), number(mean), sep=",", flush=True)
            done += 1


def procedure_distribution(source):
    print("samples,alpha,success,failure,radius,atLeast,less")
    done = 0
    while done < 220:
        n, alpha = int(round(log_uniform(source, 20, 1e6))), log_uniform(source, 1e-10, 0.3)
        k = n - int(source.uniform(0, 1) ** 3 * n / 2)
        share = k / n + source.uniform(-1, 1) * 8 / math.sqrt(n) * math.sqrt(max(k / n * (1 - k / n), 1 / n))
        if not 0.01 < share < 1 - 1e-9:
            continue
        q = 1 - share
        # Between two counts' radii, so that rounding decides nothing.
        above = radius(k, n, alpha)
        below = radius(k - 1, n, alpha)
        middle = float((above + below) / 2)
        if below == 0 or above - below < mpf(10) ** -9:
            continue
        upper, lower, _, _ = tails(k, n, 1 - mpf(q))
        if min(upper, lower) > mpf(10) ** -250:
            print(n, repr(alpha), repr(1 - q), repr(q), repr(middle), number(upper), number(lower), sep=",", flush=True)
            done += 1


if __name__ == "__main__":
    tables = {"procedure-maximum": procedure_maximum, "procedure-mean": procedure_mean, "procedure-distribution": procedure_distribution}
    tables[sys.argv[1]](random.Random(sys.argv[1]))
