"""Claims about regions D: a point's line has D, the pieces that hold its smallest ball S_D in place, and points of D_sigma.

p.line is that line. P(x) is the probability that the noise leaves x in D, and D_sigma is where it is at least 1/c.
"""
from math import inf

from goals_declared import C, D, Parameter, goal, positive
from goals_numbers import I, noncentral, normal, of, sqrt

SHAPE, SIGMA = Parameter("shape", "integer", 1, inf), *positive("sigma")


def need(holds, why):
    if not holds: raise ValueError(why)


def total(parts): return sum(parts, I(0))
def distance(x, y): return sqrt(total((of(a) - b).square() for a, b in zip(x, y)))
def within(low, high, x, sigma): return (normal((high - x) / sigma) - normal((low - x) / sigma)).max(0)


class Box:
    def __init__(self, low, high): self.low, self.high = low, high
    def holds(self, contact): return contact["radius"] == 0 and all(a <= x <= b for a, x, b in zip(self.low, contact["center"], self.high))
    def around(self): return [(of(a), of(b)) for a, b in zip(self.low, self.high)]
    inside = around
    def farthest(self, x): return sqrt(total(abs(a - y).max(abs(b - y)).square() for y, (a, b) in zip(x, self.around())))


class Ball:
    def __init__(self, center, radius): self.center, self.radius = center, radius
    def holds(self, contact): return contact["center"] == self.center and 0 <= contact["radius"] <= self.radius
    def around(self): return [(a - of(self.radius), a + of(self.radius)) for a in self.center]
    def inside(self): half = self.radius / sqrt(len(self.center)); return [(a - half, a + half) for a in self.center]
    def farthest(self, x): return distance(x, self.center) + self.radius


def parts_of(region):
    """A union of boxes and balls, or one of them."""
    parts = region.get("union", [region])
    need(all(part.keys() <= {"box", "ball"} for part in parts), "no bound is written here for its region, which is no union of balls and boxes")
    return [Box(**part["box"]) if "box" in part else Ball(**part["ball"]) for part in parts]


def contacts_of(line, name):
    """Balls with weights; one of radius 0 is a point."""
    contacts = [{"center": [float.fromhex(x) for x in c["center"]], "radius": float.fromhex(c["radius"]), "weight": float.fromhex(c["weight"])} for c in line[name]]
    need(all(contact["weight"] > 0 for contact in contacts), "a weight is not positive")
    return contacts


def moments(contacts):
    """Their mean, and what is left of r²: where a ball of center m and radius r is around them, ‖m − mean‖² is at most left(r).

    For with weights w of sum 1, Σw(r − r_i)² ≥ Σw‖m − c_i‖² = ‖m − mean‖² + Σw‖c_i − mean‖², where ball i has center c_i and radius r_i.
    """
    whole = total(of(c["weight"]) for c in contacts)
    mean = [total(of(c["weight"]) * c["center"][i] for c in contacts) / whole for i in range(len(contacts[0]["center"]))]
    return mean, lambda r: total(of(c["weight"]) * ((r - of(c["radius"])).square() - distance(c["center"], mean).square()) for c in contacts) / whole


def beyond(parts, axis, sign, h, sigma):
    """P(x) from above wherever sign x[axis] >= h: of each part, that of the box around it at its nearest."""
    sum_of_parts = I(0)
    for part in parts:
        product = I(1)
        for i, (a, b) in enumerate(part.around()):
            half, away = (b - a) / 2, (h - sign * (a + b) / 2).max(0) if i == axis else I(0)
            product = product * within(-half, half, away, sigma)
        sum_of_parts = sum_of_parts + product
    return sum_of_parts


def face(parts, axis, sign, classes, sigma):
    """All of D_sigma has sign x[axis] below this, which is sharp to a hundredth of sigma."""
    ends = [sign * end for part in parts for end in part.around()[axis]]
    inside, outside = I(min(end.lo for end in ends)), I(max(end.hi for end in ends)) + sigma
    need((classes * beyond(parts, axis, sign, outside, sigma)).hi < 1, "D_sigma is not shown to end near D")
    while (outside - inside).lo > (sigma / 100).hi:
        middle = I(((inside + outside) / 2).lo)
        if (classes * beyond(parts, axis, sign, middle, sigma)).hi < 1: outside = middle
        else: inside = middle
    return sign * outside


def smoothed_radius(d, classes, radius, sigma):
    """At least R_sigma of a ball: from there on the probability is below 1/c."""
    for step in range(200):
        reach = radius * (1 + of(step) / 100)
        if (classes * noncentral(d, (reach / sigma).square(), (radius / sigma).square())).hi < 1: return reach
    raise ValueError("no bound on R_sigma was found")


@goal("corollary-1", "point", "S_Dσ ⊆ (S_D)_σ", D._replace(highest=1000), C._replace(highest=100), SHAPE, SIGMA)
def corollary_1(p):
    """(R_σ(S_D) − how far S_Dσ reaches from S_D's center) / R, from above."""
    parts, held, kept = parts_of(p.line["region"]), contacts_of(p.line, "ball"), contacts_of(p.line, "inside")
    need(all(any(part.holds(contact) for part in parts) for contact in held), "a contact of S_D is no piece of D")
    for contact in kept:
        best = I(0)
        for part in parts:
            product = I(1)
            for x, (a, b) in zip(contact["center"], part.inside()): product = product * within(a, b, x, p.sigma)
            best = best.max(product)
        need(contact["radius"] == 0 and (p.c * best).lo >= 1, f"{contact['center']} is not shown to be in D_sigma")

    # S_D's center is no farther from the contacts' mean than what is left of R².
    center, left = moments(held)
    radius = I(max(part.farthest(center).hi for part in parts))
    shift = sqrt(left(radius).max(0))

    # D_sigma is in the box of its faces, whose corner bounds the radius of S_Dσ; of smaller ones its center is nearer to its points' mean, and they reach farther.
    middle, left = moments(kept)
    faces = [[abs(face(parts, axis, sign, p.c, p.sigma) - x) for sign in (-1, 1)] for axis, x in enumerate(middle)]
    away = distance(middle, center)
    aside = away.min(sqrt(left(sqrt(total(low.max(high).square() for low, high in faces))).max(0)))
    reach = away - shift - aside + sqrt(aside.square() - left(I(0)))
    return (smoothed_radius(p.d, p.c, radius, p.sigma) - reach) / radius


@goal("remark-binary-shrinks", "point", "when there are only two classes, as long as the semi-[bounded ]decision region is not a half-space, it will shrink: Υ_Dσ < Υ_D at a high σ",
      SHAPE._replace(highest=3), SIGMA)
def binary_shrinks(p):
    """1 − 2P at (−σ/10⁶, −100(1 + σ)), of {x₁ ≤ 0} less a ball; and as P(−ε, −T) tends to Φ(ε/σ) > 1/2 for T → ∞, Υ_Dσ = 0 = Υ_D."""
    half, ball = p.line["region"]["difference"]
    need(half == {"halfSpace": {"normal": [1, 0], "offset": 0}} and ball.keys() == {"ball"}, "its region is not {x₁ ≤ 0} less a ball")
    ball, x = Ball(**ball["ball"]), [-p.sigma / 10**6, -100 * (1 + p.sigma)]
    return 1 - 2 * (normal(I(1) / 10**6) - normal((ball.radius - distance(x, ball.center)) / p.sigma))
