using System.Globalization;

namespace RandomizedSmoothing.Audits.Forensics;

/// <summary>Which images a log has: every one, or every k-th, and what is missing among them.</summary>
internal static class IndexPattern
{
    private const int MostNamed = 5;

    // Where so many are expected, chance leaves out a class once in 150 times (e⁻⁵).
    private const double Expected = 5;

    /// <summary>Compares with the images that the run was to take: a log that was cut off has the first ones of them.</summary>
    public static IEnumerable<ForensicFinding> Against(IReadOnlyList<int> expected, IReadOnlyCollection<long> indices)
    {
        var there = indices.ToHashSet();
        var last = indices.Count == 0 ? -1 : expected.Select((index, place) => (index, place)).Where(pair => there.Contains(pair.index)).Select(pair => pair.place).DefaultIfEmpty(-1).Max();
        long[] missing = [.. expected.Take(last + 1).Select(index => (long)index).Where(index => !there.Contains(index))];
        if (missing.Length > 0)
        {
            yield return new(FindingKind.Missing, $"{Named(missing)} missing, which the run was to take");
        }

        long[] others = [.. there.Except(expected.Select(index => (long)index)).Order()];
        if (others.Length > 0)
        {
            yield return new(FindingKind.OtherThanSaid, $"{Named(others)} there, which the run was not to take");
        }
    }

    /// <summary>Finds the stride that most steps have, and the images that it lacks.</summary>
    /// <param name="indices">The indices, ascending.</param>
    /// <param name="notes">Receives what could not be told.</param>
    public static IEnumerable<ForensicFinding> Missing(IReadOnlyList<long> indices, List<string> notes)
    {
        if (indices.Count < 3)
        {
            notes.Add("too few images to tell whether any are missing");
            return [];
        }

        var steps = indices.Zip(indices.Skip(1), (before, after) => after - before).ToList();
        var (stride, count) = steps.CountBy(step => step).OrderByDescending(step => step.Value).ThenBy(step => step.Key).First();
        if (2 * count < steps.Count || steps.Exists(step => step % stride != 0))
        {
            notes.Add("the indices have no stride in common: whether any are missing could not be told");
            return [];
        }

        notes.Add(FormattableString.Invariant($"whether images after idx {indices[^1]} are missing could not be told"));
        var missing = new List<long>();
        var first = indices[0] % stride;
        var begin = indices[0] - first;
        if (begin > 0)
        {
            notes.Add(FormattableString.Invariant($"the log begins at idx {indices[0]}: whether those before are missing or were not asked for could not be told"));
        }

        foreach (var (before, after) in indices.Zip(indices.Skip(1)))
        {
            for (var index = before + stride; index < after && missing.Count < 1_000_000; index += stride)
            {
                missing.Add(index);
            }
        }

        return missing.Count == 0 ? [] :
            [new(FindingKind.Missing, FormattableString.Invariant($"{Named(missing)} missing among every {(stride == 1 ? "" : Ordinal(stride) + " ")}index from {indices[0]} to {indices[^1]}"))];
    }

    /// <summary>Finds classes without an image, where chance does not leave them out.</summary>
    /// <param name="samples">The images with their labels, in any order.</param>
    /// <param name="classes">How many classes there are, at least.</param>
    public static IEnumerable<ForensicFinding> ClassesLeftOut(IReadOnlyCollection<(long Index, int Label)> samples, int classes)
    {
        var there = samples.Select(sample => sample.Label).ToHashSet();
        int[] without = [.. Enumerable.Range(0, classes).Where(label => !there.Contains(label))];
        if (without.Length == 0 || samples.Count < 2)
        {
            return [];
        }

        (long Index, int Label)[] ordered = [.. samples.OrderBy(sample => sample.Index)];
        var stands = there.Count > 1 && ordered.Zip(ordered.Skip(1)).All(pair => pair.First.Label <= pair.Second.Label);
        return !stands && (double)samples.Count / classes < Expected ? []
            : [new(FindingKind.ClassesLeftOut, string.Create(CultureInfo.InvariantCulture, $"{without.Length} of at least {classes} classes have no image ({Listed(without.Select(label => (long)label))}){(stands ? ", since the images stand in the order of their classes and not all are taken" : "")}: nothing is known of their accuracy"))];
    }

    private static string Named(IReadOnlyCollection<long> indices) => indices.Count == 1
        ? string.Create(CultureInfo.InvariantCulture, $"idx {indices.First()} is")
        : string.Create(CultureInfo.InvariantCulture, $"{indices.Count} indices ({Listed(indices)}) are");

    private static string Listed(IEnumerable<long> numbers)
    {
        var all = numbers.ToList();
        return string.Join(", ", all.Take(MostNamed).Select(number => number.ToString(CultureInfo.InvariantCulture))) + (all.Count > MostNamed ? ", …" : "");
    }

    private static string Ordinal(long number) => FormattableString.Invariant($"{number}{(number % 100 is 11 or 12 or 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" })}");
}
