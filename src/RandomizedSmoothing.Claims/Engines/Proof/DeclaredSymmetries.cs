using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>What a claim declares of itself, so that its domain is smaller: tried at drawn points before it is believed.</summary>
internal sealed class DeclaredSymmetries
{
    private const ulong Draws = 256;
    private const ulong Seed = 2021;
    private const double Tolerance = 1e-9;

    private DeclaredSymmetries(ImmutableArray<int> ratios, ImmutableArray<int> rising, ImmutableArray<int> falling) => (Ratios, Rising, Falling) = (ratios, rising, falling);

    /// <summary>The parameters of which only the ratios matter, by number.</summary>
    public ImmutableArray<int> Ratios { get; }

    /// <summary>The parameters with which the margin rises.</summary>
    public ImmutableArray<int> Rising { get; }

    /// <summary>The parameters with which it falls.</summary>
    public ImmutableArray<int> Falling { get; }

    /// <summary>Reads them, and tries them.</summary>
    /// <param name="claim">What is evaluated.</param>
    /// <param name="declaring">The class that declares them.</param>
    /// <exception cref="ClaimException">It names no such parameter, or what it declares is not so.</exception>
    public static DeclaredSymmetries Of(InequalityClaim claim, Type declaring)
    {
        int IndexOf(string name) => claim.Domain.Select((parameter, i) => (parameter, i)).Where(pair => pair.parameter.Name == name).Select(pair => (int?)pair.i).FirstOrDefault()
            ?? throw new ClaimException($"it declares something of a parameter '{name}'; there are {string.Join(", ", claim.Domain.Select(parameter => parameter.Name))}");

        var ratios = declaring.GetCustomAttribute<OnlyRatiosMatterAttribute>()?.Parameters.Select(IndexOf).ToImmutableArray() ?? [];
        if (ratios is { Length: 1 } || ratios.Any(i => claim.Domain[i].Kind != ParameterKind.PositiveReal))
        {
            throw new ClaimException("only the ratios of two or more positive real parameters can matter");
        }

        var declared = new DeclaredSymmetries(
            ratios,
            [.. declaring.GetCustomAttributes<MarginRisesWithAttribute>().Select(attribute => IndexOf(attribute.Parameter))],
            [.. declaring.GetCustomAttributes<MarginFallsWithAttribute>().Select(attribute => IndexOf(attribute.Parameter))]);
        declared.Try(claim);
        return declared;
    }

    /// <summary>What a proof takes for granted; null for nothing.</summary>
    public string? Assumed(Domain domain)
    {
        string[] parts =
        [
            .. Ratios.IsEmpty ? [] : (string[])[$"only the ratios of {string.Join(", ", Ratios.Select(i => domain[i].Name))} matter"],
            .. Rising.Select(i => $"the margin rises with {domain[i].Name}"),
            .. Falling.Select(i => $"the margin falls with {domain[i].Name}"),
        ];
        return parts.Length == 0 ? null : $"{string.Join(" and ", parts)}, as it declares and drawn points do not contradict";
    }

    private void Try(InequalityClaim claim)
    {
        if (Ratios.IsEmpty && Rising.IsEmpty && Falling.IsEmpty)
        {
            return;
        }

        var draw = new PointDraw(claim.Domain, Seed);
        for (var i = 0UL; i < Draws; i++)
        {
            var at = claim.Evaluate(draw.At(i));
            if (!Ratios.IsEmpty)
            {
                var scaled = claim.Evaluate(Ratios.Aggregate(at.Point, (point, j) => point.With(j, 2 * point.Values[j])));
                if ((at.Slack > 0) != (scaled.Slack > 0) || (at.Slack > 0 && !IsClose(at.Margin, scaled.Margin)))
                {
                    throw new ClaimException($"it declares that only ratios matter, and at {Shown(at)} and at {Shown(scaled)} they are not all that does");
                }
            }

            foreach (var (j, sign) in Rising.Select(j => (j, 1)).Concat(Falling.Select(j => (j, -1))))
            {
                var parameter = claim.Domain[j];
                var step = parameter.IsWhole ? 1 : (parameter.High - parameter.Low) / 1024;
                var next = claim.Evaluate(at.Point.With(j, Math.Min(at.Point.Values[j] + Math.Min(step, Math.Max(1, at.Point.Values[j])), parameter.High)));
                if (at.Slack > 0 && next.Slack > 0 && sign * (next.Margin - at.Margin) < -Tolerance)
                {
                    throw new ClaimException($"it declares that its margin {(sign > 0 ? "rises" : "falls")} with {parameter.Name}, and between {Shown(at)} and {Shown(next)} it does not");
                }
            }
        }
    }

    private static bool IsClose(double x, double y) => x == y || Math.Abs(x - y) <= Tolerance * Math.Max(1, Math.Abs(x));

    private static string Shown(Evaluation at) => string.Create(CultureInfo.InvariantCulture, $"{at.Point} (slack {at.Slack:G6}, margin {at.Margin:G6})");
}
