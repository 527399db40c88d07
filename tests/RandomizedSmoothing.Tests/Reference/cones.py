#!/usr/bin/env python3
"""Reference values for cones under Gaussian noise beyond those of reference.py, in 34-digit arithmetic (mpmath).

    python3 cones.py TABLE > TABLE.csv

with TABLE one of cone-off-axis-high (1000 <= d <= 10^6), truncated-cone, tipless-cone, cone-certified, double-cone. As in
reference.py every value is an integral of a positive integrand, computed twice with different panels. In high dimensions the
Bessel function of the noncentral chi density is Debye's uniform expansion with 16 terms, whose error is below 1e-34 there;
`debye` compares it with the hypergeometric series.
"""
import math
import random
import sys

from mpmath import mp, mpf

from reference import angle, cone, integral, log_chi_density, log_noncentral_chi_density, log_uniform, number, phi, upper_quantile
import reference

TERMS = 16


def debye_polynomials():
    """U_k(p) by DLMF 10.41.9, as coefficients of p^k, p^(k+2), ..."""
    rows, current = [[mpf(1)]], {0: mpf(1)}
    for _ in range(1, TERMS):
        following = {}
        for i, c in current.items():
            following[i + 1] = following.get(i + 1, 0) + c * i / 2 + c / (8 * (i + 1))
            following[i + 3] = following.get(i + 3, 0) - c * i / 2 - 5 * c / (8 * (i + 3))
        current = following
        rows.append([current[i] for i in sorted(current)])
    return rows


POLYNOMIALS = debye_polynomials()


def log_bessel(nu, x):
    """ln I_nu(x) for large nu (DLMF 10.41.3)."""
    radius = mp.sqrt(nu * nu + x * x)
    square, total, scale = (nu / radius) ** 2, mpf(0), mpf(1)
    for row in POLYNOMIALS:
        value = mpf(0)
        for c in reversed(row):
            value = value * square + c
        total += scale * value
        scale /= radius
    return radius + nu * mp.log(x / (nu + radius)) - mp.log(2 * mp.pi * radius) / 2 + mp.log(total)


def log_noncentral_chi_density_high(k, b):
    nu, b = mpf(k) / 2 - 1, mpf(b)
    return lambda r: -(r * r + b * b) / 2 + nu * mp.log(r / b) + mp.log(r) + log_bessel(nu, b * r)


def log_density(k, b):
    if b == 0:
        return log_chi_density(k)
    return log_noncentral_chi_density_high(k, b) if k >= 900 else log_noncentral_chi_density(k, mpf(b))


# reference.cone then serves in any dimension.
reference.log_noncentral_chi_density = log_density


def off_axis_depth(source, d, theta, b):
    z = source.choice((-1, 1)) * log_uniform(source, 0.01, 21)
    return (math.sqrt(d - 1 + b * b) * math.cos(theta) + z) / math.sin(theta)


def cone_off_axis_high(source):
    print("dimension,halfAngle,depth,offAxis,probability,complement")
    done = 0
    while done < 220:
        d = 10**6 if done % 20 == 0 else int(round(log_uniform(source, 1000, 1e6)))
        theta = angle(source) if done % 2 else math.radians(source.uniform(1, 89))
        b = log_uniform(source, 0.001, 3 * math.sqrt(d))
        t = off_axis_depth(source, d, theta, b)
        inside, outside = cone(d, theta, t, b)
        if min(inside, outside) > mpf(10) ** -130:
            print(d, repr(theta), repr(t), repr(b), number(inside), number(outside), sep=",", flush=True)
            done += 1


def along(low, high):
    """P(low <= z <= high) from the side on which the tails are small."""
    return phi(-low) - phi(-high) if low > 0 else phi(high) - phi(low)


def truncated(d, theta, t, b, height):
    """Probability and complement for the cone of depths at most a height."""
    k, cot, t, b, height = d - 1, mp.cot(mpf(theta)), mpf(t), mpf(b), mpf(height)
    density = log_density(k, b)
    edge, centre = height / cot, mp.sqrt(k + b * b)
    reach = 60 + abs(t) * mp.sin(mpf(theta)) + centre
    breaks = [(t + w) / cot for w in (-30, -10, -3, 0, 3, 10, 30)] if cot > 1 else ()
    ceiling = lambda r: mp.log(along(r * cot - t, height - t))
    inside = integral(lambda r: density(r) + ceiling(r), mpf(0), edge * (1 - mpf(10) ** -30), min(centre, edge / 2), reach, breaks)
    out = lambda r: phi(r * cot - t) + phi(t - height)
    outside = integral(lambda r: density(r) + mp.log(out(r)), mpf(0), edge, min(centre, edge / 2), reach, breaks)
    outside += integral(density, edge, mp.inf, max(centre, edge), reach)
    assert abs(inside + outside - 1) < mpf(10) ** -15, inside + outside - 1
    return inside, outside


def truncated_cone(source):
    print("dimension,halfAngle,height,depth,offAxis,probability,complement")
    score = lambda: log_uniform(source, 0.01, 15) if source.random() < 0.4 else source.uniform(0.5, 20)
    done = 0
    while done < 240:
        d = int(round(log_uniform(source, 2, 100 if done % 2 else 1e4)))
        theta = math.radians(source.uniform(1, 89)) if done % 3 else angle(source)
        b = 0.0 if done % 4 == 0 else log_uniform(source, 0.001, 20)
        # Every third point is deep inside, where only the complement is small.
        signs = (1, 1) if done % 3 == 0 else (source.choice((-1, 1)), source.choice((-1, 1)))
        t = (math.sqrt(d - 1 + b * b) * math.cos(theta) + signs[0] * score()) / math.sin(theta)
        height = t + signs[1] * score()
        if height <= 0 or t < (1 if done % 3 == 0 else -15):
            continue
        inside, outside = truncated(d, theta, t, b, height)
        if min(inside, outside) > mpf(10) ** -110:
            print(d, repr(theta), repr(height), repr(t), repr(b), number(inside), number(outside), sep=",", flush=True)
            done += 1


def tipless(d, theta, t, cut):
    """The probability of the depths of at least a cut, on the axis."""
    k, cot, t, cut = d - 1, mp.cot(mpf(theta)), mpf(t), mpf(cut)
    density, edge, centre = log_chi_density(k), cut / cot, mp.sqrt(k)
    reach = 60 + abs(t) * mp.sin(mpf(theta)) + centre
    breaks = [(t + w) / cot for w in (-30, -10, -3, 0, 3, 10, 30)] if cot > 1 else ()
    near = phi(t - cut) * integral(density, mpf(0), edge, min(centre, edge), reach)
    return near + integral(lambda r: density(r) + mp.log(phi(t - r * cot)), edge, mp.inf, max(centre, edge), reach, breaks)


def tipless_cone(source):
    print("dimension,halfAngle,depth,cut,probability")
    done = 0
    while done < 220:
        d = int(round(log_uniform(source, 2, 100 if done % 2 else 1e5)))
        theta = math.radians(source.uniform(1, 89)) if done % 3 else angle(source)
        t = off_axis_depth(source, d, theta, 0.0)
        cut = abs(t + source.choice((-1, 1)) * log_uniform(source, 0.01, 15))
        p = tipless(d, theta, t, cut)
        if p > mpf(10) ** -120:
            print(d, repr(theta), repr(t), repr(cut), number(p), sep=",", flush=True)
            done += 1


def cone_certified(source):
    print("dimension,halfAngle,depth,offAxis,certifiedRadius")
    done = 0
    while done < 220:
        d = int(round(log_uniform(source, 2, 1000 if done % 2 else 1e6)))
        theta = angle(source) if done % 4 < 2 else math.radians(source.uniform(1, 89))
        b = 0.0 if done % 2 == 0 else log_uniform(source, 0.001, 20)
        z = log_uniform(source, 0.01, 60)
        t = (math.sqrt(d - 1 + b * b) * math.cos(theta) + z) / math.sin(theta)
        outside = cone(d, theta, t, b, tail=1)[1]
        if outside < mpf("0.49"):
            print(d, repr(theta), repr(t), repr(b), number(upper_quantile(outside)), sep=",", flush=True)
            done += 1


def double_cone(source):
    """Both nappes of the cone of tan theta = sqrt(d - 1), from a point of the unit sphere at an angle to the axis."""
    print("dimension,sigma,angle,probability,complement")
    done = 0
    while done < 220:
        d = int(round(log_uniform(source, 3, 1000)))
        sigma, polar = log_uniform(source, 0.03, 30), source.uniform(0, math.pi / 2)
        # The problem's own double: near pi/2 its rounding matters.
        theta = math.atan(math.sqrt(d - 1))
        t, b = mp.cos(mpf(polar)) / mpf(sigma), mp.sin(mpf(polar)) / mpf(sigma)
        near, rest = cone(d, theta, t, b)
        far = cone(d, theta, -t, b, tail=0)[0]
        if min(near + far, rest - far) > mpf(10) ** -12:
            print(d, repr(sigma), repr(polar), number(near + far), number(rest - far), sep=",", flush=True)
            done += 1


def debye(_):
    for k, b, r in ((900, 0.01, 30), (1000, 20, 35), (5000, 100, 120), (20000, 30, 150)):
        k, b, r = k, mpf(b), mpf(r)
        print(mp.nstr(log_noncentral_chi_density_high(k, b)(r) - log_noncentral_chi_density(k, b)(r), 5))


if __name__ == "__main__":
    tables = {
        "cone-off-axis-high": cone_off_axis_high,
        "truncated-cone": truncated_cone,
        "tipless-cone": tipless_cone,
        "cone-certified": cone_certified,
        "double-cone": double_cone,
        "debye": debye,
    }
    tables[sys.argv[1]](random.Random(sys.argv[1]))
