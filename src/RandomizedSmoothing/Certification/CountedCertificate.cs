using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Certification;

/// <summary>What CERTIFY says, with the counts that it rests on.</summary>
/// <param name="Certificate">The certificate; <see langword="null"/> for an abstention.</param>
/// <param name="Selection">The samples that chose the class.</param>
/// <param name="Estimation">The samples that bound its probability.</param>
public sealed record CountedCertificate(Certificate? Certificate, SelectionCounts Selection, EstimationCounts Estimation)
{
    /// <summary>All samples that were drawn, those that chose the class among them.</summary>
    public long Samples => Selection.Samples + Estimation.Samples;

    /// <summary>The counts as a log keeps them.</summary>
    public LoggedCounts Logged
    {
        get
        {
            var (candidate, runnerUp) = (Selection.Candidate, Estimation.Top(except: Selection.Candidate));
            return new(Estimation.Samples, candidate < 0 ? 0 : Estimation[candidate], runnerUp, Estimation[runnerUp], candidate);
        }
    }

    /// <summary>Certifies with all n samples, by the one-sided bound.</summary>
    /// <param name="selection">Chooses the class.</param>
    /// <param name="estimation">Of n other samples, with as many classes.</param>
    /// <param name="alpha">α in (0, 1), the chance that the certificate is wrong.</param>
    /// <param name="sigma">σ &gt; 0, in input units.</param>
    /// <param name="deviation">How far the noise was from the one that the certificate is about, in total variation.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static CountedCertificate From(SelectionCounts selection, EstimationCounts estimation, double alpha, double sigma, double deviation = 0) =>
        new(selection.Candidate == IBaseClassifier.NoClass ? null : Certificate.From(ClassBound.OneSided(selection, estimation, alpha).Off(deviation), sigma), selection, estimation);

    /// <summary>Draws samples until the rule says that it is enough, or n are there.</summary>
    /// <param name="selection">Chooses the class.</param>
    /// <param name="count">Counts further samples: takes the number of the first one, from 0, and how many; gives a count for each class; what is missing to their number got no class.</param>
    /// <param name="n">The number of samples that bound the class's probability at most, from 1 to 2⁴⁰.</param>
    /// <param name="alpha">α in (0, 1), the chance that the certificate is wrong.</param>
    /// <param name="sigma">σ &gt; 0, in input units.</param>
    /// <param name="rule">When to stop.</param>
    /// <param name="deviation">How far the noise was from the one that the certificate is about, in total variation.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static CountedCertificate From(SelectionCounts selection, Func<long, long, long[]> count, long n, double alpha, double sigma, StoppingRule rule, double deviation = 0)
    {
        ArgumentNullException.ThrowIfNull(count);
        ArgumentNullException.ThrowIfNull(rule);
        if (n is < 1 or > 1L << 40)
        {
            throw Argument.Outside(nameof(n), n, "from 1 to 2^40");
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
            var estimation = new EstimationCounts(sums, done);

            // Nothing can be certified of a class that no sample chose.
            if (selection.Candidate == IBaseClassifier.NoClass)
            {
                return new(null, selection, estimation);
            }

            if (rule.Look(selection, estimation, n, alpha, sigma, deviation) is (true, var certificate))
            {
                return new(certificate, selection, estimation);
            }
        }
    }
}
