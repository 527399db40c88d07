"""Sections 2, 3 and 5: mixtures on a line, in units of a, whose class at 0 is the likelier one between two roots; and scores."""
from goals_declared import D, Parameter, goal, positive
from goals_numbers import I, exp, log, normal, of, sqrt

EPSILON, K, A, SIGMA_O, SIGMA_T, SIGMA, W, S, LARGE_S, R, L, T, M, LEAD = positive("epsilon k a sigma_o sigma_t sigma w s S R L t m lead")
P, Q, BETA = positive("p q beta", 1)
SECOND, X = Parameter("second", "real", -float("inf"), 0), Parameter("x", "real", -float("inf"), float("inf"))
SMALL_BIAS = I("0.05")


def in_the_limit(p): return (1 - 2 * p.epsilon).min(2 * p.epsilon * (p.k + 1) - 1)


def limit_of_bias(p):
    """For sigma_t to infinity the class at 0 gets all below u: of its own samples, Φ(u/sigma_o), of the other class's the second number."""
    w, k, unit = 2 * p.epsilon, p.k, p.sigma_o / p.a
    u = (1 - w + w * k * k) / (2 * (w * (k + 1) - 1))
    return abs(normal(u / unit) - ((1 - w) * normal(-(u + 1) / unit) + w * normal((k - u) / unit)))


IN_LIMIT = "2·ε < 1 and 2·ε·(k + 1) > 1  ⇒  "
BIAS = "|Φ(u/(σ_o/a)) − ((1 − 2·ε)·Φ(−(u + 1)/(σ_o/a)) + 2·ε·Φ((k − u)/(σ_o/a)))|"
U = "where u = (1 − 2·ε + 2·ε·k²)/(2·(2·ε·(k + 1) − 1))"
ROOT = "x₁ ≠ 0 solves (1 − 2·ε)·(exp(−x) − 1) + 2·ε·(exp(k·x) − 1) = 0 for x"


@goal("theorem-1", "point", f"{IN_LIMIT}x₁ < 0 and {BIAS} > 1/20,  {U}; {ROOT}", EPSILON, K, A, SIGMA_O, slack=in_the_limit)
@goal("remark-theorem-1-bias", "point", f"{IN_LIMIT}{BIAS} ≥ 1/20,  {U}", EPSILON, K, A, SIGMA_O, slack=in_the_limit)
def bias_is_large(p): return limit_of_bias(p) - SMALL_BIAS  # theorem-1's margin is at most this, the second of its two


def between_roots(p):
    """The interval in which the class at 0 is the likelier one after augmentation: excess is convex, and negative at -1/2."""
    w, k, q = 2 * p.epsilon, p.k, (p.a / p.sigma_t).square()
    excess = lambda x: (1 - w) * (exp(-q * (x + I("0.5"))) - 1) + w * (exp(k * q * (x - k / 2)) - 1)
    def root(outside):
        inside = I("-0.5")
        while excess(outside).lo <= 0: outside = outside * 2
        for _ in range(90):
            middle = I(((inside + outside) / 2).lo)
            if excess(middle).hi < 0: inside = middle
            elif excess(middle).lo > 0: outside = middle
        return I(min(inside.lo, outside.lo), max(inside.hi, outside.hi))
    return root(I((-1000 * k).lo)), root(I((1000 * k).hi))


def larger_sigma(p):
    bound = (2 * log(2 * p.epsilon * (p.k + 1)) - 2 * p.k / (p.k + 2)) / (p.k * (p.k + 1))
    return three_points(p).min(bound / (p.a / p.sigma_t).square() - 1)


def three_points(p): return (1 - 2 * p.epsilon).min(p.epsilon * (p.k + 1) - exp(I(2)))


def zero(at): return f"[2·(Φ((x₂{at})/(σ_t/a)) − Φ((x₁{at})/(σ_t/a))) > 1]".replace("(x₂)", "x₂").replace("(x₁)", "x₁")


@goal("theorem-2", "point",
      f"2·ε < 1 and ε·(k + 1) > exp(2) and (2·log(2·ε·(k + 1)) − 2·k/(k + 2))/(k·(k + 1))/(a/σ_t)² > 1  ⇒  |{zero('')} − ((1 − 2·ε)·(1 − {zero(' + 1')}) + 2·ε·(1 − {zero(' − k')}))| = 1 − ε"
      ",  where x₁, x₂ ≠ 0 solve (1 − 2·ε)·(exp(−(a/σ_t)²·(x + 1/2)) − 1) + 2·ε·(exp(k·(a/σ_t)²·(x − k/2)) − 1) = 0 for x", EPSILON, K, A, SIGMA_T, slack=larger_sigma)
def bias_on_three_points(p):
    low, high = between_roots(p)
    def is_zero(t):
        lead = 2 * (normal((high - t) * p.a / p.sigma_t) - normal((low - t) * p.a / p.sigma_t)) - 1
        return I(1) if lead.lo > 0 else I(0) if lead.hi <= 0 else I(0, 1)
    others = (1 - 2 * p.epsilon) * (1 - is_zero(-1)) + 2 * p.epsilon * (1 - is_zero(p.k))
    return -abs(abs(is_zero(0) - others) - (1 - p.epsilon))


@goal("theorem-2-corrected", "box",
      "2·ε < 1 and ε·(k + 1) > exp(2)  ⇒  (k + 1)·(2·ε·(1 − exp(−(2 + y²/k + y²/2))) − (1 − 2·ε)·(exp((2 + y²/(2·k))/k) − 1)) > 0 and 2·ε·k/2 > (1 − 2·ε)·(1 + 1/(2·k))",
      EPSILON, K, *positive("y"), slack=three_points)
def reach_of_three_points(p):
    w, k, square = 2 * p.epsilon, p.k, p.y.square()
    near, far = (1 - w) * (exp((2 + square / (2 * k)) / k) - 1), w * (1 - exp(-(2 + square / k + square / 2)))
    return ((k + 1) * (far - near)).min(w * k / 2 - (1 - w) * (1 + 1 / (2 * k)))


@goal("remark-smoothed-models-are-biased", "point", "|Φ((0 − (−a))/σ_o) − (1 − Φ((0 − a)/σ_o))| > 32/125", A, SIGMA_O)
def symmetric_is_biased(p): return abs(normal(p.a / p.sigma_o) - (1 - normal(-p.a / p.sigma_o))) - of(32) / 125


@goal("remark-higher-sigma-lowers-accuracy", "point", "σ₂/σ > 1 and 2·(2·Φ(−w/σ)) < 1  ⇒  2·(2·Φ(−w/σ₂)) < 1", W, SIGMA, SIGMA._replace(name="sigma2"),
      slack=lambda p: (p.sigma2 / p.sigma - 1).min(1 - 4 * normal(-p.w / p.sigma)))
def higher_sigma(p): return 1 - 4 * normal(-p.w / p.sigma2)


@goal("remark-augmentation-risk", "point", "p < 1 and q < 1  ⇒  −log(Φ(x/σ)·p + (1 − Φ(x/σ))·q) ≥ −(Φ(x/σ)·log(p) + (1 − Φ(x/σ))·log(q))", P, Q, SIGMA, X,
      slack=lambda p: (1 - p.p).min(1 - p.q))
def augmentation_risk(p):
    stays = normal(p.x / p.sigma)
    return -log(stays * p.p + (1 - stays) * p.q) + (stays * log(p.p) + (1 - stays) * log(p.q))


@goal("remark-smoothing-risk-forms", "point", "2·p > 1 and p < 1  ⇒  log(p) ≥ 0", P, slack=lambda p: (2 * p.p - 1).min(1 - p.p))
def smoothing_risk(p): return log(p.p)


def scores(p): return normal(p.second + p.lead), normal(p.second)


def private(p): return scores(p)[0] - exp(2 * p.beta) * scores(p)[1]


@goal("remark-li-improves-lecuyer", "point",
      "1 − p_A > p_B and p_A > exp(2·β)·p_B  ⇒  4·(−2·log(1 − Φ(second + lead) + Φ(second)) − β²/(2·log(5·(1 + exp(β))/(4·(p_A − exp(2·β)·p_B)))))/lead² > 0"
      ",  where p_A = Φ(second + lead); p_B = Φ(second)", SECOND, LEAD, BETA, slack=lambda p: (1 - scores(p)[0] - scores(p)[1]).min(private(p)))
def li_improves(p):
    top, other = scores(p)
    lecuyer = p.beta.square() / (2 * log(5 * (1 + exp(p.beta)) / (4 * private(p))))
    return 4 * (-2 * log(1 - top + other) - lecuyer) / p.lead.square()


@goal("remark-augmentation-expands-compact-classes", "point", "w < 1 and S/s > 1 and a/s > 1  ⇒  (a² + w·(2·a·S + S² − s²))/((a + w·(S − s))·(a + s)) > 1", W, S, A, LARGE_S,
      slack=lambda p: (1 - p.w).min(p.S / p.s - 1).min(p.a / p.s - 1))
def augmentation_expands(p): return (p.a * p.a + p.w * (2 * p.a * p.S + p.S * p.S - p.s * p.s)) / ((p.a + p.w * (p.S - p.s)) * (p.a + p.s)) - 1


@goal("remark-compact-classes-near-the-margin", "point", "√((d − 1)·L² + t²)/R > 1 and m/R < 1 and m/L < 1 and m/t < 1  ⇒  exp((d − 1)·log(1 − m/L) + log(1 − m/t)) > exp(d·log(1 − m/R))",
      D._replace(highest=1000), R, L, T, M,
      slack=lambda p: (sqrt((p.d - 1) * p.L.square() + p.t.square()) / p.R - 1).min(1 - p.m / p.R).min(1 - p.m / p.L).min(1 - p.m / p.t))
def near_the_margin(p): return exp((p.d - 1) * log(1 - p.m / p.L) + log(1 - p.m / p.t)) - exp(p.d * log(1 - p.m / p.R))
