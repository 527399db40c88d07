"""Writes the reference tables beside it: tails, densities and derivatives, to 25 digits.

    python3 reference_tables.py [normal] [chi_squared] [chi_squared_centre] [noncentral_chi_squared] [quantiles]

Needs mpmath (1.2 or 1.3; gmpy2 makes it fast). The arguments are doubles, written exactly; the values are computed in 80
digits beyond those that cancel. Lower tails of the chi-squared distributions are sums of positive terms, from the first
term on, with neither a recurrence's start nor an asymptotic form in common with the C# code; upper tails are one less
those, with as many more digits as that costs. `check` compares the sums with a quadrature of the Bessel density.
"""
import csv
import math
import random
import sys
from pathlib import Path

from mpmath import mp, mpf

HERE = Path(__file__).parent


def text(value):
    return mp.nstr(value, 25, min_fixed=0, max_fixed=0) if value else "0"


def write(name, header, rows):
    with open(HERE / f"{name}.csv", "w", newline="\n") as file:
        file.write(",".join(header) + "\n")
        for row in rows:
            file.write(",".join(v if isinstance(v, str) else repr(v) if isinstance(v, float) else text(v) for v in row) + "\n")


def normal():
    """Columns: x; both tails; their logarithms; the density."""
    random.seed(1)
    points = [0.0] + [10 ** random.uniform(-10, math.log10(37.5)) for _ in range(100)]
    points += [random.uniform(0.1, 37.5) for _ in range(100)] + [10 ** random.uniform(1.5, 6) for _ in range(30)]
    rows = []
    for x in sorted([-x for x in points if x] + points):
        mp.dps = 120
        far = mp.erfc(abs(mpf(x)) / mp.sqrt(2)) / 2
        lower, upper = (1 - far, far) if x >= 0 else (far, 1 - far)
        logs = [mp.log(far) if near else mp.log1p(-far) for near in (x < 0, x >= 0)]
        rows.append([x, lower, upper, *logs, mp.exp(-mpf(x) ** 2 / 2) / mp.sqrt(2 * mp.pi)])
    write("normal", ["x", "lower", "upper", "logLower", "logUpper", "density"], rows)


def log_height(nu, a, y):
    """The exponent of the saddle-point approximation, in doubles: only to place the points."""
    c = math.sqrt(nu * nu + 4 * a * y)
    u = math.log((nu + c) / (2 * y))
    return -nu * u + a * math.expm1(-u) + y * math.expm1(u)


def place(k, noncentrality, log_tail, lower):
    """An x whose lower or upper tail is about e^log_tail, within [1e-290, 1e290]."""
    nu, a = k / 2, noncentrality / 2
    near, far = math.log(nu + a), (math.log(1e-290) if lower else math.log(nu + a) + 30)
    for _ in range(60):
        middle = (near + far) / 2
        near, far = (middle, far) if log_height(nu, a, math.exp(middle)) > log_tail else (near, middle)
    return 2 * math.exp(near)


def chi_squared_row(k, noncentrality, x, log_upper):
    """lower, upper, log lower, log upper, density, its logarithm, derivative of the upper tail in the noncentrality."""
    mp.dps = 80 + max(0, math.ceil(-log_upper / math.log(10)))
    nu, a, y = mpf(k) / 2, mpf(noncentrality) / 2, mpf(x) / 2
    gamma = mp.exp(nu * mp.log(y) - y - a - mp.loggamma(nu + 1))
    weight = total = mpf(1)
    lower, density, derivative = gamma, gamma * nu / y, gamma
    n, epsilon = 0, mpf(10) ** -mp.dps
    while True:
        n += 1
        gamma *= y / (nu + n)
        if a:
            weight *= a / n
            total += weight
            single = gamma * weight
            derivative += single
            density += single * (nu + n) / y
        term = gamma * total
        lower += term
        # Terms fall for good once n passes both peaks.
        if term < epsilon * lower and n > y - nu and n * (nu + n) > a * y:
            break
    upper = 1 - lower
    logs = [mp.log(lower), mp.log1p(-lower)] if lower < 0.5 else [mp.log1p(-upper), mp.log(upper)]
    return [lower, upper, *logs, density / 2, mp.log(density / 2), derivative / 2]


COLUMNS = ["lower", "upper", "logLower", "logUpper", "density", "logDensity", "derivativeInNoncentrality"]


def chi_squared_rows(count, draw_noncentrality, deepest):
    rows = []
    for i in range(count):
        k = 10 ** random.uniform(math.log10(0.5), 6)
        k = float(max(1, round(k))) if i % 2 else k
        noncentrality = draw_noncentrality()
        lower = i % 4 < 2
        log_tail = -random.uniform(*((0, 3) if i % 8 < 3 else (0, deepest))) * math.log(10)
        x = place(k, noncentrality, log_tail, lower)
        rows.append([k, noncentrality, x, *chi_squared_row(k, noncentrality, x, 0 if lower else log_tail)])
        print(i, k, noncentrality, x, flush=True)
    return rows


def chi_squared():
    random.seed(2)
    rows = chi_squared_rows(280, lambda: 0.0, 300)
    # The first columns: k and x; the derivative is that in a noncentrality of 0.
    write("chi_squared", ["k", "x", *COLUMNS], [row[:1] + row[2:] for row in rows])


def chi_squared_centre():
    """Around the mean, where smoothing at a ball's centre asks for it, from the smallest orders to the largest."""
    random.seed(4)
    rows = []
    for i in range(240):
        k = 10 ** random.uniform(math.log10(0.5), 6)
        k = float(max(1, round(k))) if i % 2 else k
        u = random.uniform(-1, 1) * min(0.2, 18 / math.sqrt(k)) if i % 8 else 0.0
        x = k * (1 + u) / (1 - u)
        rows.append([k, x, *chi_squared_row(k, 0.0, x, -k * u * u)])
    write("chi_squared_centre", ["k", "x", *COLUMNS], rows)


def noncentral_chi_squared():
    random.seed(3)
    rows = chi_squared_rows(360, lambda: 10 ** random.uniform(-6, 6), 300)
    for k, noncentrality in [(2.0, 8.0), (7.5, 1e-3), (50.0, 30.0), (784.0, 500.0), (3072.0, 3072.0), (1e4, 10.0)]:
        for lower in (True, False):
            for digits in (400, 1500):
                x = place(k, noncentrality, -digits * math.log(10), lower)
                rows.append([k, noncentrality, x, *chi_squared_row(k, noncentrality, x, 0 if lower else -digits * math.log(10))])
    write("noncentral_chi_squared", ["k", "lambda", "x", *COLUMNS], rows)


def read(name):
    with open(HERE / f"{name}.csv", newline="") as file:
        return list(csv.DictReader(file))


def quantiles():
    """Of the doubles next to the tails in the tables: one Newton step from x, which is within 1e-16 of them, is exact."""
    rows = []
    for row in read("normal"):
        for tail in ("lower", "upper"):
            p = float(row[tail])
            if 0 < p < 0.9999:
                mp.dps = 120
                x, sign = mpf(float(row["x"])), 1 if tail == "lower" else -1
                for _ in range(3):
                    density = mp.exp(-x * x / 2) / mp.sqrt(2 * mp.pi)
                    x -= sign * (mp.erfc(-sign * x / mp.sqrt(2)) / 2 - p) / density
                rows.append([tail, p, x])
    write("normal_quantiles", ["tail", "p", "x"], rows)

    for name in ("chi_squared", "noncentral_chi_squared"):
        rows = []
        for row in read(name):
            for tail in ("lower", "upper"):
                p = float(row[tail])
                if 1e-300 < p < 0.9:
                    mp.dps = 40
                    step = (mpf(row[tail]) - p) / mpf(row["density"])
                    x = mpf(float(row["x"])) - (step if tail == "lower" else -step)
                    rows.append([float(row["k"]), float(row.get("lambda", 0)), tail, p, x])
        write(f"{name}_quantiles", ["k", "lambda", "tail", "p", "x"], rows)


def check():
    for k, noncentrality, x in [(3.0, 2.0, 1.5), (50.5, 40.0, 20.0), (3072.0, 300.0, 3000.0)]:
        row = chi_squared_row(k, noncentrality, x, 0)
        mp.dps = 30
        k, noncentrality, x = map(mpf, (k, noncentrality, x))

        def density(t):
            root = mp.sqrt(noncentrality * t)
            return mp.exp(-(t + noncentrality) / 2) * (t / noncentrality) ** (k / 4 - mpf(1) / 2) * mp.besseli(k / 2 - 1, root) / 2

        spread = mp.sqrt(2 * k + 4 * noncentrality)
        ends = sorted({max(mpf(0), x - j * spread) for j in (0, 1, 2, 4, 8, 16, 32)})
        print(mp.nstr(mp.quad(density, ends) / row[0] - 1, 3), mp.nstr(density(x) / row[4] - 1, 3))


if __name__ == "__main__":
    for name in sys.argv[1:] or ["normal", "chi_squared", "chi_squared_centre", "noncentral_chi_squared", "quantiles"]:
        globals()[name]()
