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

    private static Gen<double> Of(Parameter parameter) => parameter.Kind switch
    {
        ParameterKind.WholeNumber => Gen.Frequency(
            (1, Gen.Choose((int)parameter.Low, (int)Math.Min(parameter.High, parameter.Low + 14)).Select(i => (double)i)),
            (2, LogUniform(parameter.Low, parameter.High).Select(Math.Round))),
        ParameterKind.PositiveReal => Gen.Frequency(
            (1, Gen.Elements(0.5, 1, 2).Select(parameter.Clamp)),
            (4, LogUniform(parameter.Low, parameter.High))),
        ParameterKind.RealNumber => Signed(parameter),
        ParameterKind.Angle => Gen.Frequency(
            (2, Unit.Select(u => parameter.Low + (u * (parameter.High - parameter.Low)))),
            (1, LogUniform(parameter.Low, parameter.High)),
            (1, LogUniform((Math.PI / 2) - parameter.High, (Math.PI / 2) - parameter.Low).Select(x => (Math.PI / 2) - x))),
        _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter.Kind, "unknown kind of parameter"),
    };

    // A draw of the sign that a part of the domain lacks is moved to the part's nearest end.
    private static Gen<double> Signed(Parameter parameter)
    {
        var largest = Math.Max(1e-300, Math.Max(Math.Abs(parameter.Low), Math.Abs(parameter.High)));
        return from size in LogUniform(1e-6 * largest, largest)
               from sign in Gen.Elements(-1, 1)
               select parameter.Clamp(sign * size);
    }

    private static Gen<double> LogUniform(double low, double high) =>
        Unit.Select(u => Math.Clamp(low * Math.Pow(high / low, u), low, high));
}
