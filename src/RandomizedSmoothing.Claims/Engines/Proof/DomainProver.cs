using System.Collections.Immutable;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>
/// Proves a claim over as much of its own domain as enclosures reach, with no box that anybody chose: real parameters and whole numbers that are read
/// as numbers are halved; the other whole numbers are gone through from the smallest, in ranges that double. Scales that the claim's formula does not
/// depend on, and parameters with which its sides rise or fall, are found in the formula; what is only declared is assumed.
/// </summary>
/// <param name="claim">The claim.</param>
/// <param name="declaring">The class that declares its symmetries.</param>
public sealed class DomainProver(InequalityClaim claim, Type declaring)
{
    private readonly DeclaredSymmetries declared = DeclaredSymmetries.Of(claim, declaring);

    /// <summary>The sub-boxes that are left undecided after which no larger range is gone through.</summary>
    public int MostLeft { get; init; } = 100;

    /// <summary>After how many sub-boxes, over all ranges, it ends.</summary>
    public long MostSubBoxes { get; init; } = 20_000;

    /// <summary>Proves what it can.</summary>
    /// <param name="isTimeUp">Asked between ranges; the answer then says what is left.</param>
    /// <param name="progress">Told what is known so far after every range.</param>
    /// <param name="cancellation">Interrupts it between sub-boxes.</param>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public DomainProof Prove(Func<bool> isTimeUp, IProgress<DomainProof>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(isTimeUp);
        var found = ScaleSymmetry.Of(claim, Smallest(claim.Domain));
        var assumed = found.Aggregate(declared, (left, symmetry) => left.Without(symmetry));
        var goal = new DomainGoal(claim, declared, found);
        var domain = Reduced(found, assumed);
        var asNumbers = domain.Where(parameter => parameter.IsWhole && IsEnclosed(goal, domain, parameter)).Select(parameter => parameter.Name).ToArray();
        var enumerated = domain.Where(parameter => parameter.IsWhole && !asNumbers.Contains(parameter.Name)).Select(parameter => parameter.Name).ToArray();
        var known = new DomainProof(null, 0, [], Beyond(domain, null), assumed.Assumed(claim.Domain), null)
        {
            Found = found.IsEmpty ? null : string.Join("; ", found),
            Hint = found.IsEmpty ? declared.Hint(claim) : null,
        };
        if (goal.Enclose(First(domain, enumerated)) is null)
        {
            return known;
        }

        var before = ImmutableArray<Parameter>.Empty;
        for (var size = 1.0; known is { Counterexample: null } && known.SubBoxes < MostSubBoxes && known.Left.Length < MostLeft && !(known.Tried is not null && isTimeUp()); size *= 2)
        {
            Domain next = [.. domain.Select(parameter => enumerated.Contains(parameter.Name) ? parameter with { High = Math.Min(parameter.High, parameter.Low + size - 1) } : parameter)];
            if (next.SequenceEqual(before))
            {
                break;
            }

            var whole = known;
            foreach (var part in Without(next, before, enumerated).Where(_ => known.Counterexample is null))
            {
                var proof = BranchAndBound.Prove(goal, new ProofBox(part, asNumbers), new ProofOptions { MostSubBoxes = Math.Max(1, MostSubBoxes - known.SubBoxes) }, null, cancellation);
                known = known with
                {
                    SubBoxes = known.SubBoxes + proof.SubBoxes,
                    Left = known.Left.AddRange(proof.Undecided),
                    Counterexample = proof.Counterexamples is [var first, ..] ? Smallest(first) : null,
                };
            }

            // A range that the last sub-boxes were spent in is left for another time, unless it is all there is.
            if (known is { Counterexample: null, Tried: not null } && known.SubBoxes >= MostSubBoxes && known.Left.Length > whole.Left.Length)
            {
                return whole with { SubBoxes = known.SubBoxes };
            }

            before = [.. next];
            known = known with { Tried = new ProofBox(next, asNumbers), Beyond = Beyond(domain, next), IsWhole = next.SequenceEqual(domain) };
            progress?.Report(known);
        }

        return known;
    }

    // Of parameters of which only ratios matter the first is 1, and the others reach as far as their ratios to it do.
    private Domain Reduced(ImmutableArray<ScaleSymmetry> found, DeclaredSymmetries assumed)
    {
        var parameters = found.Aggregate(claim.Domain.ToImmutableArray(), (left, symmetry) => symmetry.Reduce(left)).ToArray();
        if (assumed.Ratios is [var unit, .. var others])
        {
            foreach (var i in others)
            {
                parameters[i] = parameters[i] with
                {
                    Low = Math.BitDecrement(parameters[i].Low / parameters[unit].High),
                    High = Math.BitIncrement(parameters[i].High / parameters[unit].Low),
                };
            }

            parameters[unit] = parameters[unit] with { Low = 1, High = 1 };
        }

        return [.. parameters];
    }

    // Whether ranges of a whole number can be enclosed: the claim reads it as a number only.
    private static bool IsEnclosed(DomainGoal goal, Domain domain, Parameter whole)
    {
        var middle = domain.Select(parameter => parameter.Name == whole.Name && parameter.High > parameter.Low
            ? new Interval(parameter.Low, parameter.Low + 1)
            : Interval.From(parameter.Clamp(parameter.Low)));
        return goal.Enclose(new SubBox(domain, [.. middle])) is not null;
    }

    // All of the real parameters, with the smallest whole numbers.
    private static SubBox Smallest(Domain domain) =>
        new(domain, [.. domain.Select(parameter => parameter.IsWhole ? Interval.From(parameter.Low) : new Interval(parameter.Low, parameter.High))]);

    private static SubBox First(Domain domain, string[] enumerated) =>
        new(domain, [.. domain.Select(parameter => enumerated.Contains(parameter.Name) ? Interval.From(parameter.Low) : new Interval(parameter.Low, parameter.High))]);

    // The part of a larger domain that is not in a smaller one that begins where it does, as boxes.
    private static IEnumerable<Domain> Without(Domain larger, ImmutableArray<Parameter> smaller, string[] enumerated)
    {
        if (smaller.IsEmpty)
        {
            return [larger];
        }

        return Enumerable.Range(0, larger.Count).Where(i => enumerated.Contains(larger[i].Name) && larger[i].High > smaller[i].High).Select(Part);

        Domain Part(int i) => [.. larger.Select((parameter, j) => j < i ? smaller[j] : j > i ? parameter : parameter with { Low = smaller[j].High + 1 })];
    }

    private ImmutableArray<string> Beyond(Domain domain, Domain? tried) =>
    [
        .. domain.Where(parameter => tried is null || tried[parameter.Name].High < parameter.High)
            .Select(parameter => FormattableString.Invariant($"{parameter.Name} = {parameter.Display(tried is null ? parameter.Low : tried[parameter.Name].High + 1):R}..{parameter.Shown(parameter.High)}")),
        .. domain.Where((parameter, i) => parameter.Low < parameter.High || claim.Domain[i].Low == claim.Domain[i].High).SelectMany(Ends),
    ];

    // What the claim's own domain has beyond the ends that are ever searched; a unit stands for all of its values.
    private static IEnumerable<string> Ends(Parameter parameter)
    {
        if (parameter.Kind is ParameterKind.PositiveReal or ParameterKind.Angle && parameter.Low > 0)
        {
            yield return $"{parameter.Name} < {parameter.Shown(parameter.Low)}";
        }

        if (parameter.Kind == ParameterKind.RealNumber)
        {
            yield return $"{parameter.Name} < {parameter.Shown(parameter.Low)}";
        }

        yield return $"{parameter.Name} > {parameter.Shown(parameter.High)}";
    }

    private Counterexample Smallest(Counterexample found)
    {
        var smallest = new Shrinker(new(claim)).Shrink(claim.Evaluate(found.Point));
        return new(smallest.Point, smallest.Margin, Certified: true) { Region = claim.RegionAt(smallest.Point) };
    }
}
