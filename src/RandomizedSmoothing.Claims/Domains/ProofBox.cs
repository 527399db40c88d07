using System.Collections.Immutable;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims;

/// <summary>The parameters' ranges over which a claim is proved, every point in them included.</summary>
public sealed class ProofBox
{
    private readonly ImmutableHashSet<string> asNumbers;

    /// <param name="domain">The parameters, each from its Low to its High, ends included; a real one may end in an infinity.</param>
    /// <param name="asNumbers">
    /// The names of whole numbers that the claim reads as numbers only, so that ranges of them are proved at once; the others
    /// are enumerated.
    /// </param>
    /// <exception cref="ArgumentException">A name is not that of a whole number in the domain, or a range is empty or has a fractional end.</exception>
    public ProofBox(Domain domain, params ReadOnlySpan<string> asNumbers)
    {
        Domain = domain;
        this.asNumbers = [.. asNumbers];
        foreach (var name in asNumbers)
        {
            if (!domain[domain.IndexOf(name)].IsWhole)
            {
                throw new ArgumentException($"'{name}' is no whole number: real parameters are ranges anyway", nameof(asNumbers));
            }
        }

        foreach (var (name, low, high) in domain.Select(parameter => (parameter.Name, parameter.Low, parameter.High)))
        {
            if (!(low <= high))
            {
                throw new ArgumentException($"the range {low}..{high} of {name} is empty", nameof(domain));
            }

            if (domain[domain.IndexOf(name)].IsWhole && (low != Math.Floor(low) || high != Math.Floor(high) || double.IsInfinity(high - low)))
            {
                throw new ArgumentException($"the range {low}..{high} of {name} does not run from a whole number to a whole number", nameof(domain));
            }
        }
    }

    /// <summary>The parameters, in their ranges.</summary>
    public Domain Domain { get; }

    /// <summary>The box as one sub-box.</summary>
    public SubBox Whole => new(Domain, [.. Domain.Select(parameter => new Interval(parameter.Low, parameter.High))]);

    /// <summary>The sub-boxes of single values of each whole number that is enumerated; the last one varies fastest.</summary>
    public IEnumerable<SubBox> Enumerated()
    {
        IEnumerable<ImmutableArray<Interval>> boxes = [[]];
        foreach (var parameter in Domain)
        {
            boxes = boxes.SelectMany(_ => Ranges(parameter), (ranges, range) => ranges.Add(range));
        }

        return boxes.Select(ranges => new SubBox(Domain, ranges));
    }

    /// <summary>The ranges as a person reads them: <c>d = 2..4096, c = 2..1000</c>, angles in degrees.</summary>
    public override string ToString() => Whole.ToString();

    private IEnumerable<Interval> Ranges(Parameter parameter)
    {
        if (!parameter.IsWhole || asNumbers.Contains(parameter.Name))
        {
            yield return new Interval(parameter.Low, parameter.High);
            yield break;
        }

        for (var value = parameter.Low; value <= parameter.High; value++)
        {
            yield return Interval.From(value);
        }
    }
}
