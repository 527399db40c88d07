using System.Collections.Immutable;
using System.Globalization;
using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Cli.Plot.Claims;

/// <summary>A claim's margin over two of its parameters: where it holds, where it fails, where nothing is claimed, and the counterexample.</summary>
/// <param name="claim">The claim.</param>
/// <param name="around">The point whose other parameters are kept.</param>
/// <param name="isCounterexample">Whether that point is one.</param>
internal sealed class MarginPicture(InequalityClaim claim, Point around, bool isCounterexample)
{
    private const int Cells = 60;
    private const double Clear = 0.1;

    private static readonly ImmutableArray<(string, Shade)> Kinds =
        [("fails, margin below −0.1", new(6)), ("fails", new(1)), ("holds, margin below 0.1", new(5)), ("holds", new(0)), ("within rounding of 0", new(4)), ("nothing is claimed", Shade.Empty)];

    private const int Silent = 5;

    /// <summary>The map.</summary>
    /// <param name="x">The parameter from left to right, with its range.</param>
    /// <param name="y">The parameter from bottom to top, with its range.</param>
    /// <param name="cancellation">Ends it.</param>
    public Picture Make(Parameter x, Parameter y, CancellationToken cancellation)
    {
        var (xs, ys) = (new ParameterPlaces(x, Cells).All(), new ParameterPlaces(y, Cells).All());
        var rows = new ImmutableArray<TerritoryCell>[ys.Length];
        Parallel.For(0, ys.Length, new ParallelOptions { CancellationToken = cancellation }, row => rows[row] = [.. xs.Select(place => Cell(x, place, y, ys[row]))]);
        var failing = rows.Sum(row => row.Count(cell => cell.Kind <= 1));
        var claimed = rows.Sum(row => row.Count(cell => cell.Kind != Silent));
        var others = string.Join(", ", around.Domain.Where(parameter => parameter.Name != x.Name && parameter.Name != y.Name).Select(parameter => $"{parameter.Name} = {parameter.Shown(around[parameter.Name])}"));
        var inside = Shows(x) && Shows(y);
        return new Picture(
            $"{claim.Id}: where it holds and where it fails",
            [new Panel("", Axis(x), Axis(y),
            [
                new Territory("margin", [.. xs.Select(x.Display)], [.. ys.Select(y.Display)], [.. rows], Kinds),
                .. isCounterexample && inside ? [new Circle("counterexample", x.Display(around[x.Name]), y.Display(around[y.Name]), 0) { IsInLegend = false }] : Enumerable.Empty<Layer>(),
            ])])
        {
            Size = new(900, 680),
            Note = $"{claim.Statement.TrimEnd('.')}.{(others.Length > 0 ? $" Here {others}." : "")} The margin is positive where the conclusion holds.",
            Findings = [string.Create(CultureInfo.InvariantCulture, $"{claim.Id} fails in {failing} of {claimed} cells in which it says something{(others.Length > 0 ? $"; {others}" : "")}")],
        };

        bool Shows(Parameter parameter) => around[parameter.Name] >= parameter.Low && around[parameter.Name] <= parameter.High;
    }

    private TerritoryCell Cell(Parameter x, double atX, Parameter y, double atY)
    {
        var point = around.With(around.Domain.IndexOf(x.Name), x.IsWhole ? Math.Round(atX) : atX);
        point = point.With(around.Domain.IndexOf(y.Name), y.IsWhole ? Math.Round(atY) : atY);
        var (_, slack, margin) = claim.Evaluate(point);
        var kind = !(slack > 0) || double.IsNaN(margin) ? Silent
            : Math.Abs(margin) <= InequalityClaim.Resolution ? 4
            : claim.IsViolation(margin) ? margin < -Clear ? 0 : 1
            : margin < Clear ? 2 : 3;
        return new(kind, slack > 0 ? margin : double.NaN);
    }

    // Cells are as wide as they are far apart.
    private static Axis Axis(Parameter parameter)
    {
        var places = new ParameterPlaces(parameter, Cells);
        var axis = places.Axis();
        var half = axis.IsLogarithmic ? 0 : (axis.High - axis.Low) / (places.All().Length - 1) / 2;
        return axis with { Low = axis.Low - half, High = axis.High + half };
    }
}
