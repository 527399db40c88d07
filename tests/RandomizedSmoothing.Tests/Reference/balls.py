#!/usr/bin/env python3
"""Reference values for balls under Gaussian noise beyond those of reference.py, in 34-digit arithmetic (mpmath).

    python3 balls.py TABLE > TABLE.csv

with TABLE one of ball-onset (the sigma at which R_sigma = R), ball-vanishing, ball-certified, ball-rate (dR_sigma/dsigma of
balls far larger than the noise). Lengths are in units of R, except ball-certified, where they are in units of sigma.
"""
import math
import random
import sys

from mpmath import mp, mpf

from reference import ball, bracketed, integral, log_chi_density, log_uniform, number, phi, probit, upper_quantile


def ball_onset(source):
    """P(|z - a e| <= a) = 1/c, by root finding in ln a."""
    print("dimension,classes,sigma")
    for i in range(220):
        d = int(round(log_uniform(source, 2, 100 if i % 2 else 1e6)))
        c = int(round(log_uniform(source, 3, 1000 if i % 2 else 1e6)))
        f = lambda x: probit_of(ball(d, mp.exp(x), mp.exp(x), 0)[0]) - probit(mpf(1) / c)
        x = bracketed(f, mp.log(d / (-2 * probit(mpf(1) / c))))
        print(d, c, number(mp.exp(-x)), sep=",", flush=True)


def probit_of(p):
    return -upper_quantile(p) if p < mpf(1) / 4 else probit(p)


def lower_gamma(s, y):
    """The regularized lower incomplete gamma function as its series of positive terms."""
    term = total = mp.exp(s * mp.log(y) - y - mp.loggamma(s + 1))
    n = 0
    while term > total * mpf(10) ** -36:
        n += 1
        term *= y / (s + n)
        total += term
    return total


def ball_vanishing(source):
    """1 / sqrt of the 1/c-quantile of chi-squared, by Newton's method on the logarithm in ln x."""
    print("dimension,classes,sigma")
    for i in range(220):
        d = i // 2 + 1 if i < 20 else int(round(log_uniform(source, 1, 100 if i % 2 else 1e6)))
        c = int(round(log_uniform(source, 2, 1000 if i % 2 else 1e6)))
        s, target = mpf(d) / 2, mp.log(mpf(1) / c)
        # Wilson and Hilferty's start, or the leading term's.
        start = 1 - mpf(2) / (9 * d) + probit(mpf(1) / c) * mp.sqrt(mpf(2) / (9 * d))
        y = s * start**3 if start > mpf("0.3") else mp.exp((target + mp.loggamma(s + 1)) / s)
        for _ in range(100):
            p = lower_gamma(s, y)
            slope = mp.exp(s * mp.log(y) - y - mp.loggamma(s)) / p
            step = (mp.log(p) - target) / slope
            y *= mp.exp(-step)
            if abs(step) < mpf(10) ** -25:
                break
        else:
            raise ArithmeticError((d, c))
        print(d, c, number(1 / mp.sqrt(2 * y)), sep=",", flush=True)


def outside(d, a, x):
    """The complement for a point of the ball, however far inside."""
    a, x = mpf(a), mpf(x)
    density = log_chi_density(d - 1)

    def outer(psi):
        s = a * mp.cos(psi)
        return density(a * mp.sin(psi)) + mp.log(s * (phi(x - s) + phi(-s - x)))

    far = integral(density, a, mp.inf, max(a, mp.sqrt(d)), mpf(60))
    return far + integral(outer, mpf(0), mp.pi / 2, mp.pi / 4, mp.pi)


def ball_certified(source):
    print("dimension,radius,distance,certifiedRadius")
    done = 0
    while done < 220:
        d = int(round(log_uniform(source, 2, 100 if done % 2 else 1e5)))
        x = 0.0 if done % 10 == 0 else log_uniform(source, 0.01, 1e3)
        a = math.sqrt(d + x * x) + log_uniform(source, 0.01, 100)
        complement = outside(d, a, x)
        if complement < mpf("0.49"):
            print(d, repr(a), repr(x), number(upper_quantile(complement)), sep=",", flush=True)
            done += 1


def ball_rate(source):
    """rho - a I_(nu-1)(a rho)/I_nu(a rho), nu = d/2, for a from 10^3 to 10^40: 60 digits beyond those that cancel."""
    print("dimension,sigma,classes,rate")
    for i in range(220):
        d = i % 5 + 2 if i < 60 else int(round(log_uniform(source, 2, 1000)))
        c = 2 if i % 2 else int(round(log_uniform(source, 3, 1e6)))
        sigma = 1 / (math.sqrt(d) * log_uniform(source, 1e3, 1e40 if i % 4 < 2 else 1e14))
        with mp.workdps(140):
            a = 1 / mpf(sigma)
            loss = flat_loss(d, a, c)
            rho = a - loss
            rate = -loss - a * ratio_less_one(mpf(d) / 2, a * rho)
        print(d, repr(sigma), c, number(rate), sep=",", flush=True)


def ratio_less_one(nu, x):
    """I_(nu-1)(x) / I_nu(x) - 1 by Hankel's expansion (DLMF 10.40.1): x is above 10^6 nu."""

    def hankel(order):
        total = term = mpf(1)
        k = 0
        while abs(term) > mpf(10) ** -mp.dps and k < 300:
            k += 1
            term *= -(4 * order * order - (2 * k - 1) ** 2) / (8 * k * x)
            total += term
        return total

    lower, upper = hankel(nu - 1), hankel(nu)
    return (lower - upper) / upper


def flat_loss(d, a, c):
    """a - rho, from P(z1 <= loss - r^2/(a + sqrt(a^2 - r^2))) = 1/c, r of chi with d - 1 degrees of freedom, expanded about the half-space.

    Moments of the sagitta s = r^2/(2a) + r^4/(8a^3) + ...: E Phi(loss - s) = 1/c by its Taylor series in s, whose terms fall like (d/a)^j.
    """
    k = d - 1
    target = mpf(1) / c
    terms = 60
    # Powers of the sagitta as series in w = r^2/a^2 (times a): s = a (1 - sqrt(1 - w)).
    series = [mpf(0)] + [-mp.binomial(mpf(1) / 2, j) * (-1) ** j for j in range(1, terms)]
    moments = [mpf(1)]
    for j in range(1, terms):
        moments.append(moments[-1] * (k + 2 * (j - 1)) / (a * a))
    expectations, power = [mpf(1)], [mpf(1)] + [mpf(0)] * (terms - 1)
    for j in range(1, terms):
        power = [sum(power[i] * series[n - i] for i in range(n + 1)) for n in range(terms)]
        value = a**j * sum(power[n] * moments[n] for n in range(terms))
        expectations.append(value)
        if value / mp.factorial(j) < mpf(10) ** -130:
            break

    def probability(loss):
        total, hermite, previous = mp.erfc(-loss / mp.sqrt(2)) / 2, mpf(1), mpf(0)
        density, factorial = mp.npdf(loss), mpf(1)
        for j in range(1, len(expectations)):
            factorial *= j
            # d^j/dx^j Phi(x - s): the derivatives of Phi are (-1)^(j-1) He_(j-1) phi.
            total += (-1) ** j * expectations[j] / factorial * (-1) ** (j - 1) * hermite * density
            hermite, previous = loss * hermite - (j - 1) * previous, hermite
        return total

    loss = mp.sqrt(2) * mp.erfinv(2 * target - 1)
    for _ in range(60):
        step = (probability(loss) - target) / mp.npdf(loss)
        loss -= step
        if abs(step) < mpf(10) ** -120:
            break
    return loss


if __name__ == "__main__":
    tables = {"ball-onset": ball_onset, "ball-vanishing": ball_vanishing, "ball-certified": ball_certified, "ball-rate": ball_rate}
    tables[sys.argv[1]](random.Random(sys.argv[1]))
