using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Numbers.Enclosures;

namespace RandomizedSmoothing.Tests.Numbers;

/// <summary>Tails over intervals.</summary>
public sealed class IntervalTailTests
{
    [Test]
    public void The_normal_s_tails_contain_the_exact_value_and_little_else() => Assert.Multiple(() =>
    {
        IntervalReference.Holds("normal", 1, 1, row => Interval.NormalUpper(Interval.From(row[0])));
        IntervalReference.Holds("normal", 1, 1, row => Interval.NormalLower(Interval.From(-row[0])));
    });

    [Test]
    public void The_chi_squared_s_tails_contain_the_exact_value_and_little_else() => Assert.Multiple(() =>
    {
        IntervalReference.Holds("chi-squared", 2, 1, row => Interval.ChiSquaredLower((int)row[0], Interval.From(row[1])));
        IntervalReference.Holds("chi-squared", 4, 1, row => Interval.ChiSquaredUpper((int)row[0], Interval.From(row[1])));
    });

    [Test]
    public void The_noncentral_chi_squared_s_tails_contain_the_exact_value_and_little_else() => Assert.Multiple(() =>
    {
        IntervalReference.Holds("noncentral-chi-squared", 3, 1, row => Interval.NoncentralChiSquaredLower((int)row[0], Interval.From(row[1]), Interval.From(row[2])));
        IntervalReference.Holds("noncentral-chi-squared", 5, 1, row => Interval.NoncentralChiSquaredUpper((int)row[0], Interval.From(row[1]), Interval.From(row[2])));
    });

    [Test]
    public void The_cone_s_probability_contains_the_exact_value_and_little_else() => Assert.Multiple(() =>
    {
        IntervalReference.Holds("cone", 3, 1, row => Interval.ConeLower((int)row[0], Interval.From(row[1]), Interval.From(row[2])));
        IntervalReference.Holds("cone", 5, 1, row => Interval.ConeUpper((int)row[0], Interval.From(row[1]), Interval.From(row[2])));
    });

    // Theorem 7 at d = 2, c = 7 says that the retreat exceeds 1 / (√7 tan θ) · (1 − 14 tan² θ ln 6) / 2: that the probability there is below 1/7.
    [Test]
    public void A_narrow_cone_in_the_plane_certainly_refutes_theorem_7([Values(1, 2)] int degrees)
    {
        var theta = Interval.Pi * degrees / 180;
        var tan = Interval.Tan(theta);
        var depth = (1 - (14 * Interval.Square(tan) * Interval.Log(6))) / 2 / (Interval.Sqrt(7) * tan);
        var margin = 1 - (7 * Interval.ConeLower(2, theta, depth));
        Assert.Multiple(() =>
        {
            Assert.That(margin.Upper, Is.Negative);
            Assert.That(margin.Width, Is.LessThan(1e-13));
        });
    }

    [Test]
    public void An_apex_in_the_plane_keeps_its_angle_s_share([Values(1, 30, 45, 60, 89)] int degrees)
    {
        var theta = Interval.Pi * degrees / 180;
        var share = Interval.ConeLower(2, theta, 0);
        Assert.That(Interval.Intersection(share, (Interval)degrees / 180), Is.Not.Null, share.ToString());
        Assert.That(share.Width, Is.LessThan(1e-15));
    }

    // The differences of neighbouring panels add up to less than the heaviest panel's mass, φ(0) / 32, for values from 0 to 1.
    [Test]
    public void A_monotone_bracket_contains_the_cone_s_exact_probability_within_a_panel_s_mass() => Assert.Multiple(() =>
    {
        foreach (var row in Tests.ReferenceTable.Read("interval-cone").Where(row => row[1] < Math.PI / 2))
        {
            var bracket = ConeBracket.Of((int)row[0], row[1], row[2]);
            var text = $"d = {row[0]}, θ = {row[1]}, t = {row[2]}: {bracket}, exactly {row[3]}";
            Assert.That(bracket.Lower <= row[3] && bracket.Upper >= row[4], Is.True, text);
            Assert.That(bracket.Width, Is.LessThan(0.012468), text);
            Assert.That(bracket.Lower >= 0 && bracket.Upper <= 1, Is.True, text);
        }
    });

    [Test]
    public void Sums_and_monotone_brackets_agree_on_the_cone(
        [Values(2, 3, 25, 256)] int d, [Values(0.1, 0.7, 1.57)] double theta, [Values(-7, -1, 0.5, 20)] double t)
    {
        var lower = Interval.ConeLower(d, Interval.From(theta), Interval.From(t));
        var upper = Interval.ConeUpper(d, Interval.From(theta), Interval.From(t));
        var bracket = ConeBracket.Of(d, theta, t);
        Assert.Multiple(() =>
        {
            Assert.That(Interval.Intersection(lower, bracket), Is.Not.Null, $"{lower} and {bracket}");
            Assert.That(Interval.Intersection(1 - lower, upper), Is.Not.Null, $"1 − {lower} and {upper}");
            Assert.That(lower.Width, Is.LessThanOrEqualTo(bracket.Width));
        });
    }

    [Test]
    public void A_tail_of_an_interval_contains_it_at_every_member(
        [Range(-3.9, 8, 1.7)] double lower, [Values(1e-14, 0.01, 2)] double width, [Values(0, 0.4, 1)] double share, [Values(1, 2, 7, 40)] int k)
    {
        var x = new Interval(lower, lower + width);
        var member = Interval.From(Math.Clamp(lower + (share * width), x.Lower, x.Upper));
        var (theta, angle) = (Interval.Abs(x) / 16, Interval.Abs(member) / 16);
        var (shift, amount) = (Interval.Abs(x), Interval.Abs(member));
        Assert.Multiple(() =>
        {
            Assert.That(Interval.NormalLower(x).Contains(Interval.NormalLower(member)), Is.True, "Φ");
            Assert.That(Interval.NormalUpper(x).Contains(Interval.NormalUpper(member)), Is.True, "1 − Φ");
            Assert.That(Interval.ChiSquaredLower(k, 3 * x).Contains(Interval.ChiSquaredLower(k, 3 * member)), Is.True, "χ²");
            Assert.That(Interval.ChiSquaredUpper(k, 3 * x).Contains(Interval.ChiSquaredUpper(k, 3 * member)), Is.True, "χ², upper");
            Assert.That(Interval.NoncentralChiSquaredLower(k, shift, 3 * x).Contains(Interval.NoncentralChiSquaredLower(k, amount, 3 * member)), Is.True, "χ′²");
            Assert.That(Interval.NoncentralChiSquaredUpper(k, shift, 3 * x).Contains(Interval.NoncentralChiSquaredUpper(k, amount, 3 * member)), Is.True, "χ′², upper");
            Assert.That(Interval.ConeLower(k + 1, theta, shift).Contains(Interval.ConeLower(k + 1, angle, amount)), Is.True, "cone");
            Assert.That(Interval.ConeUpper(k + 1, theta, shift).Contains(Interval.ConeUpper(k + 1, angle, amount)), Is.True, "cone, upper");
            Assert.That(Interval.Intersection(Interval.ConeLower(k + 1, theta, -shift), Interval.ConeLower(k + 1, angle, -amount)), Is.Not.Null, "cone, from outside");
        });
    }

    [Test]
    public void A_noncentral_tail_over_a_box_contains_it_at_every_corner([Values(1, 8)] int k, [Values(0, 2, 6)] double lambda, [Values(0, 4, 9)] double x)
    {
        var (shifts, values) = (new Interval(0, 6), new Interval(0, 9));
        Assert.That(Interval.NoncentralChiSquaredLower(k, shifts, values).Contains(Interval.NoncentralChiSquaredLower(k, Interval.From(lambda), Interval.From(x))), Is.True);
        Assert.That(Interval.NoncentralChiSquaredUpper(k, shifts, values).Contains(Interval.NoncentralChiSquaredUpper(k, Interval.From(lambda), Interval.From(x))), Is.True);
        Assert.That(
            Interval.NoncentralChiSquaredLower(k, new(2, 6), new(4, 9)),
            Is.EqualTo(Interval.Hull(Interval.NoncentralChiSquaredLower(k, 6, 4), Interval.NoncentralChiSquaredLower(k, 2, 9))));
        Assert.That(
            Interval.NoncentralChiSquaredUpper(k, new(2, 6), new(4, 9)),
            Is.EqualTo(Interval.Hull(Interval.NoncentralChiSquaredUpper(k, 6, 4), Interval.NoncentralChiSquaredUpper(k, 2, 9))));
        foreach (var tail in new Func<int, Interval, Interval, Interval>[] { Interval.NoncentralChiSquaredLower, Interval.NoncentralChiSquaredUpper })
        {
            Assert.That(tail(k, 2, new(4, 9)), Is.EqualTo(Interval.Hull(tail(k, 2, 4), tail(k, 2, 9))));
            Assert.That(tail(k, new(2, 6), 4), Is.EqualTo(Interval.Hull(tail(k, 2, 4), tail(k, 6, 4))));
        }

        var unbounded = new Interval(1, double.PositiveInfinity);
        Assert.That(Interval.NoncentralChiSquaredLower(k, unbounded, 5), Is.EqualTo(new Interval(0, Interval.NoncentralChiSquaredLower(k, 1, 5).Upper)));
        Assert.That(Interval.NoncentralChiSquaredUpper(k, unbounded, 5), Is.EqualTo(new Interval(Interval.NoncentralChiSquaredUpper(k, 1, 5).Lower, 1)));
    }

    // By less than λ/2, or the probability of less than x: both are far below the last bit.
    [Test]
    public void With_next_to_no_noncentrality_a_tail_is_the_central_one([Values(1, 2, 7)] int k, [Values(double.Epsilon, 1e-310, 1e-200, 1e-61)] double lambda, [Values(1e-300, 1e-61, 1, 60)] double x)
    {
        var (lower, upper) = (Interval.NoncentralChiSquaredLower(k, Interval.From(lambda), Interval.From(x)), Interval.NoncentralChiSquaredUpper(k, Interval.From(lambda), Interval.From(x)));
        Assert.Multiple(() =>
        {
            Assert.That(Interval.Intersection(lower, Interval.ChiSquaredLower(k, Interval.From(x))), Is.Not.Null);
            Assert.That(Interval.Intersection(upper, Interval.ChiSquaredUpper(k, Interval.From(x))), Is.Not.Null);
            Assert.That(lower.Width, Is.LessThanOrEqualTo((1e-15 * lower.Upper) + double.Epsilon));
            Assert.That(upper.Width, Is.LessThanOrEqualTo(1e-15 * upper.Upper));
        });
    }

    // ‖Z + δ‖ lies within ‖δ‖ of ‖Z‖, and is at least its coordinate along δ: with 10⁶ more, noise of 40 makes no difference.
    [Test]
    public void Beyond_the_sums_a_tail_lies_between_those_of_what_it_is_near_to() => Assert.Multiple(() =>
    {
        const double Far = 1e12;
        Assert.That(Interval.NoncentralChiSquaredLower(3, Interval.From(Far), Interval.From(Far + 4e7)).Lower, Is.GreaterThan(0.9999));
        Assert.That(Interval.NoncentralChiSquaredLower(3, Interval.From(Far), Interval.From(Far)).Upper, Is.EqualTo(0.5).Within(1e-3));
        Assert.That(Interval.NoncentralChiSquaredUpper(3, Interval.From(Far), Interval.From(Far)).Lower, Is.EqualTo(0.5).Within(1e-3));
        Assert.That(Interval.NoncentralChiSquaredUpper(3, Interval.From(Far), Interval.From(Far + 4e7)).Upper, Is.LessThan(1e-4));
    });

    [Test]
    public void A_cone_over_a_box_reaches_from_one_corner_s_probability_to_the_other_s()
    {
        var (angles, depths, cuts) = (new Interval(0.25, 0.75), new Interval(0.5, 2), new Interval(0.25, 1));
        var (narrow, wide, low, high) = (Interval.From(0.25), Interval.From(0.75), Interval.From(0.5), Interval.From(2));
        Assert.Multiple(() =>
        {
            Assert.That(Interval.ConeLower(3, angles, depths), Is.EqualTo(Interval.Hull(Interval.ConeLower(3, narrow, low), Interval.ConeLower(3, wide, high))));
            Assert.That(Interval.ConeLower(3, narrow, depths), Is.EqualTo(Interval.Hull(Interval.ConeLower(3, narrow, low), Interval.ConeLower(3, narrow, high))));
            Assert.That(Interval.ConeLower(3, angles, low), Is.EqualTo(Interval.Hull(Interval.ConeLower(3, narrow, low), Interval.ConeLower(3, wide, low))));
            Assert.That(Interval.ConeUpper(3, angles, depths), Is.EqualTo(Interval.Hull(Interval.ConeUpper(3, wide, high), Interval.ConeUpper(3, narrow, low))));
            Assert.That(Interval.ConeUpper(3, narrow, depths), Is.EqualTo(Interval.Hull(Interval.ConeUpper(3, narrow, high), Interval.ConeUpper(3, narrow, low))));
            Assert.That(Interval.ConeUpper(3, angles, low), Is.EqualTo(Interval.Hull(Interval.ConeUpper(3, wide, low), Interval.ConeUpper(3, narrow, low))));
            Assert.That(
                Interval.CutConeLower(3, angles, depths, cuts),
                Is.EqualTo(Interval.Hull(Interval.CutConeLower(3, narrow, low, Interval.From(1)), Interval.CutConeLower(3, wide, high, Interval.From(0.25)))));
            Assert.That(
                Interval.CutConeLower(3, narrow, low, cuts),
                Is.EqualTo(Interval.Hull(Interval.CutConeLower(3, narrow, low, Interval.From(1)), Interval.CutConeLower(3, narrow, low, Interval.From(0.25)))));
            Assert.That(
                Interval.CutConeLower(3, narrow, depths, low),
                Is.EqualTo(Interval.Hull(Interval.CutConeLower(3, narrow, low, low), Interval.CutConeLower(3, narrow, high, low))));
            Assert.That(
                Interval.CutConeLower(3, angles, low, low),
                Is.EqualTo(Interval.Hull(Interval.CutConeLower(3, narrow, low, low), Interval.CutConeLower(3, wide, low, low))));
        });
    }

    // From 50 standard deviations beyond its apex a cone has less than Φ(−50) < 10⁻⁵⁴⁵; from so deep inside it has all but as little.
    [Test]
    public void A_cone_far_away_has_next_to_nothing_and_one_all_around_next_to_all() => Assert.Multiple(() =>
    {
        Assert.That(Interval.ConeLower(3, 1, -50), Is.EqualTo(new Interval(0, double.Epsilon)));
        Assert.That(Interval.ConeLower(3, 1, 100).Lower, Is.EqualTo(Math.BitDecrement(1)));
        Assert.That(Interval.ConeLower(3, 1, Interval.Whole).Upper, Is.EqualTo(1));
        Assert.That(Interval.CutConeLower(3, 1, 1, new(0, double.PositiveInfinity)).Lower, Is.Zero);
    });

    // Next to the apex a cone of d = 2 has θ/π, but for 10⁻⁷⁰.
    [TestCase(1e-70)]
    [TestCase(-1e-70)]
    public void Next_to_its_apex_a_cone_has_what_it_has_from_there(double depth)
    {
        var share = Interval.ConeLower(2, Interval.From(0.7), Interval.From(depth));
        Assert.That(Interval.Intersection(share, Interval.From(0.7) / Interval.Pi), Is.Not.Null);
        Assert.That(share.Width, Is.LessThan(1e-15));
    }

    // Noise of length √d is nowhere near (1 + z) tan θ: all sums begin below 2^-1000000.
    [Test]
    public void A_cone_in_very_many_dimensions_is_bounded_by_wider_ones([Values(0.2, 0.4, 1.2, 1.5)] double theta)
    {
        var (share, rest) = (Interval.ConeLower(int.MaxValue, Interval.From(theta), 1), Interval.ConeUpper(int.MaxValue, Interval.From(theta), -1));
        Assert.That((share.Lower, share.Upper <= Interval.NormalLower(1).Upper), Is.EqualTo((0, true)));
        Assert.That((rest.Lower >= Interval.NormalLower(1).Lower, rest.Lower < 1, rest.Upper), Is.EqualTo((true, true, 1)));
    }

    // From inside, a half-space and what is nearly one leave out the far side of a plane.
    [Test]
    public void What_a_half_space_leaves_out_keeps_its_digits() => Assert.Multiple(() =>
    {
        Assert.That(Interval.ConeUpper(3, new(1.5, 2), 10).Lower, Is.EqualTo(Interval.NormalUpper(10).Lower));
        var nearly = Interval.ConeUpper(3, Interval.From(Math.PI / 2), 5);
        Assert.That(nearly.Lower, Is.InRange(Interval.NormalUpper(5).Lower, Interval.NormalUpper(5).Upper * (1 + 1e-14)), "what lies within 10⁻¹⁶ of that plane is left out as well");
        Assert.That(nearly.Width, Is.LessThan(1e-15 * nearly.Upper));
        Assert.That(Interval.ConeUpper(3, 0, 5), Is.EqualTo(Interval.One));
        Assert.That(Interval.ConeUpper(3, Interval.From(0.5), new(1, double.PositiveInfinity)).Lower, Is.Zero);
    });

    [Test]
    public void A_cut_cone_lies_in_the_half_space_beyond_the_cut() => Assert.Multiple(() =>
    {
        var beyond = Interval.NormalUpper(-Interval.One / 2);
        Assert.That(Interval.CutConeLower(3, new(1, 2), 1, Interval.One / 2).Upper, Is.EqualTo(beyond.Upper));
        var nearlyAll = Interval.CutConeLower(3, Interval.From(Math.PI / 2), 1, Interval.One / 2);
        Assert.That((nearlyAll.Upper <= beyond.Upper, nearlyAll.Lower > 0.999 * beyond.Lower), Is.EqualTo((true, true)));
        Assert.That(Interval.CutConeLower(3, 0, 1, 1), Is.EqualTo((Interval)0));
        Assert.That(Interval.CutConeLower(3, 1, new(1, double.PositiveInfinity), 1).Upper, Is.EqualTo(1));
        Assert.That(Interval.CutConeLower(3, 1, new(double.NegativeInfinity, 1), 1).Lower, Is.Zero);
    });

    [Test]
    public void Tails_over_everything_hold_every_probability() => Assert.Multiple(() =>
    {
        var all = new Interval(0, 1);
        var positive = new Interval(0, double.PositiveInfinity);
        Assert.That(Interval.NormalLower(Interval.Whole), Is.EqualTo(all));
        Assert.That(Interval.ChiSquaredUpper(3, Interval.Whole), Is.EqualTo(all));
        Assert.That(Interval.NoncentralChiSquaredLower(3, positive, positive), Is.EqualTo(all));
        Assert.That(Interval.NoncentralChiSquaredUpper(3, positive, Interval.Whole), Is.EqualTo(all));
        Assert.That(Interval.ConeLower(3, positive, Interval.Whole), Is.EqualTo(all));
        Assert.That(Interval.ConeUpper(3, positive, Interval.Whole), Is.EqualTo(all));
    });

    [TestCase(double.Epsilon)]
    [TestCase(1e-300)]
    [TestCase(1e-61)]
    [TestCase(4.9e9)]
    [TestCase(1e300)]
    [TestCase(double.MaxValue)]
    public void At_the_edges_of_the_doubles_tails_stay_probabilities_and_complements(double edge)
    {
        foreach (var other in new[] { double.Epsilon, 1e-100, 1, 30, 1e5, 1e12, double.MaxValue })
        {
            foreach (var (a, b) in new[] { (edge, other), (other, edge) })
            {
                var (x, y) = (Interval.From(a), Interval.From(b));
                var angle = Interval.From(Math.Min(a, Math.PI / 2));
                AreComplements(Interval.NoncentralChiSquaredLower(3, x, y), Interval.NoncentralChiSquaredUpper(3, x, y), $"χ′²({a}, {b})");
                AreComplements(Interval.ConeLower(3, angle, y), Interval.ConeUpper(3, angle, y), $"cone({a}, {b})");
                AreComplements(Interval.ConeLower(3000, angle, -y), Interval.ConeUpper(3000, angle, -y), $"cone({a}, −{b})");
                AreComplements(Interval.ChiSquaredLower(int.MaxValue, x), Interval.ChiSquaredUpper(int.MaxValue, x), $"χ²({a})");
                AreComplements(Interval.ChiSquaredLower(1, x), Interval.ChiSquaredUpper(1, x), $"χ²({a})");
                AreComplements(Interval.NormalLower(-x), Interval.NormalUpper(-x), $"Φ({-a})");
            }
        }
    }

    // A cap of half-angle 60° has a quarter of the sphere; χ² with 2 degrees of freedom is exponential.
    [Test]
    public void Known_values_are_met() => Assert.Multiple(() =>
    {
        Assert.That(Interval.ConeLower(3, Interval.Pi / 3, 0).Contains(0.25), Is.True);
        Assert.That(Interval.NormalLower(0), Is.EqualTo(Interval.One / 2));
        Assert.That(Interval.ChiSquaredLower(2, 2 * Interval.Log(2)).Contains(0.5), Is.True);
        Assert.That(Interval.ConeLower(7, new(1.5, 2), 1).Contains(Interval.NormalLower(1)), Is.True, "the part of θ up to π/2 counts");
    });

    private static void AreComplements(Interval lower, Interval upper, string text)
    {
        Assert.That(lower.Lower >= 0 && lower.Upper <= 1 && upper.Lower >= 0 && upper.Upper <= 1, Is.True, text);
        Assert.That(Interval.Intersection(1 - lower, upper), Is.Not.Null, $"{text}: {lower} and {upper}");
    }
}
