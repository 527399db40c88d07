using System.Text.RegularExpressions;

namespace RandomizedSmoothing.Packages.Tests;

/// <summary>The C# that CONTRIBUTING shows of this repository is what a stranger may write too: it compiles and runs against the packages alone.</summary>
[Category("Slow")]
public sealed partial class DocumentSnippetTests
{
    private static string[] Snippets => [.. CSharp().Matches(File.ReadAllText(Repository.File("CONTRIBUTING.md")).ReplaceLineEndings("\n")).Select(block => block.Groups[1].Value)];

    [Test]
    public async Task They_compile_and_run()
    {
        Assert.That(Snippets, Has.Length.EqualTo(3), "CONTRIBUTING shows another number of snippets: give each its place below");
        var (claim, tests, property) = (Snippets[0], Snippets[1], Snippets[2]);
        using var stranger = await Stranger.ArriveAsync();
        await stranger.WriteAsync("Mine/Mine.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="NUnit" Version="4.6.1" />
                <PackageReference Include="RandomizedSmoothing.Testing" Version="{SnippetTests.Version}" />
              </ItemGroup>
            </Project>
            """);
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

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharp();
}
