#!/usr/bin/env python3
"""The one-sided mixture's evidence against p, and the bound at which it is 1/alpha, by integration in 40-digit arithmetic (mpmath 1.3).

    python3 confidence_sequence.py > confidence_sequence.csv
"""
from mpmath import findroot, log, mp, mpf, quad, sqrt

mp.dps = 40


def log_evidence(k, n, p):
    """ln of the mean, over q uniform in (p, 1), of (q/p)^k ((1-q)/(1-p))^(n-k)."""
    top = min(max(mpf(k) / n, p), mpf(1))
    width = sqrt((mpf(k) + 1) * (n - k + 1) / mpf(n + 2) ** 3)
    marks = sorted({p, mpf(1)} | {x for x in (top + i * width for i in (-40, -12, -6, -3, -1, 0, 1, 3, 6, 12, 40)) if p < x < 1})
    peak = k * log(top) + (n - k) * (log(1 - top) if n > k else 0)
    value = quad(lambda q: mp.exp(k * log(q) + ((n - k) * log(1 - q) if n > k else 0) - peak) if 0 < q < 1 or n == k else mpf(0), marks)
    return log(value / (1 - p)) + peak - k * log(p) - (n - k) * log(1 - p)


print("k,n,p,logEvidence,alpha,lowerBound")
for n in (1, 2, 10, 64, 100, 1000, 10000, 100000):
    for share in (mpf(1) / 10, mpf(1) / 2, mpf(9) / 10, mpf(99) / 100, mpf(1)):
        k = int(share * n)
        if k == 0:
            continue
        for p in ("0.02", "0.5", "0.9", "0.97724986805182", "0.9999"):
            if n >= 10000 and abs(mpf(p) - share) > mpf(1) / 4:
                continue
            alpha = mpf("0.001") if n % 3 == 1 else mpf("0.05")
            estimate = mpf(k) / n
            sd = sqrt((k + 1) * mpf(n - k + 1) / mpf(n + 2) ** 3)
            low, high = mpf(10) ** -12, estimate
            f = lambda x: log_evidence(k, n, x) + log(alpha)
            low = max(mpf(10) ** -12, estimate - 8 * sd) if n > 50 else low
            if k == n:
                high = 1 - mpf(10) ** -20
            elif f(high) > 0:
                high = min(1 - mpf(10) ** -20, estimate + 3 * sd)
            if p == "0.5" or n == 64:
                bound = findroot(f, (low, high), solver="anderson", tol=mpf(10) ** -40, verify=False, maxsteps=200)
                text = mp.nstr(bound, 20)
            else:
                text = "-1"
            print(f"{k},{n},{p},{mp.nstr(log_evidence(k, n, mpf(p)), 20)},{mp.nstr(alpha, 5)},{text}")
