#!/usr/bin/env python3
"""Reference values for balls and cones under Gaussian noise, in 34-digit arithmetic (mpmath 1.3).

    python3 reference.py TABLE > TABLE.csv

with TABLE one of cone, cone-off-axis, ball, radius, retreat, interval, certified. Every probability is an integral of a positive integrand over
the noise across the axis, by composite Gauss-Legendre quadrature around the integrand's peak; each is computed twice,
with different panels, and the script stops unless the two agree to 18 digits. Lengths are in units of sigma.
"""
import math
import random
import sys

from mpmath import mp, mpf

mp.dps = 34


def legendre(order):
    """Nodes and weights of the Gauss-Legendre rule."""
    rule = []
    for i in range(order):
        x = mp.cos(mp.pi * (i + mpf(3) / 4) / (order + mpf(1) / 2))
        for _ in range(8):
            p, q = mpf(1), x
            for n in range(2, order + 1):
                p, q = q, ((2 * n - 1) * x * q - (n - 1) * p) / n
            slope = order * (x * q - p) / (x * x - 1)
            x -= q / slope
        rule.append((x, 2 / ((1 - x * x) * slope * slope)))
    return rule


RULE = legendre(28)


def integral(log_f, low, high, start, reach, breaks=()):
    """The integral of exp(log_f), unimodal on (low, high), whose peak lies about `reach` around start; no panel straddles a break."""
    a, b = max(low, start - reach), min(high, start + reach)
    golden = (math.sqrt(5) - 1) / 2
    for _ in range(40):
        c, e = b - golden * (b - a), a + golden * (b - a)
        if log_f(c) > log_f(e):
            b = e
        else:
            a = c
    peak = (a + b) / 2
    top = log_f(peak)

    def edge(bound):
        inside, outside = peak, bound
        while abs(outside - inside) > abs(inside - peak) / 10 and abs(outside - inside) > abs(bound - peak) * mpf(10) ** -9:
            middle = (inside + outside) / 2
            if log_f(middle) - top < -80:
                outside = middle
            else:
                inside = middle
        return outside

    left, right = edge(max(low, peak - 4 * reach)), edge(min(high, peak + 4 * reach))

    def composite(panels):
        total = mpf(0)
        cuts = sorted([left, peak, right] + [x for x in breaks if left < x < right])
        for p, q in zip(cuts, cuts[1:]):
            for i in range(panels):
                middle, half = p + (q - p) * (i + mpf(1) / 2) / panels, (q - p) / panels / 2
                total += half * sum(w * mp.exp(log_f(middle + half * x) - top) for x, w in RULE)
        return total

    one, two = (composite(3), composite(4)) if breaks else (composite(6), composite(7))
    assert abs(one / two - 1) < mpf(10) ** -18, (one / two - 1, start, left, peak, right)
    return mp.exp(top) * two


def phi(x):
    return mp.erfc(-x / mp.sqrt(2)) / 2


def log_chi_density(k):
    constant = (mpf(k) / 2 - 1) * mp.log(2) + mp.loggamma(mpf(k) / 2)
    return lambda r: ((k - 1) * mp.log(r) if k > 1 else 0) - r * r / 2 - constant


def log_noncentral_chi_density(k, b):
    central = log_chi_density(k)
    return lambda r: central(r) - b * b / 2 + mp.log(mp.hyp0f1(mpf(k) / 2, (b * r) ** 2 / 4))


def cone(d, theta, t, b=0, tail=None):
    """Probability and complement (or one of them) at depth t inside the apex, b off the axis."""
    k, cot, t, b = d - 1, mp.cot(mpf(theta)), mpf(t), mpf(b)
    density = log_chi_density(k) if b == 0 else log_noncentral_chi_density(k, b)
    centre = mp.sqrt(k + b * b)
    reach = 60 + abs(t) * mp.sin(mpf(theta)) + centre
    # A narrow cone's surface cuts the integrand off sharply.
    breaks = [(t + w) / cot for w in (-30, -10, -3, 0, 3, 10, 30)] if cot > 1 else ()
    inside = outside = None
    if tail != 1:
        inside = integral(lambda r: density(r) + mp.log(phi(t - r * cot)), mpf(0), mp.inf, centre, reach, breaks)
    if tail != 0:
        outside = integral(lambda r: density(r) + mp.log(phi(r * cot - t)), mpf(0), mp.inf, centre, reach, breaks)
    if tail is None:
        assert abs(inside + outside - 1) < mpf(10) ** -15, inside + outside - 1
    return inside, outside


def ball(d, a, x, tail=None):
    """Probability and complement (or one of them) for a ball of radius a at distance x from its centre, d >= 2."""
    a, x = mpf(a), mpf(x)
    density = log_chi_density(d - 1)

    def inner(psi):
        s = a * mp.cos(psi)
        return density(a * mp.sin(psi)) + mp.log(s * (phi(s - x) - phi(-s - x)))

    def outer(psi):
        s = a * mp.cos(psi)
        return density(a * mp.sin(psi)) + mp.log(s * (phi(x - s) + phi(-s - x)))

    start = mp.asin(min(mpf(1) - mpf(10) ** -9, mp.sqrt(d) / a))
    reach = 60 / a + mp.pi / 2 if a < 200 else 60 / a + start
    inside = outside = None
    if tail != 1:
        inside = integral(inner, mpf(0), mp.pi / 2, start, reach)
    if tail != 0:
        far = integral(log_chi_density(d - 1), a, mp.inf, max(a, mp.sqrt(d)), mpf(60)) if a * a < 20 * d + 4000 else mpf(0)
        outside = far + integral(outer, mpf(0), mp.pi / 2, start, reach)
    if tail is None:
        assert abs(inside + outside - 1) < mpf(10) ** -15, inside + outside - 1
    return inside, outside


def probit(p):
    return mp.sqrt(2) * mp.erfinv(2 * p - 1)


def root(f, x, step):
    """Secant iterations on a nearly linear f."""
    y, last, other = f(x), x + step, None
    for _ in range(60):
        other = f(last)
        if other == y:
            break
        x, y, last = last, other, last - other * (last - x) / (other - y)
        if abs(last - x) < mpf(10) ** -14 * (1 + abs(x)):
            break
    return last


def bracketed(f, x):
    """Illinois iterations on an increasing f, from a bracket grown around x."""
    low = high = x
    below = above = f(x)
    step = mpf(1) / 2
    while below > 0:
        low -= step
        below, step = f(low), 2 * step
    while above < 0:
        high += step
        above, step = f(high), 2 * step
    last = 0
    for _ in range(200):
        x = (low * above - high * below) / (above - below)
        y = f(x)
        if abs(y) < mpf(10) ** -19 or high - low < mpf(10) ** -19 * abs(x):
            break
        if y < 0:
            low, below = x, y
            above = above / 2 if last < 0 else above
            last = -1
        else:
            high, above = x, y
            below = below / 2 if last > 0 else below
            last = 1
    return x


def slope(f, x):
    """The five-point difference, whose error is some 1e-17 for a function that varies over a length of 1."""
    h = mpf(10) ** -4
    return (8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h)


def log_uniform(source, low, high):
    return math.exp(source.uniform(math.log(low), math.log(high)))


def angle(source):
    """From 0.01 to 89.99 degrees, dense at both ends."""
    degrees = log_uniform(source, 0.01, 45)
    return math.radians(degrees if source.random() < 0.5 else 90 - degrees)


def number(x):
    return mp.nstr(x, 20, min_fixed=0, max_fixed=0)


def cone_depth(source, d, theta):
    """A depth at which one of the tails is between about 1e-100 and 1/2."""
    k = d - 1
    z = source.choice((-1, 1)) * log_uniform(source, 0.01, 21)
    return (math.sqrt(k) * math.cos(theta) + z) / math.sin(theta)


def cone_table(source):
    print("dimension,halfAngle,depth,probability,complement")
    done = 0
    while done < 400:
        paper = done < 150
        d = int(round(log_uniform(source, 2, 100 if paper else 1e6)))
        theta = math.radians(source.uniform(1, 89)) if paper else angle(source)
        t = source.uniform(-6, 6) / source.choice((0.1, 0.5, 1)) if paper else cone_depth(source, d, theta)
        inside, outside = cone(d, theta, t)
        if min(inside, outside) > mpf(10) ** -130:
            print(d, repr(theta), repr(t), number(inside), number(outside), sep=",", flush=True)
            done += 1


def cone_off_axis_table(source):
    print("dimension,halfAngle,depth,offAxis,probability,complement")
    done = 0
    while done < 220:
        d = int(round(log_uniform(source, 2, 1000)))
        theta = angle(source) if done % 2 else math.radians(source.uniform(1, 89))
        b = log_uniform(source, 0.001, 20)
        z = source.choice((-1, 1)) * log_uniform(source, 0.01, 21)
        t = (math.sqrt(d - 1 + b * b) * math.cos(theta) + z) / math.sin(theta)
        inside, outside = cone(d, theta, t, b)
        if min(inside, outside) > mpf(10) ** -130:
            print(d, repr(theta), repr(t), repr(b), number(inside), number(outside), sep=",", flush=True)
            done += 1


def ball_table(source):
    print("dimension,radius,distance,probability,complement")
    done = 0
    while done < 300:
        paper = done < 100
        d = int(round(log_uniform(source, 2, 100 if paper else 1e6)))
        if paper:
            a, x = 1 / log_uniform(source, 0.05, 5), source.choice((0, source.uniform(0, 20)))
        else:
            z = source.choice((-1, 1)) * log_uniform(source, 0.01, 21)
            x = log_uniform(source, 0.01, 1e5)
            a = math.sqrt(d + x * x) + z
        if a <= 0:
            continue
        inside, outside = ball(d, a, x)
        if min(inside, outside) > mpf(10) ** -130:
            print(d, repr(a), repr(x), number(inside), number(outside), sep=",", flush=True)
            done += 1


def noncentral_density(d, x, rho):
    """The density of noncentral chi-squared at x, with noncentrality rho^2."""
    order = mpf(d) / 2 - 1
    return mp.exp(-(x + rho * rho) / 2) * (x / rho ** 2) ** (order / 2) * mp.besseli(order, rho * mp.sqrt(x)) / 2


def radius_table(source):
    """R_sigma and dR_sigma/d(sigma) at R = 1, the latter by the implicit function theorem from densities or differences (or both)."""
    print("dimension,sigma,classes,radius,rate")
    done = 0
    while done < 210:
        paper = done < 110
        d = int(round(log_uniform(source, 2, 100 if paper else 1e5)))
        c = 2 if paper and done % 2 else int(round(log_uniform(source, 2, 1000 if paper else 1e6)))
        threshold = probit(mpf(1) / c)
        sigma = log_uniform(source, 0.05, 1) if paper else log_uniform(source, 1e-5, 1) * math.sqrt(2 / d)
        a = 1 / mpf(sigma)
        if ball(d, a, 0, 0)[0] <= mpf(1) / c:
            continue
        f = lambda rho: -mp.log(c * ball(d, a, rho, 0)[0])
        rho = root(f, mp.sqrt(abs((a - threshold) ** 2 - (d - 1))), mpf(1) / 100)
        if paper:
            by_a, by_rho = 2 * a * noncentral_density(d, a * a, rho), -2 * rho * noncentral_density(d + 2, a * a, rho)
        if not paper or done % 10 == 0:
            other = slope(lambda x: ball(d, x, rho, 0)[0], a), slope(lambda x: ball(d, a, x, 0)[0], rho)
            assert not paper or max(abs(other[0] / by_a - 1), abs(other[1] / by_rho - 1)) < mpf(10) ** -13
            by_a, by_rho = other
        print(d, repr(sigma), c, number(rho * mpf(sigma)), number(rho + a * by_a / by_rho), sep=",", flush=True)
        done += 1


def retreat_table(source):
    """The depth, in units of sigma, at which the probability on the axis is 1/c."""
    print("dimension,halfAngle,classes,retreat")
    for i in range(220):
        paper = i < 110
        d = int(round(log_uniform(source, 2, 100 if paper else 1e6)))
        theta = math.radians(source.uniform(1, 89)) if paper else angle(source)
        c = int(round(log_uniform(source, 2, 1000 if paper else 1e6)))
        threshold = probit(mpf(1) / c)
        scale = lambda p: -mp.sqrt(-2 * mp.log(p)) if p < 1 else mpf(0)
        f = lambda t: scale(cone(d, theta, t, tail=0)[0]) - scale(mpf(1) / c)
        start = max(threshold + mpf(1) / 2, (math.sqrt(d - 1) * math.cos(theta) + threshold) / math.sin(theta))
        print(d, repr(theta), c, number(bracketed(f, start)), sep=",", flush=True)


def interval_table(source):
    """An interval of the line, from wide ones to slivers, at points from its middle to far outside."""
    print("low,high,sigma,point,probability,complement")
    done = 0
    while done < 220:
        sigma = log_uniform(source, 1e-3, 1e3)
        low = source.choice((-1, 1)) * sigma * log_uniform(source, 1e-3, 20)
        high = low + sigma * log_uniform(source, 1e-6, 60)
        point = source.uniform(low, high) + sigma * source.uniform(-20, 20)
        a, b = (mpf(low) - mpf(point)) / mpf(sigma), (mpf(high) - mpf(point)) / mpf(sigma)
        with mp.workdps(150):
            inside = phi(b) - phi(a)
        outside = phi(a) + phi(-b)
        if min(inside, outside) > mpf(10) ** -130:
            print(repr(low), repr(high), repr(sigma), repr(point), number(inside), number(outside), sep=",", flush=True)
            done += 1


def ball_upper(d, a, x):
    """The complement far inside a ball: the Poisson mixture of central tails, by their upward recurrence."""
    rate, y, order = mpf(x) ** 2 / 2, mpf(a) ** 2 / 2, mpf(d) / 2
    tail = mp.gammainc(order, y, mp.inf, regularized=True)
    step, weight, total = mp.exp(order * mp.log(y) - y - mp.loggamma(order + 1)), mp.exp(-rate), mpf(0)
    for j in range(int(rate + y + 60 * mp.sqrt(rate + y)) + 200):
        total += weight * tail
        tail += step
        step *= y / (order + j + 1)
        weight *= rate / (j + 1)
    return total


def upper_quantile(q):
    """The normal quantile from the logarithm of a tail, by Newton's method."""
    x = mp.sqrt(-2 * mp.log(q))
    for _ in range(40):
        tail = phi(-x)
        x += mp.log(tail / q) * tail / mp.npdf(x)
    return x


def certified_table(source):
    """Certified radii so deep inside that the complement is far below the smallest double."""
    print("region,dimension,radius or halfAngle,depth or distance,offAxis,certifiedRadius")
    for d, a, x in ((2, 100.0, 0.0), (50, 200.0, 20.0), (3072, 300.0, 5.0)):
        print("ball", d, a, x, 0, number(upper_quantile(ball_upper(d, a, x))), sep=",")
    for d, theta, t, b in ((25, 1.0, 150.0, 0.0), (2, 0.5, 200.0, 0.0), (3072, 1.5, 300.0, 0.0), (25, 1.0, 150.0, 60.0)):
        print("cone", d, theta, t, b, number(upper_quantile(cone(d, theta, t, b, tail=1)[1])), sep=",")


if __name__ == "__main__":
    table = sys.argv[1]
    tables = {
        "cone": cone_table,
        "cone-off-axis": cone_off_axis_table,
        "ball": ball_table,
        "radius": radius_table,
        "retreat": retreat_table,
        "interval": interval_table,
        "certified": certified_table,
    }
    tables[table](random.Random(table))
