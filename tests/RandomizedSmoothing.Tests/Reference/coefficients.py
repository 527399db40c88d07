#!/usr/bin/env python3
"""Prints the coefficients of ScaledErrorFunction.cs and UniformGamma.cs, from 60-digit arithmetic (mpmath).

    python3 coefficients.py scaled-error-function | uniform-gamma

Both are polynomials through Chebyshev's points, rewritten in powers; the script also prints their largest errors.
"""
import sys

from mpmath import mp, mpf

mp.dps = 60


def chebyshev_powers(f, degree, half):
    """The powers' coefficients of the interpolant at Chebyshev's points on [-half, half]."""
    n = degree + 1
    nodes = [mp.cos(mp.pi * (i + mpf(1) / 2) / n) for i in range(n)]
    values = [f(half * x) for x in nodes]
    series = [2 * mp.fsum(v * mp.cos(j * mp.pi * (i + mpf(1) / 2) / n) for i, v in enumerate(values)) / n for j in range(n)]
    series[0] /= 2
    previous, current = [mpf(1)], [mpf(0), mpf(1)]
    powers = [mpf(0)] * n
    powers[0] = series[0]
    for j in range(1, n):
        for i, c in enumerate(current):
            powers[i] += series[j] * c
        following = [mpf(0)] + [2 * c for c in current]
        for i, c in enumerate(previous):
            following[i] -= c
        previous, current = current, following
    return [p / half**i for i, p in enumerate(powers)]


def horner(coefficients, x):
    total = mpf(0)
    for c in reversed(coefficients):
        total = total * x + c
    return total


def scaled_error_function():
    """(1 + 2x) e^(x^2) erfc(x) in t = (x - K)/(x + K) (Shepherd and Laframboise 1981)."""
    k = mpf("3.75")

    def f(t):
        if t == 1:
            return 2 / mp.sqrt(mp.pi)
        x = k * (1 + t) / (1 - t)
        return (1 + 2 * x) * (mp.exp(x * x) * mp.erfc(x) if x < 1000 else (1 - 1 / (2 * x * x) + 3 / (4 * x**4) - 15 / (8 * x**6)) / x / mp.sqrt(mp.pi))

    coefficients = [mpf(float(c)) for c in chebyshev_powers(f, 27, mpf(1))]
    print("error", mp.nstr(max(abs(horner(coefficients, t) / f(t) - 1) for t in [mpf(i) / 500 for i in range(-500, 500)]), 3))
    for i in range(0, 28, 4):
        print("        " + ", ".join(repr(float(c)) for c in coefficients[i : i + 4]) + ",")


def multiply(a, b):
    n = min(len(a), len(b))
    return [mp.fsum(a[j] * b[i - j] for j in range(i + 1)) for i in range(n)]


def inverse(a):
    b = [1 / a[0]]
    for i in range(1, len(a)):
        b.append(-mp.fsum(a[j] * b[i - j] for j in range(1, i + 1)) / a[0])
    return b


def root(a):
    b = [mp.sqrt(a[0])]
    for i in range(1, len(a)):
        b.append((a[i] - mp.fsum(b[j] * b[i - j] for j in range(1, i))) / (2 * b[0]))
    return b


def uniform_gamma():
    """c_0, c_1, ... of DLMF 8.12.7 as functions of u = (x - a)/(x + a).

    c_0 = 1/mu - 1/eta, c_k = (1/eta) d/d(eta) c_(k-1) + (-1)^k g_k/mu, with mu = 2u/(1 - u), eta^2/2 = mu - ln(1 + mu), and
    d/d(eta) = (d eta/du)^(-1) d/du; all as power series in u, whose poles at u = 0 cancel.
    """
    mp.dps = 120
    terms, orders = 110, 12
    # eta = 2u h(u): eta^2/2 = 2 sum of u^n over n >= 2 less 2 sum of u^n/n over odd n >= 3.
    square = [mpf(1) - (mpf(1) / n if n % 2 else 0) for n in range(2, terms + 2)]
    h = root(square)
    eta_slope = [2 * (i + 1) * c for i, c in enumerate(h)]
    inverse_h, inverse_slope = inverse(h), inverse(eta_slope)
    # u/mu and u/eta.
    over_mu = [mpf(1) / 2, mpf(-1) / 2] + [mpf(0)] * (terms - 2)
    over_eta = [c / 2 for c in inverse_h]
    # Gamma*(a) = sum of g_k a^-k from the exponential of Stirling's series.
    stirling = [mpf(0)] * (orders + 1)
    for n in range(1, orders // 2 + 2):
        if 2 * n - 1 <= orders:
            stirling[2 * n - 1] = mp.bernoulli(2 * n) / (2 * n * (2 * n - 1))
    g = [mpf(1)]
    for k in range(1, orders + 1):
        g.append(mp.fsum(j * stirling[j] * g[k - j] for j in range(1, k + 1)) / k)

    current = [x - y for x, y in zip(over_mu, over_eta)][1:]
    rows = [current]
    for k in range(1, orders):
        slope = [(i + 1) * c for i, c in enumerate(current[1:])]
        inner = multiply(slope, inverse_slope[: len(slope)])
        full = multiply(inner, over_eta[: len(inner)])
        full = [x + (-1) ** k * g[k] * y for x, y in zip(full, over_mu)]
        assert abs(full[0]) < mpf(10) ** -40, (k, full[0])
        current = full[1:]
        rows.append(current)

    half, degree = mpf("0.15"), 13
    fits = [[mpf(float(c)) for c in chebyshev_powers(lambda u: horner(row, u), degree, half)] for row in rows]
    for k, (row, fit) in enumerate(zip(rows, fits)):
        points = [half * i / 40 for i in range(-40, 41)]
        print(k, mp.nstr(row[0], 12), "largest", mp.nstr(max(abs(horner(row, u)) for u in points), 3), "error", mp.nstr(max(abs(horner(row, u) - horner(fit, u)) for u in points), 3))
    for block in range(0, orders, 4):
        for i in range(degree + 1):
            print("        " + ", ".join(repr(float(fits[block + lane][i])) for lane in range(4)) + ",")
        print()

    # 2 (1/3 + w/5 + w^2/7 + ...), w = u^2: twice (artanh u - u)/u^3.
    centre = half**2 / 2
    shifted = chebyshev_powers(lambda v: 2 * sum((centre + v) ** j / (2 * j + 3) for j in range(60)), 7, centre)
    powers = [mpf(0)] * 8
    for i, c in enumerate(shifted):
        for j in range(i + 1):
            powers[j] += c * mp.binomial(i, j) * (-centre) ** (i - j)
    print(", ".join(repr(float(c)) for c in powers))
    print("error", mp.nstr(max(abs(horner([mpf(float(c)) for c in powers], w) - 2 * sum(w**j / (2 * j + 3) for j in range(60))) for w in [half**2 * i / 50 for i in range(51)]), 3))


if __name__ == "__main__":
    {"scaled-error-function": scaled_error_function, "uniform-gamma": uniform_gamma}[sys.argv[1]]()
