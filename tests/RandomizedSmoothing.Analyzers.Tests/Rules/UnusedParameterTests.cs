using RandomizedSmoothing.Analyzers.Rules;

namespace RandomizedSmoothing.Analyzers.Tests.Rules;

/// <summary>RSM1003.</summary>
public sealed class UnusedParameterTests
{
    [Test]
    public Task A_parameter_that_the_bound_lost_is_reported() => VerifyAsync("""
        private static T Slack<T>(int d, T R, T sigma) where T : struct, IReal<T> => sigma - R;
        private static T Margin<T>([Dimension] int [|d|], [Radius] T R, [Sigma] T sigma) where T : struct, IReal<T> => R - sigma;
        """);

    [Test]
    public Task One_that_the_hypothesis_alone_uses_is_used() => VerifyAsync("""
        private static T Slack<T>(int d, T R) where T : struct, IReal<T> => R - d;
        private static T Margin<T>([Dimension] int d, [Radius] T R) where T : struct, IReal<T> => R;
        """);

    [Test]
    public Task One_that_only_the_hypothesis_names_and_does_not_use_is_reported() => VerifyAsync("""
        private static T Slack<T>([Dimension] int [|d|], T R) where T : struct, IReal<T> => R;
        private static T Margin<T>([Radius] T R) where T : struct, IReal<T> { var twice = 2 * R; return twice; }
        """);

    [Test]
    public Task The_name_of_an_argument_is_no_use() => VerifyAsync("""
        private static T Margin<T>([Dimension] int [|d|], [Radius] T R, [Sigma] T sigma) where T : struct, IReal<T> => BallProbability<T>.AtCenter(d: 2, R, sigma);
        """);

    [Test]
    public Task A_method_of_another_class_is_none_of_its_business() =>
        Verify<UnusedParameterAnalyzer>.FileAsync("public static class Other { public static T Margin<T>(T unused) where T : new() => new T(); }");

    private static Task VerifyAsync(string sides) => Verify<UnusedParameterAnalyzer>.FileAsync($$"""
        public abstract class Mine : ExpressionClaim
        {
            public override T Margin<T>(Point<T> at) => T.One;
            {{sides}}
        }
        """);
}
