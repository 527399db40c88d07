namespace RandomizedSmoothing.Certification;

/// <summary>What CERTIFY says under a <see cref="StoppingRule"/>, and how many samples that took.</summary>
/// <param name="Certificate">The certificate; <see langword="null"/> for an abstention.</param>
/// <param name="Samples">All samples that were drawn, those that chose the class among them.</param>
public sealed record SequentialCertificate(Certificate? Certificate, long Samples)
{
    /// <summary>Draws samples until the rule says that it is enough, or n are there.</summary>
    /// <param name="selection">Chooses the class.</param>
    /// <param name="count">Counts further samples: takes the number of the first one, from 0, and how many; gives a count for each class; what is missing to their number got no class.</param>
    /// <param name="n">The number of samples that bound the class's probability at most, from 1 to 2⁴⁰.</param>
    /// <param name="alpha">α in (0, 1), the chance that the certificate is wrong.</param>
    /// <param name="sigma">σ &gt; 0, in input units.</param>
    /// <param name="rule">When to stop.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static SequentialCertificate From(SelectionCounts selection, Func<long, long, long[]> count, long n, double alpha, double sigma, StoppingRule rule)
    {
        ArgumentNullException.ThrowIfNull(count);
        ArgumentNullException.ThrowIfNull(rule);
        if (n is < 1 or > 1L << 40)
        {
            throw Argument.Outside(nameof(n), n, "from 1 to 2^40");
        }

        // Nothing can be certified of a class that no sample chose.
        if (selection.Candidate == IBaseClassifier.NoClass)
        {
            return new(null, selection.Samples);
        }

        var sums = new long[selection.Classes];
        for (var done = 0L; ;)
        {
            var next = StoppingRule.Next(done, n);
            var counts = count(done, next);
            for (var label = 0; label < sums.Length; label++)
            {
                sums[label] += counts[label];
            }

            done += next;
            if (rule.Look(selection, new(sums, done), n, alpha, sigma) is (true, var certificate))
            {
                return new(certificate, selection.Samples + done);
            }
        }
    }
}
