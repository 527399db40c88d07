using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RandomizedSmoothing.Analyzers.Claims;
using RandomizedSmoothing.Analyzers.ClaimTests;

namespace RandomizedSmoothing.Analyzers.Tests.Claims;

/// <summary>An edit elsewhere costs nothing.</summary>
public sealed class IncrementalTests
{
    private const string Declared = """
        [Claim("mine", "title", "§1")]
        public sealed partial class Mine : ExpressionClaim
        {
            public override string Statement => "mine";
            private static T Margin<T>([Sigma] T sigma) where T : struct, IReal<T> => sigma - 1;
        }

        [ClaimCatalogue]
        public static partial class All;

        [ClaimTests(typeof(All), typeof(RandomizedSmoothing.Claims.ClaimCatalogue))]
        public sealed partial class Tests;
        """;

    private static readonly (IIncrementalGenerator Generator, string[] Steps)[] Generators =
    [
        (new ClaimGenerator(), [ClaimGenerator.ClaimStep, ClaimGenerator.FormulaStep, ClaimGenerator.CatalogueStep]),
        (new ClaimTestsGenerator(), [ClaimTestsGenerator.TestsStep]),
    ];

    [Test]
    public void An_edit_of_another_file_leaves_every_step_as_it_was() =>
        Assert.That(ReasonsAfter(compilation => compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Other { }", Sources.Language))), Is.All.AnyOf(
            IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged));

    [Test]
    public void An_edit_of_a_file_without_any_part_of_a_formula_reads_none_again()
    {
        Compilation compilation = Sources.Compile(Declared, "class Other { int x = 1; }");
        var other = compilation.SyntaxTrees.Single(tree => tree.ToString().Contains("Other", StringComparison.Ordinal));
        var edited = compilation.ReplaceSyntaxTree(other, CSharpSyntaxTree.ParseText("class Other { int x = 2; }", Sources.Language, other.FilePath));
        var second = Generated.Driver(new ClaimGenerator()).RunGenerators(compilation).RunGenerators(edited).GetRunResult().Results.Single();
        Assert.That(second.TrackedSteps[ClaimGenerator.FormulaStep].Single().Outputs.Single().Reason, Is.EqualTo(IncrementalStepRunReason.Cached));
    }

    [Test]
    public void A_constant_in_another_file_changes_the_formula()
    {
        Compilation compilation = Sources.Compile(Declared.Replace("sigma - 1", "sigma - Other.X", StringComparison.Ordinal), "class Other { public const int X = 1; }");
        var other = compilation.SyntaxTrees.Single(tree => tree.ToString().Contains("class Other", StringComparison.Ordinal));
        var edited = compilation.ReplaceSyntaxTree(other, CSharpSyntaxTree.ParseText("class Other { public const int X = 2; }", Sources.Language, other.FilePath));
        var second = Generated.Driver(new ClaimGenerator()).RunGenerators(compilation).RunGenerators(edited).GetRunResult().Results.Single();
        Assert.That(second.GeneratedSources.Single(source => source.HintName == "Mine.g.cs").SourceText.ToString(), Does.Contain("σ > 2"));
    }

    // Whatever it is, and however it is written: an editor shows what a fresh build says.
    [TestCase("public static class K { public const int Two = 2; }", "K.Two", "= 2")]
    [TestCase("public static class K { public const\tint Two = 2; }", "K.Two", "= 2")]
    [TestCase("public enum K { Two = 2 }", "(int)K.Two", "= 2")]
    [TestCase("public static class K { public static int Two() => 2; }", "K.Two()", "=> 2")]
    [TestCase("public static class K { public static int Two() { return 2; } }", "K.Two()", "return 2")]
    [TestCase("public static class K { public static double Twice(double x) => 2 * x; }", "T.One * K.Twice(2)", "=> 2")]
    [TestCase("public static class K { public static int Two => 2; }", "K.Two", "=> 2")]
    [TestCase("public static class K { public static readonly int Two = 2; }", "K.Two", "= 2")]
    public void What_a_formula_is_read_from_changes_it_wherever_it_stands(string helper, string use, string written)
    {
        Compilation compilation = Sources.Compile(Declared.Replace("sigma - 1", $"sigma - {use}", StringComparison.Ordinal), helper);
        var tree = compilation.SyntaxTrees.Single(tree => tree.ToString() == helper);
        var edited = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(helper.Replace(written, written.Replace('2', '3'), StringComparison.Ordinal), Sources.Language, tree.FilePath));
        Assert.That(Text(Generated.Driver(new ClaimGenerator()).RunGenerators(compilation).RunGenerators(edited)), Is.EqualTo(Text(Generated.Driver(new ClaimGenerator()).RunGenerators(edited))));

        static string Text(GeneratorDriver driver) => driver.GetRunResult().Results.Single().GeneratedSources.Single(source => source.HintName == "Mine.g.cs").SourceText.ToString();
    }

    [Test]
    public void A_comment_in_the_claim_s_file_leaves_every_step_as_it_was() =>
        Assert.That(ReasonsAfter(compilation => Edit(compilation, "=> sigma - 1", "=> /* why */ sigma - 1")), Is.All.AnyOf(
            IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged));

    [Test]
    public void Another_conclusion_is_another_claim() =>
        Assert.That(ReasonsAfter(compilation => Edit(compilation, "=> sigma - 1", "=> sigma - 2")), Has.Some.EqualTo(IncrementalStepRunReason.Modified));

    [Test]
    public void Another_title_is_another_test() =>
        Assert.That(ReasonsAfter(compilation => Edit(compilation, "\"title\"", "\"another\"")).TakeLast(2), Is.All.EqualTo(IncrementalStepRunReason.Modified));

    [Test]
    public void The_same_again_is_cached() => Assert.That(ReasonsAfter(compilation => compilation), Is.All.EqualTo(IncrementalStepRunReason.Cached));

    private static Compilation Edit(Compilation compilation, string from, string to)
    {
        var tree = compilation.SyntaxTrees.First();
        return compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(
            tree.ToString().Replace(from, to, StringComparison.Ordinal), Sources.Language, tree.FilePath));
    }

    private static IncrementalStepRunReason[] ReasonsAfter(Func<Compilation, Compilation> edit)
    {
        Compilation compilation = Sources.Compile(Declared);
        return
        [
            .. from generator in Generators
               let second = Generated.Driver(generator.Generator).RunGenerators(compilation).RunGenerators(edit(compilation)).GetRunResult().Results.Single()
               from step in generator.Steps
               from output in Reasons(second, step)
               select output,
        ];
    }

    // Each step, and each text, which is the last one.
    private static IncrementalStepRunReason[] Reasons(GeneratorRunResult run, string step)
    {
        var reasons = run.TrackedSteps[step].Concat(run.TrackedOutputSteps.SelectMany(outputs => outputs.Value))
            .SelectMany(tracked => tracked.Outputs).Select(output => output.Reason).ToArray();
        Assert.That(reasons, Has.Length.GreaterThanOrEqualTo(2), step);
        return reasons;
    }
}
