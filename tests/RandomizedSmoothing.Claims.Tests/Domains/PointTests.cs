using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Tests;

public sealed class PointTests
{
    private static readonly Domain Domain = [Parameter.Dimension, Parameter.HalfAngle];

    [Test]
    public void Angles_are_radians_in_code_and_degrees_for_people()
    {
        var point = new Point(Domain, 3, Math.PI / 6);
        Assert.That(point.ToString(), Is.EqualTo("d = 3, theta = 30°"));
    }

    [Test]
    public void Degrees_survive_the_way_through_radians([Range(1, 89)] int degrees)
    {
        var parameter = Parameter.HalfAngle;
        Assert.That(parameter.Display(parameter.FromDisplay(degrees)), Is.EqualTo((double)degrees));
    }

    [Test]
    public void A_value_is_read_by_name() => Assert.Multiple(() =>
    {
        var at = new Point(Domain, 3, 0.5).As<Real>();
        Assert.That(at.D, Is.EqualTo(3));
        Assert.That(at.Theta.Value, Is.EqualTo(0.5));
    });

    [Test]
    public void An_unknown_name_lists_the_known_ones() =>
        Assert.That(() => new Point(Domain, 3, 0.5)["sigma"], Throws.ArgumentException.With.Message.Contains("there are d, theta"));

    [Test]
    public void A_missing_value_is_refused() =>
        Assert.That(() => new Point(Domain, 3), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
