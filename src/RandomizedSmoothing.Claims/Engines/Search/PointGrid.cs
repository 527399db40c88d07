namespace RandomizedSmoothing.Claims.Engines;

/// <summary>All small whole numbers of a domain and larger ones in even ratios, with the reals at a few round values.</summary>
internal static class PointGrid
{
    private static readonly double[] WholeNumbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 19, 24, 30, 50, 100, 300, 1000, 10_000, 100_000];

    /// <summary>The points of the grid; the last whole numbers vary fastest.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="most">How many at most; of more, as many are taken evenly.</param>
    public static IEnumerable<Point> Of(Domain domain, int most)
    {
        IEnumerable<double[]> grid = [[]];
        foreach (var parameter in domain)
        {
            var values = Values(parameter).ToArray();
            grid = grid.SelectMany(prefix => values.Select(value => (double[])[.. prefix, value]));
        }

        var all = grid.ToArray();
        return Enumerable.Range(0, Math.Min(most, all.Length)).Select(i => new Point(domain, [.. all[(int)((long)i * Math.Max(most, all.Length) / most)]]));
    }

    private static IEnumerable<double> Values(Parameter parameter)
    {
        IEnumerable<double> values = parameter.Kind switch
        {
            ParameterKind.WholeNumber => WholeNumbers.Select(beyond => parameter.Low + beyond),
            ParameterKind.Angle => new[] { 1.0, 10, 45, 80 }.Select(parameter.FromDisplay),
            ParameterKind.RealNumber => [0, 1, -1],
            _ => [1],
        };
        return values.Where(value => value >= parameter.Low && value <= parameter.High).DefaultIfEmpty(parameter.Clamp((parameter.Low + parameter.High) / 2));
    }
}
