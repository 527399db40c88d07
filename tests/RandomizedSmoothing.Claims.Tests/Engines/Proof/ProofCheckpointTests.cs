using System.Reflection;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Files;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Tests.Engines;

/// <summary>An interrupted proof goes on where it was, and never with another's state.</summary>
public sealed class ProofCheckpointTests
{
    private static readonly Parameter X = new("x", "any positive number", ParameterKind.PositiveReal, 0, double.PositiveInfinity);

    private static readonly ProofBox Box = new([Parameter.Dimension with { High = 300 }, X]);

    // Undecided around √d, and refuted in one dimension, so that every member of the state is used.
    private static readonly Goal Goal = new([Parameter.Dimension, X], at => at.D == 7 ? -1 : Interval.Square((at["x"] * at["x"]) - at.D));

    private string folder = "";

    private static readonly string Version = typeof(Claim).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private string File => Path.Combine(folder, "proof.json");

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("proof").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Interrupted_again_and_again_it_finds_the_same()
    {
        var options = new ProofOptions { Finest = 1e-6 };
        var whole = BranchAndBound.Prove(Goal, Box, options);
        ProofResult? resumed = null;
        var interruptions = 0;
        while (resumed is null)
        {
            using var cancellation = new CancellationTokenSource();
            var batches = new EveryBatch(cancellation.Cancel);
            try
            {
                resumed = BranchAndBound.Prove(Goal, Box, options with { Checkpoint = File }, batches, cancellation.Token);
            }
            catch (OperationCanceledException)
            {
                interruptions++;
            }
        }

        Assert.Multiple(() =>
        {
            Assert.That(interruptions, Is.GreaterThan(3));
            Assert.That(resumed.SubBoxes, Is.EqualTo(whole.SubBoxes));
            Assert.That(resumed.SmallestMargin, Is.EqualTo(whole.SmallestMargin));
            Assert.That(resumed.Undecided.Select(box => box.ToString()), Is.EqualTo(whole.Undecided.Select(box => box.ToString())).And.Not.Empty);
            Assert.That(resumed.Counterexamples, Is.EqualTo(whole.Counterexamples).And.Not.Empty);
            Assert.That(Directory.GetFiles(folder), Is.EqualTo([File]));
        });
    }

    [Test]
    public void A_finished_proof_is_read_back()
    {
        var options = new ProofOptions { Finest = 1e-3, Checkpoint = File };
        var first = BranchAndBound.Prove(Goal, Box, options);
        var batches = 0;
        var second = BranchAndBound.Prove(Goal, Box, options, new EveryBatch(() => batches++));
        Assert.Multiple(() =>
        {
            Assert.That(batches, Is.Zero);
            Assert.That(second.SubBoxes, Is.EqualTo(first.SubBoxes));
            Assert.That(second.IsProved, Is.False);
        });
    }

    [Test]
    public void Another_claim_s_is_refused()
    {
        _ = BranchAndBound.Prove(Goal, Box, new ProofOptions { Finest = 0.1, Checkpoint = File });
        Refuses(new Theorem4AtItsBound(), new ProofBox(new Theorem4AtItsBound().Domain), "keeps a proof of 'goal' (goal) over d = 2..300, x ≥ 0, not of 'theorem-4-at-its-bound'");
    }

    [Test]
    public void Another_box_s_is_refused()
    {
        _ = BranchAndBound.Prove(Goal, Box, new ProofOptions { Finest = 0.1, Checkpoint = File });
        Refuses(Goal, new([Parameter.Dimension with { High = 301 }, X]), "over d = 2..301, x ≥ 0");
    }

    [TestCase("")]
    [TestCase("{}")]
    [TestCase("[1, 2")]
    [TestCase("null")]
    [TestCase("""{"claim":"goal","statement":"goal","box":"d = 2..300, x ≥ 0","subBoxes":1,"smallestMargin":1,"pending":[[[1,2,3]]],"undecided":[],"counterexamples":[]}""")]
    [TestCase("""{"claim":"goal","statement":"goal","box":"d = 2..300, x ≥ 0","subBoxes":1,"smallestMargin":1,"pending":[[[2,2],[5,4]]],"undecided":[],"counterexamples":[]}""")]
    [TestCase("""{"claim":"goal","statement":"goal","box":"d = 2..300, x ≥ 0","subBoxes":1,"smallestMargin":1,"pending":[],"undecided":[]}""")]
    public void What_is_no_checkpoint_is_refused(string text)
    {
        System.IO.File.WriteAllText(File, text.Replace("\"subBoxes\"", $"\"version\":\"{Version}\",\"seconds\":1,\"subBoxes\"", StringComparison.Ordinal));
        Refuses(Goal, Box, "is no checkpoint of a proof");
    }

    [Test]
    public void A_time_below_0_is_refused()
    {
        _ = BranchAndBound.Prove(Goal, Box, new ProofOptions { Finest = 0.1, Checkpoint = File });
        var state = JsonNode.Parse(System.IO.File.ReadAllText(File))!;
        state["seconds"] = -1;
        System.IO.File.WriteAllText(File, state.ToJsonString());
        Refuses(Goal, Box, "seconds is -1");
    }

    /// <summary>A box that is no longer there, a number that is another, a point that refutes nothing: none of it becomes a proof.</summary>
    [TestCase("pending")]
    [TestCase("undecided")]
    [TestCase("subBoxes")]
    [TestCase("smallestMargin")]
    [TestCase("checksum")]
    public void What_was_changed_is_not_believed(string member)
    {
        _ = BranchAndBound.Prove(Goal, Box, new ProofOptions { Finest = 0.1, MostSubBoxes = 1000, Checkpoint = File });
        var state = JsonNode.Parse(System.IO.File.ReadAllText(File))!.AsObject();
        Assert.That(state[member], Is.Not.Null);
        switch (state[member])
        {
            case JsonArray { Count: > 0 } list: list.RemoveAt(0); break;
            case JsonArray list: list.Add(JsonNode.Parse("[[2,2],[5,5]]")); break;
            case var _ when member == "checksum": state.Remove(member); break;
            case var _: state[member] = 12345; break;
        }

        System.IO.File.WriteAllText(File, state.ToJsonString());
        Refuses(Goal, Box, "was changed since it was written, or has no checksum");
    }

    /// <summary>Even where the checksum fits, a counterexample is enclosed anew.</summary>
    [Test]
    public void A_point_that_refutes_nothing_is_no_counterexample()
    {
        _ = BranchAndBound.Prove(Goal, Box, new ProofOptions { Finest = 0.1, Checkpoint = File });
        var state = JsonNode.Parse(System.IO.File.ReadAllText(File))!;
        state["counterexamples"] = JsonNode.Parse("[[5, 100]]");
        state["checksum"] = TextChecksum.Blank;
        System.IO.File.WriteAllText(File, TextChecksum.Seal(state.ToJsonString()));
        Refuses(Goal, Box, "[5,100] is no counterexample of 'goal'");
    }

    private void Refuses(InequalityClaim goal, ProofBox box, string cause)
    {
        var before = System.IO.File.ReadAllText(File);
        Assert.That(
            () => BranchAndBound.Prove(goal, box, new ProofOptions { Checkpoint = File }),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains(cause).And.Message.Not.Contains("\n"));
        Assert.That(System.IO.File.ReadAllText(File), Is.EqualTo(before));
    }

    // Progress<T> reports from another thread, and later.
    private sealed class EveryBatch(Action act) : IProgress<ProofProgress>
    {
        public void Report(ProofProgress value) => act();
    }
}
