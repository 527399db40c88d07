"""P(|y| <= (t + z) tan(theta), t + z >= cut) for a standard normal (y, z) in d dimensions: writes cut_cone.csv (needs mpmath)."""
from mpmath import mp, mpf, quad, npdf, gammainc, tan, pi, sqrt

mp.dps = 25


def probability(d, theta, depth, cut):
    k, slope = mpf(d - 1), tan(mpf(theta))
    inside = lambda z: npdf(z) * gammainc(k / 2, 0, ((depth + z) * slope) ** 2 / 2, regularized=True)
    low = max(mpf(cut) - mpf(depth), mpf(-15))
    # The chi-squared tail turns where the cone's radius passes sqrt(k).
    turn = sqrt(k) / slope - depth
    points = {low, max(low, mpf(0)) + 40}
    for x in list(range(-15, 40)) + [turn + i / slope for i in range(-8, 9)]:
        if low < x < max(points):
            points.add(mpf(x))
    return quad(inside, sorted(points))


with open("cut_cone.csv", "w") as table:
    table.write("d,theta,depth,cut,probability\n")
    for d in (2, 3, 4, 25, 784):
        for degrees in ("0.1", "2", "20", "45", "70", "89") if d < 100 else ("2", "70"):
            theta = float(mpf(degrees) * pi / 180)
            for depth, cut in ((2.645, 2.645), (0.5, 0.5), (1, 0.25), (-1, 0.5), (3, 6), (30, 30)):
                value = probability(d, theta, depth, cut)
                if value > mpf("1e-12"):
                    table.write(f"{d},{theta!r},{depth},{cut},{mp.nstr(value, 20)}\n")
