"""The figures that the audit must give, straight from the text of the logs: python3 expected.py LOG... > expected.csv

Integers are summed exactly; p-values are ratios of binomial coefficients; Clopper-Pearson bounds are roots found by
bisection at 30 digits (mpmath).
"""
import csv, math, os, sys
from fractions import Fraction
from mpmath import betainc, mp, mpf

mp.dps = 30


def bound(a, b, p):  # the p-quantile of Beta(a, b), by bisection
    lo, hi = mpf(0), mpf(1)
    for _ in range(90):
        mid = (lo + hi) / 2
        lo, hi = (mid, hi) if betainc(a, b, 0, mid, regularized=True) < p else (lo, mid)
    return lo


def interval(k, n, alpha):
    return (bound(k, n - k + 1, alpha / 2) if k > 0 else 0), (bound(k + 1, n - k, 1 - alpha / 2) if k < n else 1)


def fisher(k, n, K, N):
    ways = {x: math.comb(n, x) * math.comb(N - n, K - x) for x in range(max(0, n + K - N), min(n, K) + 1)}
    return Fraction(sum(w for w in ways.values() if w <= ways[k]), math.comb(N, K))


def holm(ps):
    result, high = [None] * len(ps), 0
    for rank, i in enumerate(sorted(range(len(ps)), key=lambda i: ps[i])):
        high = max(high, min(1, (len(ps) - rank) * ps[i]))
        result[i] = high
    return result


out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(["log", "figure", "label", "value"])
for path in sys.argv[1:]:
    rows = list(csv.DictReader(open(path), delimiter="\t"))
    put = lambda figure, value, label="": out.writerow([os.path.basename(path), figure, label, mp.nstr(mpf(value.numerator) / value.denominator if isinstance(value, Fraction) else mpf(value), 17)])
    hits = [r for r in rows if r["label"] == r["predict"]]
    radius = lambda some: math.fsum(float(r["radius"]) for r in some)
    labels = sorted({int(r["label"]) for r in rows})
    of = {c: [r for r in rows if int(r["label"]) == c] for c in labels}
    ok = {c: [r for r in of[c] if r["predict"] == r["label"]] for c in labels}
    accuracy = {c: Fraction(len(ok[c]), len(of[c])) for c in labels}
    ps = holm([fisher(len(ok[c]), len(of[c]), len(hits), len(rows)) for c in labels])
    put("n", len(rows))
    put("accuracy", Fraction(len(hits), len(rows)))
    put("abstentions", sum(r["predict"] == "-1" for r in rows))
    put("min", min(accuracy.values()))
    put("max", max(accuracy.values()))
    put("gap", max(accuracy.values()) - min(accuracy.values()))
    for p in (1, 25, 50, 75, 100):
        put("percentile", sorted(accuracy.values())[max(1, math.ceil(Fraction(p * len(labels), 100))) - 1], p)
    put("averageCertifiedRadius", radius(hits) / len(rows))
    put("correctCertifiedRadius", radius(hits) / len(hits))
    for at in (0, 0.25, 0.5):
        put(f"certifiedAccuracy@{at}", Fraction(sum(float(r["radius"]) >= at for r in hits), len(rows)))
    sidak = [interval(len(ok[c]), len(of[c]), 1 - mpf("0.95") ** (mpf(1) / len(labels))) for c in labels]
    put("gapLower", max(0, max(i[0] for i in sidak) - min(i[1] for i in sidak)))
    put("gapUpper", max(i[1] for i in sidak) - min(i[0] for i in sidak))
    put("differencePValue", min(ps))
    for c, p in zip(labels, ps):
        put("classN", len(of[c]), c)
        put("classAccuracy", accuracy[c], c)
        put("classAbstentions", sum(r["predict"] == "-1" for r in of[c]), c)
        put("classLower", interval(len(ok[c]), len(of[c]), mpf("0.05"))[0], c)
        put("classUpper", interval(len(ok[c]), len(of[c]), mpf("0.05"))[1], c)
        put("classDifferencePValue", p, c)
        put("classAverageCertifiedRadius", radius(ok[c]) / len(of[c]), c)
        for at in (0, 0.25, 0.5):
            put(f"classCertifiedAccuracy@{at}", Fraction(sum(float(r["radius"]) >= at for r in ok[c]), len(of[c])), c)
        for taker in sorted({r["predict"] for r in of[c]} - {str(c)}):
            put(f"taken by {taker}", sum(r["predict"] == taker for r in of[c]), c)
