using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Tests.Engines;

/// <summary>A claim of one whole number d and one positive number R, whose margin is any function of them.</summary>
/// <param name="margin">In double precision.</param>
/// <param name="isStrict">Whether equality violates it.</param>
/// <param name="enclosed">Its enclosure; null where there is none.</param>
internal sealed class Probe(Func<int, double, double> margin, bool isStrict = true, Func<int, double, Interval>? enclosed = null) : InequalityClaim
{
    public override string Id => "probe";

    public override string Title => "probe";

    public override string Source => "§0";

    public override string Statement => "probe";

    public override bool IsStrict => isStrict;

    public override Domain Domain { get; } = [Parameter.Dimension, Parameter.Radius];

    public override double MarginAt(Point point) => margin((int)point["d"], point["R"]);

    public override Enclosure? Enclose(Point point) => enclosed is null ? null : new(Interval.One, enclosed((int)point["d"], point["R"]));
}
