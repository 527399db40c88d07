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

    // Of the way to a parameter's upper end.
    private const double Step = 0.01;

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

    /// <summary>What is left to be assumed where a symmetry is known from the formula.</summary>
    public DeclaredSymmetries Without(ScaleSymmetry known) => Ratios.Contains(known.Unit) ? new([], Rising, Falling) : this;

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

    /// <summary>What might be declared, as drawn points suggest: that only the ratios of all positive real parameters matter; null for nothing.</summary>
    public string? Hint(InequalityClaim claim)
    {
        int[] lengths = [.. Enumerable.Range(0, claim.Domain.Count).Where(i => claim.Domain[i].Kind == ParameterKind.PositiveReal)];
        return lengths.Length < 2 || !Ratios.IsEmpty || Evaluations(claim).Any(at => Doubled(claim, at, lengths) is not null) ? null
            : $"only the ratios of {string.Join(", ", lengths.Select(i => claim.Domain[i].Name))} seem to matter; where that is so, [OnlyRatiosMatter({string.Join(", ", lengths.Select(i => $"\"{claim.Domain[i].Name}\""))})] before the class lets the proof reach further";
    }

    private void Try(InequalityClaim claim)
    {
        foreach (var at in Ratios.IsEmpty && Rising.IsEmpty && Falling.IsEmpty ? [] : Evaluations(claim))
        {
            if (!Ratios.IsEmpty && Doubled(claim, at, Ratios) is { } other)
            {
                throw new ClaimException($"it declares that only ratios matter, and at {Shown(at)} and at {Shown(other)} they are not all that does");
            }

            foreach (var (j, sign) in Rising.Select(j => (j, 1)).Concat(Falling.Select(j => (j, -1))))
            {
                var parameter = claim.Domain[j];
                var next = claim.Evaluate(at.Point.With(j, parameter.IsWhole ? Math.Min(at.Point.Values[j] + 1, parameter.High) : ParameterScale.Between(parameter, at.Point.Values[j], parameter.High, Step)));
                if (at.Slack > 0 && next.Slack > 0 && sign * (next.Margin - at.Margin) < -Tolerance)
                {
                    throw new ClaimException($"it declares that its margin {(sign > 0 ? "rises" : "falls")} with {parameter.Name}, and between {Shown(at)} and {Shown(next)} it does not");
                }
            }
        }
    }

    private static IEnumerable<Evaluation> Evaluations(InequalityClaim claim)
    {
        var draw = new PointDraw(claim.Domain, Seed);
        for (var i = 0UL; i < Draws / (ulong)claim.Cost; i++)
        {
            yield return claim.Evaluate(draw.At(i));
        }
    }

    // What comes out with these parameters doubled, where it is something else.
    private static Evaluation? Doubled(InequalityClaim claim, Evaluation at, IEnumerable<int> parameters)
    {
        var doubled = claim.Evaluate(parameters.Aggregate(at.Point, (point, j) => point.With(j, 2 * point.Values[j])));
        return (at.Slack > 0) != (doubled.Slack > 0) || (at.Slack > 0 && !IsClose(at.Margin, doubled.Margin)) ? doubled : null;
    }

    private static bool IsClose(double x, double y) => x == y || Math.Abs(x - y) <= Tolerance * Math.Max(1, Math.Abs(x));

    private static string Shown(Evaluation at) => string.Create(CultureInfo.InvariantCulture, $"{at.Point} (slack {at.Slack:G6}, margin {at.Margin:G6})");
}
