namespace RandomizedSmoothing.Snapshots;

/// <summary>What the claims about the digits rest on, measured from the networks. No statistics: outcomes of fixed noise.</summary>
public sealed class DigitsOutcomesTests
{
    private const int LastSeed = 10;

    // A network's sums may differ in their last bits from machine to machine, which turns a noisy image now and then.
    private const int Turned = 4;

    private static Dictionary<string, string> Known => File.ReadLines(DigitsOutcomes.File).Where(line => line[0] != '#').Select(line => line.Split(": ")).ToDictionary(line => line[0], line => line[1]);

    /// <summary>The committed networks, under one of the three noise seeds.</summary>
    [Test]
    public void The_committed_networks_do_what_the_file_says()
    {
        var known = Known;
        var runs = DigitsNetworks.Seeds.SelectMany(seed => DigitsOutcomes.Runs(seed, heavy: false).Concat(DigitsOutcomes.Runs(seed, heavy: true))).Where(run => run.NoiseSeed == 2021);
        var gate = new object();
        DigitsOutcomes.Measure(runs, (run, outcomes) =>
        {
            lock (gate)
            {
                Assert.That(Different(run, known[run.ToString()], outcomes), Is.LessThanOrEqualTo(Turned), run.ToString());
            }
        });
    }

    [Test]
    public void The_labels_are_those_of_the_images() => Assert.That(
        Known["labels"], Is.EqualTo(string.Concat(Enumerable.Range(0, DigitsNetworks.Digits.Count).Select(DigitsNetworks.Digits.Label))));

    /// <summary>Measures what the file lacks and puts it there; networks of other seeds than the committed are trained anew.</summary>
    [Test]
    [Explicit("minutes: remove from the file what is to be measured again")]
    public void The_longer_run()
    {
        var known = Known;
        var runs = Enumerable.Range(1, LastSeed).SelectMany(seed => DigitsOutcomes.Runs(seed, heavy: false).Concat(DigitsOutcomes.Runs(seed, heavy: true))).ToArray();
        var gate = new object();
        DigitsOutcomes.Measure(runs.Where(run => !known.ContainsKey(run.ToString())), (run, outcomes) =>
        {
            lock (gate)
            {
                known.Add(run.ToString(), outcomes);
            }
        });
        var head = File.ReadLines(DigitsOutcomes.File).TakeWhile(line => line[0] == '#' || line.StartsWith("labels: ", StringComparison.Ordinal));
        File.WriteAllLines(
            DigitsOutcomes.File,
            [
                .. head,
                .. runs.OrderBy(run => run.Procedure).ThenBy(run => run.TrainingSigma).ThenBy(run => run.Points).ThenBy(run => run.Sigma).ThenBy(run => run.Seed).ThenBy(run => run.NoiseSeed)
                    .Select(run => $"{run}: {known[run.ToString()]}"),
            ]);
    }

    // Images that are right in one and wrong in the other; of certified ones, n_A is compared as well, to within ten samples of the 1,000.
    private static int Different(DigitsRun run, string expected, string actual)
    {
        if (run.Procedure == "predict")
        {
            return Convert.FromHexString(expected).Zip(Convert.FromHexString(actual), (x, y) => int.PopCount(x ^ y)).Sum();
        }

        return expected.Chunk(3).Zip(actual.Chunk(3), (x, y) => Math.Abs(Convert.ToInt32(new(x), 16) - Convert.ToInt32(new(y), 16)) > 10 ? 1 : 0).Sum();
    }
}
