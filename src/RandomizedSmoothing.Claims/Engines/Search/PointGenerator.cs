using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>FsCheck generators and shrinkers of the points of a domain, in the scales that matter.</summary>
public static class PointGenerator
{
    // FsCheck's integers have 31 bits: enough to tell two draws apart over any range here.
    private static readonly Gen<double> Unit = Gen.Choose(0, int.MaxValue).Select(i => i / (double)int.MaxValue);

    /// <summary>Points of a domain.</summary>
    public static Gen<Point> Of(Domain domain) =>
        Gen.CollectToArray(domain, Of).Select(values => new Point(domain, ImmutableArray.Create(values)));

    /// <summary>
    /// Children of points with low margins: each value from one of two parents, some of them moved a little further along
    /// the line through both, in the scale of the parameter.
    /// </summary>
    public static Gen<Point> Children(IReadOnlyList<Point> parents) =>
        from mother in Gen.Elements<Point>(parents)
        from father in Gen.Elements<Point>(parents)
        from weights in Gen.CollectToArray(mother.Domain, _ => Gen.Frequency((2, Gen.Constant(0.0)), (1, Gen.Constant(1.0)), (2, Unit.Select(u => (3 * u) - 1))))
        select new Point(mother.Domain, [.. mother.Domain.Select((parameter, i) =>
            ParameterScale.Between(parameter, mother.Values[i], father.Values[i], weights[i]))]);

    /// <summary>Points of a domain with a shrinker toward small whole numbers and round reals, one value at a time.</summary>
    public static Arbitrary<Point> Arbitrary(Domain domain) => Arb.From(Of(domain), Simpler);

    /// <summary>The points that differ from this one in one value, which is simpler; the simplest first.</summary>
    public static IEnumerable<Point> Simpler(Point point) =>
        point.Domain.SelectMany((parameter, i) => RoundValues.Below(parameter, point.Values[i]).Select(value => point.With(i, value)));

    private static Gen<double> Of(Parameter parameter) => Unit.Select(u => ParameterDraw.At(parameter, u));
}
