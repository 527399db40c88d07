#!/usr/bin/env python3
"""As confidence_sequence.py, of up to 2^40 trials, where a bound must be right to more digits: integration in 50-digit arithmetic (mpmath 1.3).

    python3 confidence_sequence_large.py > confidence_sequence_large.csv
"""
from mpmath import findroot, log, mp, mpf, quad, sqrt
mp.dps = 50


def log_evidence(k, n, p):
    width = sqrt((mpf(k) + 1) * (n - k + 1) / mpf(n + 2) ** 3)
    top = min(max(mpf(k) / n, p), mpf(1))
    marks = sorted({p} | {x for x in (top + i * width for i in (-40, -24, -12, -6, -3, -1, 0, 1, 3, 6, 12, 24, 40)) if p < x < 1} | ({mpf(1)} if n-k<2000 else set()))
    # the rest is below e^-300
    peak = k * log(top) + (n - k) * (log(1 - top) if n > k else 0)
    value = quad(lambda q: mp.exp(k * log(q) + ((n - k) * log(1 - q) if n > k else 0) - peak) if 0 < q < 1 or n == k else mpf(0), marks)
    return log(value / (1 - p)) + peak - k * log(p) - (n - k) * log(1 - p)


if __name__ == "__main__":
    print("k,n,p,logEvidence,alpha,lowerBound")
    for n in (10**6, 10**8, 10**9, 10**11, 2**40):
        for share in ("0.1","0.5","0.9","0.99","0.9999"):
            k = int(mpf(share) * n)
            for alpha in ("0.05","1e-9"):
                sd = sqrt((k + 1) * mpf(n - k + 1) / mpf(n + 2) ** 3)
                f = lambda x: log_evidence(k, n, x) + log(mpf(float(alpha)))
                e = mpf(k)/n
                bound = findroot(f, (e-12*sd, e-sd), solver="anderson", tol=mpf(10) ** -30, verify=False, maxsteps=60)
                p = float(e - 4*sd)
                print(f"{k},{n},{p!r},{mp.nstr(log_evidence(k, n, mpf(p)), 20)},{alpha},{mp.nstr(bound, 22)}", flush=True)
