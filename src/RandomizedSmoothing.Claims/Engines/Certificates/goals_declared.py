"""How a goal is declared: what the certificate of a claim has to show, in words and as a function written from the paper's formula.

A margin is positive where the conclusion holds, a slack where the hypothesis is met. They are functions of p, which has the parameters
by name: a whole number is an int, in a box a range of them is an interval, as a real number is; p.line, the line as it stands; and
p.fine, the number of panels a standard deviation where a goal sums over panels. A margin may be a bound: of a box from below, of a
point from above.
"""
from collections import namedtuple

from goals_numbers import I

Goal = namedtuple("Goal", "kind text parameters margin slack")
Parameter = namedtuple("Parameter", "name kind lowest highest")
GOALS = {}

RIGHT_ANGLE = float.fromhex("0x1.921fb54442d18p+0")  # the double below pi/2 stands for pi/2 in a box
D, C = (Parameter(name, "integer", 2, float("inf")) for name in "dc")


def positive(names, highest=float("inf")): return [Parameter(name, "real", 0, highest) for name in names.split()]


THETA, = positive("theta", RIGHT_ANGLE)


def goal(claim, kind, text, *parameters, slack=lambda p: I(1)):
    """Declares the function that follows as a claim's margin."""
    def declare(margin):
        GOALS[claim] = Goal(kind, text, parameters, margin, slack)
        return margin
    return declare
