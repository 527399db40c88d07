using FsCheck;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Testing;

namespace RandomizedSmoothing.Properties;

/// <summary>Runs the claim objects that the command line runs, as FsCheck properties.</summary>
internal static class ClaimProperty
{
    private const int MoreAtNight = 100;

    // Without the arguments of a test that has some: a filter takes no parentheses, and the shell neither.
    private static string Command => $"./run-tests.sh {TestContext.CurrentContext.Test.ClassName}.{TestContext.CurrentContext.Test.MethodName}";

    /// <summary>A claim holds wherever FsCheck draws it, over the paper's whole domain.</summary>
    public static void Holds<TClaim>(int tests = 1000)
        where TClaim : InequalityClaim, new() => Report(ClaimTrial.FalsifyHolding(new TClaim(), tests, Command));

    /// <summary>A property of points of a domain; a failure shows the point, the seed and the one command that replays it.</summary>
    public static void ForAll(Domain domain, int tests, Func<Point, Property> property) =>
        Report(PointProperty.Falsify(domain, ClaimTrial.IsNightly ? MoreAtNight * tests : tests, property, Command));

    private static void Report(string? failure)
    {
        if (failure is not null)
        {
            Assert.Fail(failure);
        }
    }
}
