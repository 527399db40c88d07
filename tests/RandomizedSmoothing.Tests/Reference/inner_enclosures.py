#!/usr/bin/env python3
"""Reference values for the enclosures of twice a double's digits that intervals are made of, to 60 digits (mpmath 1.3).

    python3 inner_enclosures.py > inner-enclosures.csv

Computed otherwise than the library does: exp, log and ln Γ by mpmath's own; the tails of χ² by its incomplete gamma function, of the beta
distribution by its hypergeometric series; noncentral χ² as the Poisson mixture of those; the cone as an integral of χ² over the axis, outside
its apex relative to the normal density there, at two precisions that must agree to 45 digits.
"""
import random

from mpmath import mp, mpf

mp.dps = 80
random.seed(20261128)


def exp(x):
    return mp.exp(mpf(x))


def log(x):
    return mp.log(mpf(x))


def log_gamma(n):
    return mp.loggamma(mpf(n) / 2)


def chi_squared_lower(n, x):
    return mp.gammainc(mpf(n) / 2, 0, mpf(x) / 2, regularized=True)


def chi_squared_upper(n, x):
    return mp.gammainc(mpf(n) / 2, mpf(x) / 2, mp.inf, regularized=True)


def beta_lower(p, q, theta):
    return mp.betainc(mpf(p) / 2, mpf(q) / 2, 0, mp.sin(mpf(theta)) ** 2, regularized=True)


def beta_upper(p, q, theta):
    return mp.betainc(mpf(q) / 2, mpf(p) / 2, 0, mp.cos(mpf(theta)) ** 2, regularized=True)


def mixture(tail, k, weight, x):
    total, w = mpf(0), mp.exp(-mpf(weight) / 2)
    for j in range(4000):
        term = w * tail(k + 2 * j, x)
        total += term
        w *= mpf(weight) / 2 / (j + 1)
        if j > weight and w < mpf(10) ** -75 * total:
            return total
    raise ValueError("not enough terms")


def noncentral_lower(k, weight, x):
    return mixture(chi_squared_lower, k, weight, x)


def noncentral_upper(k, weight, x):
    return mixture(chi_squared_upper, k, weight, x)


def cone(d, theta, t, beyond):
    def at(digits):
        with mp.workdps(digits):
            slope, depth = mp.tan(mpf(theta)), mpf(t)

            def inside(z):
                tail = mp.gammainc(mpf(d - 1) / 2, 0, ((depth + z) * slope) ** 2 / 2, regularized=True)
                return mp.npdf(z) * (mp.gammainc(mpf(d - 1) / 2, ((depth + z) * slope) ** 2 / 2, mp.inf, regularized=True) if beyond else tail)
            points = [-depth] + [-depth + mpf(2) ** i / 16 for i in range(0, 12) if -depth + mpf(2) ** i / 16 < 16] + [mpf(16), mpf(24)]
            points = sorted(set(points))
            return +mp.quad(inside, points) + (mp.ncdf(-depth) if beyond else 0)
    value, again = at(60), at(70)
    if abs(value - again) > mpf(10) ** -45 * abs(value):
        raise ValueError(f"cone({d}, {theta}, {t}) is known to {mp.nstr(abs(value / again - 1), 3)} only")
    return again


def cone_lower(d, theta, t):
    return cone(d, theta, t, False)


def cone_upper(d, theta, t):
    return cone(d, theta, t, True)


def cone_ratio(m, tau, steps):
    # H_m / H_(m−1), H_m = ∫ w^m e^(−τw − w²/2) dw over w > 0, by parabolic cylinder functions (DLMF 12.5.1); in whatever steps it is found.
    return m * mp.pcfd(-mpf(m) - 1, mpf(tau)) / mp.pcfd(-mpf(m), mpf(tau))


def cone_outside(d, theta, t):
    def at(digits):
        with mp.workdps(digits):
            slope, depth = mp.tan(mpf(theta)), -mpf(t)

            def inside(s):
                return mp.exp(-depth * s - s * s / 2) * mp.gammainc(mpf(d - 1) / 2, 0, (s * slope) ** 2 / 2, regularized=True)
            scale = 1 / (1 + depth)
            points = [mpf(0)] + [scale * mpf(2) ** i / 64 for i in range(0, 18) if scale * mpf(2) ** i / 64 < 20] + [mpf(20), mpf(30)]
            return mp.npdf(depth) * mp.quad(inside, points)
    value, again = at(75), at(90)
    if abs(value - again) > mpf(10) ** -45 * abs(value):
        raise ValueError(f"cone_outside({d}, {theta}, {t}) is known to {mp.nstr(abs(value / again - 1), 3)} only")
    return again


def rows():
    for x in [1e-300, -1e-20, 0.005, -0.011, 0.3, 1.0, -1.0, 10.5, -45.25, 709.0, -745.0, 3000.125, -1048575.5, 1048575.0] + [random.uniform(-50, 50) for _ in range(12)]:
        yield exp, x
    for x in [5e-324, 1e-300, 0.5, 0.9990234375, 0.9999999999999999, 1.0000000000000002, 1.0009765625, 1.5, 3.0, 1e22, 1.7976931348623157e308] + [random.uniform(0.1, 9) for _ in range(12)]:
        yield log, x
    for n in [1, 3, 4, 5, 6, 7, 8, 20, 21, 99, 100, 127, 128, 255, 256, 257, 511, 512, 513, 1000, 4097, 100001, 2 ** 31 - 1]:
        yield log_gamma, n
    for n in [1, 2, 3, 7, 8, 30, 31, 200, 1001]:
        for share in [1e-12, 0.2, 0.8, 1.0, 1.3, 3.0]:
            x = round(n * share, 6) if share > 0.01 else n * share
            yield chi_squared_lower, n, x
            yield chi_squared_upper, n, x
    for n, x in [(1, 31.9), (1, 32.1), (2, 33.0), (1, 400.0), (6, 90.0), (7, 90.0), (40, 300.0)]:
        yield chi_squared_upper, n, x
    for p, q in [(1, 1), (1, 2), (2, 1), (3, 4), (1, 30), (31, 1), (8, 9), (60, 7), (7, 61), (300, 5), (5, 301), (1, 200)]:
        for theta in [0.02, 0.5, 0.9, 1.2, 1.55]:
            yield beta_lower, p, q, theta
            yield beta_upper, p, q, theta
    for k, weight, x in [(1, 0.5, 0.3), (2, 3.0, 5.0), (3, 10.0, 4.0), (10, 0.001, 12.0), (25, 40.0, 90.0), (100, 30.0, 60.0), (2, 200.0, 150.0)]:
        yield noncentral_lower, k, weight, x
        yield noncentral_upper, k, weight, x
    for d, theta, t in [(2, 0.1, 2.0), (2, 0.7, 0.5), (2, 1.5, 3.0), (3, 0.4, 1.0), (3, 1.2, 4.0), (5, 0.9, 0.01), (26, 0.6, 6.0), (26, 1.3, 2.0)]:
        yield cone_lower, d, theta, t
        yield cone_upper, d, theta, t
    for d, theta, t in [(2, 0.7, -1.0), (3, 0.3, -2.0), (9, 1.1, -0.5), (26, 1.4, -3.0)]:
        yield cone_lower, d, theta, t
    for m in [1, 2, 5, 30, 200]:
        for tau in [0.01, 0.75, 3.0, 20.0]:
            for steps in [1, 2, 3, 4]:
                yield cone_ratio, m, tau, steps
    for d, theta, t in [(3, 1e-12, -1.5), (3, 1e-5, -5.0), (4, 1e-9, -0.5), (2, 0.3, -3.0), (9, 0.8, -10.0), (26, 1.4, -2.0), (50, 1.2, -2.0), (5, 1.0, -30.0)]:
        yield cone_outside, d, theta, t


print("function,first,second,third,value")
for function, *arguments in rows():
    cells = [repr(x) for x in arguments] + ["0"] * (3 - len(arguments))
    print(",".join([function.__name__.replace("_", "-"), *cells, mp.nstr(function(*arguments), 60, strip_zeros=False)]), flush=True)
