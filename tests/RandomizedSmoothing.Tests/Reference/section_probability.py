"""Probabilities of plane regions and bodies of revolution, by mpmath at 30 digits: python3 section_probability.py > section_probability.csv

Independent of the code: the density of the noise (for bodies the noncentral chi density of the distance from the axis, a
Bessel function) is integrated over the region itself, piece by piece, instead of sections' distribution functions.
"""
from mpmath import mp, mpf, quad, exp, sqrt, pi, besseli, cos, sin, radians

mp.dps = 25


def plane(x, y, sigma):
    return lambda a, b: exp(-((a - x) ** 2 + (b - y) ** 2) / (2 * sigma ** 2)) / (2 * pi * sigma ** 2)


def body(d, x, distance, sigma):
    """Density of (t, rho) for the last d - 1 coordinates at a distance from the axis, which is not 0."""
    k = d - 1

    def rho_density(rho):
        r, m = rho / sigma, distance / sigma
        return r * (r / m) ** (mpf(k) / 2 - 1) * exp(-(r * r + m * m) / 2) * besseli(mpf(k) / 2 - 1, r * m) / sigma

    return lambda t, rho: exp(-((t - x) / sigma) ** 2 / 2) / (sqrt(2 * pi) * sigma) * rho_density(rho)


def polar(density, center, radius, low, high, cut=None):
    """Over a sector of a disc; cut(angle) bounds the distance from the centre from below."""
    return quad(lambda a: quad(lambda r: r * density(center[0] + r * cos(a), center[1] + r * sin(a)),
                               [cut(a) if cut else mpf(0), radius]), mp.linspace(low, high, 5))


def triangle(density, p, q, r):
    """Over a triangle, from the unit square."""
    area = abs((q[0] - p[0]) * (r[1] - p[1]) - (r[0] - p[0]) * (q[1] - p[1]))
    return area * quad(lambda u: quad(lambda v: u * density(p[0] + u * (q[0] - p[0] + v * (r[0] - q[0])),
                                                           p[1] + u * (q[1] - p[1] + v * (r[1] - q[1]))), [0, 0.5, 1]), [0, 0.5, 1])


def row(region, point, sigma, value):
    print(f"{region}\t{','.join(map(str, point))}\t{sigma}\t{mp.nstr(mp.re(value), 18)}")


def zeros(n):
    return ",".join(["0"] * n)


print("region\tpoint\tsigma\tprobability")
tri = '{"intersection":[{"halfSpace":{"normal":[0,-1],"offset":0}},{"halfSpace":{"normal":[3,4],"offset":12}},{"halfSpace":{"normal":[-1,1],"offset":1}}]}'
# Vertices: y = 0 with 3x + 4y = 12: (4, 0); y = 0 with y - x = 1: (-1, 0); 3x + 4(x + 1) = 12: (8/7, 15/7).
for x, y, sigma in ((0.5, 0.25, 1), (3, 2, 0.5), (-1, 0, 0.25), (1, 0.5, 4)):
    row(tri, (x, y), sigma, triangle(plane(x, y, sigma), (mpf(-1), mpf(0)), (mpf(4), mpf(0)), (mpf(8) / 7, mpf(15) / 7)))
for d, x, distance, sigma in ((2, 0.5, 0.25, 0.5), (3, 0, 0.5, 0.5), (5, -0.25, 1, 0.75), (20, 0.5, 0.75, 0.2)):
    point = (x, distance) + (0,) * (d - 2)
    half = '{"intersection":[{"ball":{"center":[%s],"radius":1}},{"halfSpace":{"normal":[1,%s],"offset":0}}]}' % (zeros(d), zeros(d - 1))
    cone = '{"intersection":[{"cone":{"apex":[%s],"axis":[-1,%s],"halfAngleDegrees":30}},{"ball":{"center":[%s],"radius":2}}]}' % (zeros(d), zeros(d - 1), zeros(d))
    crescent = '{"difference":[{"ball":{"center":[%s],"radius":2}},{"ball":{"center":[1,%s],"radius":2}}]}' % (zeros(d), zeros(d - 1))
    if d == 2:
        density = plane(x, distance, sigma)
        row(half, point, sigma, polar(density, (0, 0), 1, pi / 2, 3 * pi / 2))
        row(cone, point, sigma, polar(density, (0, 0), 2, pi - pi / 6, pi + pi / 6))
    else:
        density = body(d, mpf(x), mpf(distance), mpf(sigma))
        row(half, point, sigma, polar(density, (0, 0), 1, pi / 2, pi))
        row(cone, point, sigma, polar(density, (0, 0), 2, pi - pi / 6, pi))
    # Of the disc |p| <= 2, what lies beyond distance 2 from (1, 0): from the angle at which the circles meet, cos a = 1/4.
    start = mp.acos(mpf(1) / 4)
    beyond = lambda a: cos(a) + sqrt(cos(a) ** 2 + 3)
    upper = polar(density, (0, 0), 2, start, pi, beyond)
    lower = polar(density, (0, 0), 2, -pi, -start, beyond) if d == 2 else 0
    row(crescent, point, sigma, upper + lower)
