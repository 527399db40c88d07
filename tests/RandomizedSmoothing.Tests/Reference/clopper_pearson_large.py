#!/usr/bin/env python3
"""As clopper_pearson.py, of up to 10^10 trials: the tail as an incomplete beta function, integrated in 50-digit arithmetic (mpmath 1.3).

    python3 clopper_pearson_large.py > clopper_pearson_large.csv
"""
from mpmath import findroot, log, loggamma, mp, mpf, quad, sqrt

mp.dps = 50


def log_tail(k, n, p):
    """ln P(X >= k), p below k / n: the integral of t^(k-1) (1-t)^(n-k) from 0 to p, over B(k, n-k+1)."""
    width = sqrt(mpf(k) * (n - k + 1)) / mpf(n) ** 1.5
    marks = [x for x in (p - i * width for i in (0, 0.25, 0.5, 1, 2, 3, 5, 8, 12, 20)) if x > 0]
    peak = (k - 1) * log(p) + (n - k) * log(1 - p)
    value = quad(lambda t: mp.exp((k - 1) * log(t) + (n - k) * log(1 - t) - peak), marks[::-1])
    return log(value) + peak - loggamma(k) - loggamma(n - k + 1) + loggamma(n + 1)


if __name__ == "__main__":
    print("successes,trials,alpha,lower")
    for n in (10**8, 10**9, 10**10):
        for share in ("0.3", "0.5", "0.77", "0.9", "0.99", "0.9999"):
            for alpha in ("0.05", "0.001", "1e-12"):
                k = int(mpf(share) * n)
                spread = sqrt(mpf(k) * (n - k) / n) / n
                f = lambda p: log_tail(k, n, p) - log(mpf(float(alpha)))
                bound = findroot(f, (mpf(k) / n - 9 * spread, mpf(k) / n - spread), solver="anderson", tol=mpf(10) ** -35, verify=False, maxsteps=60)
                print(f"{k},{n},{alpha},{mp.nstr(bound, 22)}", flush=True)
