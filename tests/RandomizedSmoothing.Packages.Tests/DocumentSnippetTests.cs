namespace RandomizedSmoothing.Packages.Tests;

/// <summary>The C# that CONTRIBUTING shows of this repository is what a stranger may write too: it compiles and runs against the packages alone.</summary>
[Category("Slow")]
public sealed class DocumentSnippetTests
{
    [Test]
    public async Task They_compile_and_run()
    {
        var snippets = Snippet.AllOf("CONTRIBUTING.md").Select(snippet => snippet.Code).ToArray();
        Assert.That(snippets, Has.Length.EqualTo(3), "CONTRIBUTING shows another number of snippets: give each its place below");
        var (claim, tests, property) = (snippets[0], snippets[1], snippets[2]);
        using var stranger = await Stranger.ArriveAsync();
        await stranger.BeginAsync("Mine", "NUnit", "RandomizedSmoothing.Testing");
        await stranger.WriteAsync("Mine/Claims.cs", $$"""
            namespace Mine.Claims.Paper;

            [Claim("my-theorem", "A ball vanishes at a large σ", "§4.1, Theorem 4")]
            public sealed partial class Theorem4 : ExpressionClaim
            {
                public override string Statement => "σ > R√c / √d  ⇒  the ball's region is empty";

            {{claim}}
            }
            """);
        await stranger.WriteAsync("Mine/EveryClaim.cs", $$"""
            using RandomizedSmoothing.Testing;

            namespace Mine;

            {{tests.TrimEnd()}};
            """);
        await stranger.WriteAsync("Mine/Properties.cs", $$"""
            using FsCheck;
            using FsCheck.Fluent;
            using NUnit.Framework;
            using RandomizedSmoothing;

            namespace Mine;

            public sealed class Properties
            {
                [Test]
            {{property}}
                private static double? Left(int d, double radius, double sigma, int classes) => new Ball(d, radius).Under(sigma).Radius(classes);
            }
            """);
        await stranger.WriteAsync("Mine/Program.cs", """
            using RandomizedSmoothing.Claims;
            using RandomizedSmoothing.Claims.Engines;

            new Mine.Properties().Twice_the_radius_vanishes_at_twice_the_sigma();
            var tests = typeof(Mine.EveryClaim).GetMethods().Count(method => method.Name.EndsWith("_gets_the_pinned_verdict", StringComparison.Ordinal));
            Console.WriteLine($"{Verification.Verify(new Mine.Claims.Paper.Theorem4(), Budget.Quick).Verdict.Name()}, {tests == ClaimCatalogue.All.Length}");
            """);
        Assert.That(await stranger.SucceedAsync("Mine", "dotnet", "run"), Is.EqualTo($"Ok, passed 100 tests.{Environment.NewLine}holds, True{Environment.NewLine}"));
    }
}
