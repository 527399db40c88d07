using RandomizedSmoothing.Analyzers.Rules;

namespace RandomizedSmoothing.Analyzers.Tests.Rules;

/// <summary>RSM1005.</summary>
public sealed class UnpinnedVerdictTests
{
    private const string Name = "VerdictSnapshots.Verdicts.verified.txt";
    private const string Pinned = """[ { "id": "theorem-1", "verdict": "refuted" }, { "id":"theorem-4" } ]""";
    private const string Members = "public override string Title => \"\"; public override string Source => \"\"; public override string Statement => \"s\"; public override System.Collections.Immutable.ImmutableArray<PrintedNumber> Numbers => [];";

    [TestCase("\"theorem-1\", \"title\", \"§1\"")]
    [TestCase("\"theorem-4\", \"title\", \"§1\"")]
    [TestCase("[|\"theorem-9\"|], \"title\", \"§1\"")]
    [TestCase("source: \"§1\", id: [|\"theorem\"|], title: \"theorem-1\"")]
    public Task In_the_attribute(string arguments) => VerifyAsync($"[Claim({arguments})] public abstract class Mine : NumberClaim;", Name);

    [TestCase("\"theorem-1\"")]
    [TestCase("[|\"theorem-9\"|]")]
    [TestCase("Title")]
    public Task In_the_property(string id) => VerifyAsync($"public sealed class Mine : NumberClaim {{ public override string Id => {id}; {Members} }}", Name);

    [Test]
    public Task Nested_abstract_and_internal_classes_are_in_no_catalogue() => VerifyAsync(
        $"public abstract class Base : NumberClaim {{ public override string Id => \"none\"; private sealed class Mine : NumberClaim {{ public override string Id => \"none\"; {Members} }} }} internal sealed class Inner : NumberClaim {{ public override string Id => \"none\"; {Members} }} [Claim(\"none\", \"\", \"\")] internal abstract class Attributed : NumberClaim;", Name);

    [Test]
    public Task Without_the_file_nothing_is_said() => VerifyAsync("[Claim(\"theorem-9\", \"title\", \"§1\")] public abstract class Mine : NumberClaim;", "Other.txt");

    [Test]
    public Task The_file_may_have_another_name() => VerifyAsync(
        "[Claim([|\"theorem-9\"|], \"title\", \"§1\")] public abstract class Mine : NumberClaim;", "Other.txt", "randomized_smoothing.pinned_verdicts = Other.txt");

    private static Task VerifyAsync(string code, string file, string options = "") => Verify<UnpinnedVerdictAnalyzer>.FileAsync(code, test =>
    {
        test.TestState.AdditionalFiles.Add((file, Pinned));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\n{options}\n"));
    });
}
