"""certificates.csv and predictions.csv: CERTIFY and PREDICT of Cohen et al. (2019) on counts, in mpmath."""
import random
from math import comb
from mpmath import mp, mpf, erfinv, sqrt

mp.dps = 40


def tail_at_least(k, n, p):
    q, term, total = 1 - p, mpf(comb(n, k)) * p**k * (1 - p) ** (n - k), mpf(0)
    for i in range(k, n + 1):
        total += term
        term *= (n - i) * p / ((i + 1) * q)
    return total


def solve(f):
    low, high = mpf(0), mpf(1)
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if f(middle) < 0 else (low, middle)
    return (low + high) / 2


def lower(k, n, alpha):
    if k == 0:
        return mpf(0)
    return alpha ** (mpf(1) / n) if k == n else solve(lambda p: tail_at_least(k, n, p) - alpha)


def upper(k, n, alpha):
    return 1 - lower(n - k, n, alpha)


def quantile(p):
    return sqrt(mpf(2)) * erfinv(2 * p - 1)


random.seed(8)
with open("certificates.csv", "w") as file:
    print("top,second,rest,sigma,alpha,oneSided,separate", file=file)
    for _ in range(120):
        n = random.choice([10, 60, 250])
        top = random.choice([n, n - 1, random.randint(n // 3, n)])
        second = random.randint(0, n - top)
        rest = n - top - second
        if max(second, rest) >= top:
            continue
        sigma, alpha = random.choice(["0.12", "0.25", "0.5", "1.5"]), random.choice(["0.001", "0.05", "1e-9"])
        a = lower(top, n, mpf(alpha))
        one = mpf(sigma) * quantile(a) if a >= mpf(1) / 2 else -1
        a = lower(top, n, mpf(alpha) / 2)
        b = min(upper(max(second, rest), n, mpf(alpha) / 4), 1 - a)
        two = mpf(sigma) / 2 * (quantile(a) - quantile(b)) if a > b else -1
        print(f"{top},{second},{rest},{sigma},{alpha},{mp.nstr(one, 17)},{mp.nstr(two, 17)}", file=file)

with open("predictions.csv", "w") as file:
    print("top,second,pValue", file=file)
    for _ in range(80):
        top = random.choice([0, 1, 10, 57, 1000])
        top += random.randint(0, 50) + 1
        second = max(0, top - random.choice([0, 1, 5, 20, 60, 300]))
        n = top + second
        p = min(mpf(1), 2 * mpf(sum(comb(n, k) for k in range(top, n + 1))) / 2**n)
        print(f"{top},{second},{mp.nstr(p, 17)}", file=file)
