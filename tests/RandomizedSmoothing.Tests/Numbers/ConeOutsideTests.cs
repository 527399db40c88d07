using RandomizedSmoothing.Numbers.Enclosures;

namespace RandomizedSmoothing.Tests.Numbers;

/// <summary>A cone from beyond its apex, by the series that has an end: values are with those of the other inner enclosures.</summary>
public sealed class ConeOutsideTests
{
    /// <summary>Beside the apex, and where the cone is nearly a half-space, the sum would be too long: the caller has other ways.</summary>
    [TestCase(3, 1.0, -0.01)]
    [TestCase(3, 1.0, -1e-3)]
    [TestCase(60_000, 1.0, -1)]
    public void What_would_take_too_long_is_left_alone(int d, double theta, double t) => Assert.That(ConeOutside.Of(d, theta, t), Is.Null);

    /// <summary>The series is of the outside alone: its ratios lie between bounds that hold there.</summary>
    [TestCase(0)]
    [TestCase(2)]
    [TestCase(double.NaN)]
    public void Inside_and_at_the_apex_nothing_is_said(double t) => Assert.That(ConeOutside.Of(5, 0.3, t), Is.Null);
}
