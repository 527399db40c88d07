using System.Reflection;
using RandomizedSmoothing.Analyzers.Tests.Claims;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Analyzers.Tests.Formulas;

/// <summary>Every function that claims compute with has a sign, in plain text and in LaTeX.</summary>
public sealed class FunctionNotationTests
{
    // A number is written as itself.
    private static IEnumerable<string> Functions => typeof(IReal<>).GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(method => !method.IsSpecialName && method.Name != "From")
        .Select(method => $"T.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType == typeof(int) ? "3" : "at.Sigma"))})");

    [TestCaseSource(nameof(Functions))]
    public void It_is_not_shown_by_its_name_in_code(string call)
    {
        var name = call["T.".Length..call.IndexOf('(', StringComparison.Ordinal)];
        var formula = new Generated($$"""
            [Claim("small", "small", "§1")]
            public sealed partial class Small : ExpressionClaim
            {
                public override string Statement => "small";
                public override Domain Domain { get; } = [Parameter.Sigma];
                public override T Margin<T>(Point<T> at) => at.Sigma - {{call}};
            }
            """).Load().Formula;
        Assert.That(
            $"{formula?.Text} {formula?.Latex}",
            Has.Length.GreaterThan(1).And.Not.Contain($"{name}("),
            $"add {name} to Template in src/RandomizedSmoothing.Analyzers/Formulas, in UnicodeNotation.cs and LatexNotation.cs");
    }

    [Test]
    public void There_are_some() => Assert.That(Functions.Count(), Is.GreaterThan(12));
}
