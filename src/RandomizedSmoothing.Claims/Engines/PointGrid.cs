namespace RandomizedSmoothing.Claims.Engines;

/// <summary>All small whole numbers of a domain and larger ones in even ratios, with the reals at a few round values.</summary>
internal static class PointGrid
{
    private const int MostPoints = 2000;

    private static readonly double[] WholeNumbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 19, 24, 30, 50, 100, 300, 1000, 10_000, 100_000];

    /// <summary>The points of the grid; the last whole numbers vary fastest.</summary>
    public static IEnumerable<Point> Of(Domain domain)
    {
        IEnumerable<double[]> grid = [[]];
        foreach (var parameter in domain)
        {
            var values = Values(parameter).ToArray();
            grid = grid.SelectMany(prefix => values.Select(value => (double[])[.. prefix, value]));
        }

        return grid.Take(MostPoints).Select(values => new Point(domain, [.. values]));
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
