#!/usr/bin/env python3
"""Section 3.1's binary problems in 50-digit arithmetic (mpmath): decision boundary after augmentation, accuracies and bias after smoothing.

    python3 synthetic.py > synthetic.csv

sigma is the standard deviation of the data, 0 for Theorem 2's points; inference smooths with the sigma of the augmentation. Class 1
is the one of two parts here, (1/2 - epsilon) at -a and epsilon at ka; class 2 is the one at 0, which keeps the interval between the roots.
"""
import math
import random

from mpmath import mp, mpf

mp.dps = 50


def phi(x):
    return mp.erfc(-x / mp.sqrt(2)) / 2


def between(low, high):
    return phi(-low) - phi(-high) if low > 0 else phi(high) - phi(low)


def log_uniform(source, low, high):
    return math.exp(source.uniform(math.log(low), math.log(high)))


def number(x):
    return mp.nstr(x, 20, min_fixed=0, max_fixed=0) if x else "0"


def bisect(f, low, high):
    """The zero of an f with f(low) < 0 < f(high)."""
    for _ in range(190):
        middle = (low + high) / 2
        low, high = (middle, high) if f(middle) < 0 else (low, middle)
    return low


def roots(a, k, epsilon, square):
    def f(x):
        return (mpf(1) / 2 - epsilon) * mp.exp((-a * x - a * a / 2) / square) + epsilon * mp.exp((k * a * x - (k * a) ** 2 / 2) / square) - mpf(1) / 2

    reach = mpf(1)
    while f(-reach) <= 0 or f(reach) <= 0:
        reach *= 2
    return -bisect(lambda x: f(-x), mpf(0), reach), bisect(f, mpf(0), reach)


def smoothed(low, high, sigma):
    """Where at least half of the noise falls between the roots; None where that is nowhere."""
    half, middle = (high - low) / 2, (low + high) / 2
    if between(-half / sigma, half / sigma) < mpf(1) / 2:
        return None
    r = bisect(lambda r: mpf(1) / 2 - between((-half - r) / sigma, (half - r) / sigma), mpf(0), half + sigma)
    return middle - r, middle + r


def inside(region, mean, sigma):
    if region is None:
        return mpf(0)
    if sigma == 0:
        return mpf(1) if region[0] <= mean <= region[1] else mpf(0)
    return between((region[0] - mean) / sigma, (region[1] - mean) / sigma)


def outside(region, mean, sigma):
    if region is None:
        return mpf(1)
    if sigma == 0:
        return 1 - inside(region, mean, sigma)
    return phi((region[0] - mean) / sigma) + phi((mean - region[1]) / sigma)


if __name__ == "__main__":
    source = random.Random("synthetic")
    print("a,k,epsilon,sigma,sigmaTrain,low,high,accuracy1,accuracy2,bias")
    done = 0
    while done < 260:
        a, k, epsilon = log_uniform(source, 0.01, 100), log_uniform(source, 0.1, 100), source.choice((source.uniform(0.01, 0.49), log_uniform(source, 1e-8, 0.4)))
        sigma = 0.0 if done % 6 == 0 else a * log_uniform(source, 0.03, 10)
        train = a * log_uniform(source, 0.05, 100)
        low, high = roots(mpf(a), mpf(k), mpf(epsilon), mpf(sigma) ** 2 + mpf(train) ** 2)
        region = smoothed(low, high, mpf(train))
        first = ((mpf(1) / 2 - mpf(epsilon)) * outside(region, -mpf(a), mpf(sigma)) + mpf(epsilon) * outside(region, mpf(k) * a, mpf(sigma))) * 2
        second = inside(region, mpf(0), mpf(sigma))
        if 0 < first < mpf(10) ** -200 or 0 < second < mpf(10) ** -200:
            continue
        print(*map(repr, (a, k, epsilon, sigma, train)), number(low), number(high), number(first), number(second), number(abs(first - second)), sep=",", flush=True)
        done += 1
