#!/usr/bin/env python3
"""Reference values for interval enclosures, in high-precision arithmetic (mpmath 1.3).

    python3 interval_reference.py TABLE > interval-TABLE.csv

with TABLE one of exp, log, sin, tan, normal, chi-squared, beta, noncentral-chi-squared, cone, clopper-pearson. Every exact
value v stands as two doubles: the largest not above v, and the smallest not below v. An interval with double bounds
contains v if and only if it contains both.

The tails are computed otherwise than the library does: normal, chi-squared and beta by mpmath's own erfc and incomplete
functions, for large even k by the finite sum; noncentral chi-squared and cone as integrals of densities, by composite
Gauss-Legendre quadrature with two sets of panels, which must agree to 24 digits; Clopper-Pearson bounds by Newton's
method on the binomial sum.
"""
import math
import random
import sys

from mpmath import mp, mpf

mp.prec = 240
random.seed(20261123)


def around(v):
    """The doubles next to v, below and above, or v twice where it is one."""
    v = mpf(v)
    if v > mpf(sys.float_info.max):
        return sys.float_info.max, math.inf
    if abs(v) < mpf(2) ** -1022:
        unit = mpf(2) ** -1074
        return float(mp.floor(v / unit) * unit), float(mp.ceil(v / unit) * unit)
    d = float(v)
    if mpf(d) == v:
        return d, d
    return (d, math.nextafter(d, math.inf)) if mpf(d) < v else (math.nextafter(d, -math.inf), d)


def text(x):
    return "Infinity" if x == math.inf else repr(x) if isinstance(x, float) else str(x)


def write(header, rows):
    print(header)
    for row in rows:
        print(",".join(map(text, row)))


def log_uniform(low, high):
    return math.exp(random.uniform(math.log(low), math.log(high)))


def both_signs(values):
    return [s * v for v in values for s in (1, -1)]


TINY = [5e-324, 1e-310, 2.2250738585072014e-308, 1e-200, 1e-160, 1e-100, 1e-20, 1.1e-16, 7.3e-9, 7.5e-9]
NEAR_1 = [1 + s * 2.0 ** -i for i in range(1, 53, 3) for s in (1, -1)] + [math.nextafter(1, 0), math.nextafter(1, 2)]


def exp_points():
    edges = [709.782712893384, 709.7827128933841, -708.4, -745.1, -745.14, -745.2, 1.0, 0.5, 88.0]
    grid = [i * math.log(2) / 128 for i in range(-300, 300, 7)]
    return edges + both_signs(TINY) + grid + [random.uniform(-746, 710) for _ in range(250)] + both_signs([log_uniform(1e-18, 1) for _ in range(60)])


def log_points():
    edges = [5e-324, 1e-310, sys.float_info.max, math.sqrt(0.5), math.sqrt(2), 1 + 2 ** -10, 1 - 2 ** -10]
    return edges + NEAR_1 + [log_uniform(1e-307, 1e308) for _ in range(200)] + [random.uniform(0.3, 3) for _ in range(200)]


def angle_points():
    multiples = [n * math.pi / 4 for n in range(1, 60)] + [float(n * mp.pi / 2) for n in (101, 355, 573, 636)]
    near = [math.nextafter(m, d) for m in multiples[:12] for d in (0, 9)]
    return both_signs(TINY) + multiples + near + [math.radians(x) for x in (0.001, 1, 10, 30, 45, 60, 80, 89, 89.999)] + [random.uniform(-1000, 1000) for _ in range(100)] + [random.uniform(0, 1.6) for _ in range(200)]


def unary(f, points):
    return [(x, *around(f(mpf(x)))) for x in points]


def normal_upper(x):
    return mp.erfc(x / mp.sqrt(2)) / 2


def normal_points():
    return both_signs(TINY) + both_signs([0.5, 1.0, 2.0, 5.65, 5.66, 8.3, 37.5, 38.4, 38.5, 39.9, 41.0, 1e10]) + [random.uniform(-39, 39) for _ in range(200)] + [random.uniform(-6, 6) for _ in range(200)]


def chi_squared(k, x):
    """Both tails."""
    a, y = mpf(k) / 2, mpf(x) / 2
    if k > 400:
        assert k % 2 == 0
        # e^-y sum_{j<a} y^j / j!, which is exact; the other tail is the rest of the same series.
        start = mp.exp(-y + a * mp.log(y) - mp.loggamma(a + 1))
        lower, term, j = mpf(0), start, a
        while term > lower * mpf(2) ** -200:
            lower += term
            j += 1
            term *= y / j
            if y < j and term < mpf(2) ** -200 * lower:
                break
        upper, term, j = mpf(0), start * a / y, a - 1
        while j >= 0 and term > upper * mpf(2) ** -200:
            upper += term
            term *= j / y
            j -= 1
        assert abs(lower + upper - 1) < mpf(2) ** -180
        with mp.workprec(1400):
            return (lower, 1 - lower) if lower < upper else (1 - upper, upper)
    with mp.workprec(2400 if y > 100 else 700):
        lower = mp.gammainc(a, 0, y, regularized=True)
        upper = mp.gammainc(a, y, mp.inf, regularized=True)
        assert abs(lower + upper - 1) < mpf(2) ** -600
        return +lower, +upper


def chi_squared_rows():
    points = [(k, x) for k in (1, 2, 3, 16, 33) for x in (5e-324, 1e-310, 1e-100, 1e-9, 0.5, 31.9, 32.0, 32.1, 100.0, 1400.0, 1500.0)]
    for k in [1, 2, 3, 4, 5, 9, 10, 30, 31, 32, 33, 34, 99, 100, 101, 102, 399] * 6:
        points.append((k, k * math.exp(random.gauss(0, 0.4 + 1.5 / math.sqrt(k)))))
        points.append((k, k + math.sqrt(2 * k) * random.uniform(-2, 2) if k > 8 else random.uniform(0.01, 20)))
    for k in (402, 1000, 3072, 4096, 30000, 100000, 1000000):
        for z in (-35, -20, -8, -3, -1, 0, 1, 3, 8, 20, 35):
            if k * 1.0 + z * math.sqrt(2 * k) > 0:
                points.append((k, k + z * math.sqrt(2 * k)))
    for k, x in points:
        lower, upper = chi_squared(k, x)
        yield (k, x, *around(lower), *around(upper))


def beta_rows():
    """I_x(p/2, q/2) and its complement."""
    points = []
    for p in (1, 2, 3, 8, 64, 101, 255, 1023, 4095):
        for q in (1, 2, 3, 4, 5, 9, 200):
            mean = p / (p + q)
            for share in (0.1, 0.8, 1.2, 4, 60):
                points.append((p, q, 1 - min((1 - mean) * share, 0.999)))
    points = random.sample(points, 240)
    for p, q, x in points:
        with mp.workprec(1500):
            lower = mp.betainc(mpf(p) / 2, mpf(q) / 2, 0, x, regularized=True)
            upper = mp.betainc(mpf(q) / 2, mpf(p) / 2, 0, 1 - mpf(x), regularized=True)
            assert abs(lower + upper - 1) < mpf(2) ** -1200
            yield (p, q, x, *around(+lower), *around(+upper))


def legendre(order):
    rule = []
    for i in range(order):
        x = mp.cos(mp.pi * (i + mpf(3) / 4) / (order + mpf(1) / 2))
        for _ in range(9):
            p, q = mpf(1), x
            for n in range(2, order + 1):
                p, q = q, ((2 * n - 1) * x * q - (n - 1) * p) / n
            slope = order * (x * q - p) / (x * x - 1)
            x -= q / slope
        rule.append((x, 2 / ((1 - x * x) * slope * slope)))
    return rule


def integral(f, log_f, low, high, step=lambda x: 1.5):
    """The integral of f over (low, high) in panels of width step; log_f, in doubles, shows where f matters."""
    grid = [low + (high - low) * i / 40000 for i in range(40000)] + [high]
    logs = [log_f(x) for x in grid]
    top = max(logs)
    inside = [i for i, v in enumerate(logs) if v > top - 72]
    a, b = grid[max(inside[0] - 1, 0)], grid[min(inside[-1] + 1, 40000)]
    results = []
    for share in (1.0, 0.8):
        total, edge = mpf(0), mpf(a)
        while edge < b:
            following = min(edge + share * step(float(edge)), mpf(b))
            half = (following - edge) / 2
            total += half * sum(w * f(edge + half + half * x) for x, w in RULE)
            edge = following
        results.append(total)
    assert abs(results[0] / results[1] - 1) < mpf(10) ** -24, (results, a, b)
    return results[1]


def noncentral_rows():
    points = [(1, 1e-3, 1e-3), (1, 4.0, 1.0), (2, 1e-30, 3.0), (3, 200.0, 150.0), (3, 1000.0, 600.0), (10, 5.0, 12.0), (10, 5.0, 60.0), (100, 30.0, 90.0)]
    for _ in range(70):
        k = random.choice([1, 2, 3, 5, 10, 25, 64, 101, 256])
        lam = log_uniform(1e-3, 1000)
        mean, sd = k + lam, math.sqrt(2 * k + 4 * lam)
        x = mean + sd * random.uniform(-7, 9)
        points.append((k, lam, x if x > 0 else mean * log_uniform(1e-4, 1)))
    for k, lam, x in points:
        nu = mpf(k) / 2 - 1
        l, root = mpf(lam), mp.sqrt(mpf(lam))

        def density(r):  # of the square root
            return r ** (nu + 1) / root ** nu * mp.exp(-(r * r + l) / 2) * mp.besseli(nu, root * r)

        def log_density(r):
            if r <= 0:
                return -math.inf
            z = math.sqrt(lam) * r
            v = k / 2 - 1
            # Leading behaviour of ln I_v(z), uniform enough to find the peak.
            s = math.sqrt(v * v + z * z)
            log_i = s + (v * math.log(z / (v + s)) if v > 0 else 0) - 0.5 * math.log(max(s, 1))
            return (v + 1) * math.log(r) - v * math.log(math.sqrt(lam)) - (r * r + lam) / 2 + log_i

        r = mp.sqrt(mpf(x))
        far = float(r) + math.sqrt(lam) + math.sqrt(k) + 20
        # The smaller tail by quadrature; the other one is its complement.
        if x < k + lam:
            lower = integral(density, log_density, 0.0, float(r)) + piece(density, float(r), r)
            upper = complement(lower)
        else:
            upper = integral(density, log_density, float(r), far) - piece(density, float(r), r)
            lower = complement(upper)
        yield (k, lam, x, *around(lower), *around(upper))


def complement(tail):
    with mp.workprec(1400):
        return 1 - tail


def piece(f, a, b):
    """The integral between a double and the number next to it that it stands for."""
    return (mpf(b) - mpf(a)) * f((mpf(a) + mpf(b)) / 2)


def cone_rows():
    points = [(d, math.radians(a), t) for d in (2, 3, 4, 5) for a, t in ((1, 30.0), (2, 25.0), (5, 9.0), (10, 3.0))]
    points += [(2, math.radians(60), 20.0), (3, math.radians(60), 20.0), (25, math.radians(80), -3.0), (2, math.radians(30), -2.0), (2, math.radians(45), 0.0), (4, math.radians(20), 0.0),
               (2, math.radians(0.1), 400.0), (3, math.radians(89.99), 0.25), (2, math.radians(89), 6.0), (256, math.radians(10), 80.0), (1024, math.radians(45), 31.0)]
    for _ in range(90):
        d = random.choice([2, 2, 3, 4, 5, 8, 10, 25, 64, 128, 256])
        theta = math.radians(random.choice([random.uniform(0.5, 89.5), log_uniform(0.5, 30)]))
        # Around the depth at which the cone's cross-section is the noise's size.
        t = math.sqrt(d - 1) / math.tan(theta) * random.uniform(0.2, 1.6) + random.uniform(-1.5, 2)
        points.append((d, theta, min(t, 90.0)))
    # Far beyond the apex, down to where a double ends, where differences of sums would cancel.
    points += [(d, math.radians(a), t) for d, a, t in (
        (2, 30, -8.0), (2, 60, -20.0), (2, 5, -1.5), (3, 45, -12.5), (3, 85, -30.0), (3, 1, -0.5), (4, 5, -5.0), (10, 20, -3.0), (10, 70, -25.0), (25, 80, -15.0), (25, 10, -0.25), (64, 50, -6.0), (128, 60, -10.0), (256, 75, -12.0), (5, 88, -37.0))]
    for d, theta, t in points:
        k = d - 1
        cot = 1 / mp.tan(mpf(theta))
        depth = mpf(t)
        norm = mpf(2) ** (1 - mpf(k) / 2) / mp.gamma(mpf(k) / 2)
        log_norm = float(mp.log(norm))

        def log_upper(z):
            return math.log(math.erfc(z / math.sqrt(2)) / 2) if z < 30 else -z * z / 2 - math.log(z) - 0.92

        def radial(sign):
            def density(r):
                return norm * r ** (k - 1) * mp.exp(-r * r / 2) * mp.erfc(sign * (r * cot - depth) / mp.sqrt(2)) / 2

            def log_density(r):
                if r <= 0:
                    return log_norm + log_upper(sign * -t) if k == 1 else -math.inf
                return log_norm + (k - 1) * math.log(r) - r * r / 2 + log_upper(sign * (r * float(cot) - t))

            # The normal tail falls over a few tan θ around t tan θ.
            slope = math.tan(theta)
            narrow = 1.5 * min(slope, 1)
            return integral(density, log_density, 0.0, math.sqrt(k) + 30, lambda r: narrow if abs(r - t * slope) < 18 * slope else min(1.5, max(narrow, t * slope - 17 * slope - r)))

        lower, upper = radial(1), radial(-1)
        assert abs(lower + upper - 1) < mpf(10) ** -23, (d, theta, t, lower, upper)
        yield (d, theta, t, *around(lower), *around(upper))


def clopper_pearson_rows():
    points = [(0, 100, 0.001), (100, 100, 0.001), (1, 100, 0.05), (99, 100, 0.05), (50, 100, 0.001), (99000, 100000, 0.001), (100000, 100000, 0.001), (99999, 100000, 1e-9), (3, 7, 0.5), (0, 1000000, 1e-3), (5, 1000000, 1e-3)]
    for _ in range(25):
        n = int(log_uniform(2, 20000))
        points.append((random.randint(1, n), n, log_uniform(1e-12, 0.3)))

    def at_least(k, n, p):
        # P(X >= k), X ~ Bin(n, p), summed from the side of the smaller tail.
        q = 1 - p
        term = mp.exp(mp.log(mp.binomial(n, k)) + k * mp.log(p) + (n - k) * mp.log(q))
        total, j = mpf(0), k
        while j <= n and term > total * mpf(2) ** -200:
            total += term
            term *= p * (n - j) / (q * (j + 1))
            j += 1
        return total

    def lower(k, n, alpha):
        if k == 0:
            return mpf(0)
        if k == n:
            return mpf(alpha) ** (mpf(1) / n)
        # At the bound, k lies above the mean: the tail's terms fall.
        low, high = mpf(0), mpf(k) / n
        log_beta = mp.loggamma(n + 1) - mp.loggamma(k) - mp.loggamma(n - k + 1)
        p = (low + high) / 2
        for _ in range(400):
            value = at_least(k, n, p) - mpf(alpha)
            low, high = (p, high) if value < 0 else (low, p)
            step = value / mp.exp(log_beta + (k - 1) * mp.log(p) + (n - k) * mp.log(1 - p))
            p_next = p - step
            p_next = p_next if low < p_next < high else (low + high) / 2
            if abs(p_next - p) < mpf(2) ** -150 * p:
                return p_next
            p = p_next
        raise AssertionError((k, n, alpha))

    def bound(k, n, alpha):
        if alpha >= 0.5 and k > 0:
            return mp.findroot(lambda p: at_least(k, n, p) - mpf(alpha), mpf(k) / n)
        return lower(k, n, alpha)

    for k, n, alpha in points:
        yield (k, n, alpha, *around(bound(k, n, alpha)), *around(1 - bound(n - k, n, alpha)))


RULE = []

if __name__ == "__main__":
    table = sys.argv[1]
    if table in ("noncentral-chi-squared", "cone"):
        mp.prec = 130
        RULE.extend(legendre(36))
    if table == "exp":
        write("x,below,above", unary(mp.exp, exp_points()))
    elif table == "log":
        write("x,below,above", unary(mp.log, log_points()))
    elif table in ("sin", "tan"):
        mp.prec = 1400
        write("x,below,above", unary(getattr(mp, table), angle_points()))
    elif table == "normal":
        mp.prec = 1400
        write("x,upperBelow,upperAbove", unary(normal_upper, normal_points()))
    elif table == "chi-squared":
        write("k,x,lowerBelow,lowerAbove,upperBelow,upperAbove", chi_squared_rows())
    elif table == "beta":
        write("p,q,x,lowerBelow,lowerAbove,upperBelow,upperAbove", beta_rows())
    elif table == "noncentral-chi-squared":
        write("k,lambda,x,lowerBelow,lowerAbove,upperBelow,upperAbove", noncentral_rows())
    elif table == "cone":
        write("d,theta,t,lowerBelow,lowerAbove,upperBelow,upperAbove", cone_rows())
    elif table == "clopper-pearson":
        write("successes,n,alpha,lowerBelow,lowerAbove,upperBelow,upperAbove", clopper_pearson_rows())
    else:
        sys.exit(f"unknown table {table}: one of the names above")
