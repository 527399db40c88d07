using System.Diagnostics;
using System.Globalization;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing.Benchmarks;

/// <summary>
/// What a quick verify of each claim costs: processor time the first time, when code is also compiled and what is shared is made, and the
/// second; beside the rate at which this machine, under the load it has then, computes a tail of the noncentral χ² distribution.
/// </summary>
/// <remarks>Two runs compare by their millions of tails, which another program's work changes less than seconds.</remarks>
internal static class VerifySpeed
{
    private const int TailsAtOnce = 100_000;
    private const double Million = 1e6;

    /// <summary>Measures, and prints the dearest first.</summary>
    /// <param name="output">Where the table goes.</param>
    /// <param name="ids">Of these claims; of all, where there is none.</param>
    public static void Run(TextWriter output, string[] ids)
    {
        Claim[] claims = ids.Length == 0 ? [.. ClaimCatalogue.All] : [.. ids.Select(ClaimCatalogue.Find)];
        var (first, second, tail) = (new double[claims.Length], new double[claims.Length], new List<double>());
        foreach (var seconds in new[] { first, second })
        {
            // What the first pass measures of it is also its compilation.
            tail.Clear();
            for (var i = 0; i < claims.Length; i++)
            {
                seconds[i] = Processor(() => Verification.Verify(claims[i], Budget.Quick));
                tail.Add(Processor(Tails) / TailsAtOnce);
            }
        }

        // The median: a pass of all of them meets other programs' work here and there.
        var each = tail.Order().ElementAt(tail.Count / 2);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a tail: {each * 1e9:F0} ns of processor time"));
        Row("first, s", "second, s", "Mtails", "claim");
        Row(Shown(first.Sum()), Shown(second.Sum()), Shown(second.Sum() / each / Million), "all");
        foreach (var i in Enumerable.Range(0, claims.Length).OrderByDescending(i => second[i]))
        {
            Row(Shown(first[i]), Shown(second[i]), Shown(second[i] / each / Million), claims[i].Id);
        }

        void Row(string a, string b, string c, string id) => output.WriteLine($"{a,10} {b,10} {c,10}  {id}");
    }

    private static string Shown(double value) => value.ToString("F2", CultureInfo.InvariantCulture);

    private static void Tails()
    {
        var (law, sum) = (new NoncentralChiSquared(50, 25), 0.0);
        for (var i = 0; i < TailsAtOnce; i++)
        {
            sum += law.Lower(40 + (70.0 * i / TailsAtOnce));
        }

        GC.KeepAlive(sum);
    }

    private static double Processor(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }
}
