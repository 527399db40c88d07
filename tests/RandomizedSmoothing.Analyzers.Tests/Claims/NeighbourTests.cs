namespace RandomizedSmoothing.Analyzers.Tests.Claims;

/// <summary>What is generated compiles whatever else has the names that it uses.</summary>
public sealed class NeighbourTests
{
    private const string Name = "Mine";

    [TestCase("Acme.Domain")]
    [TestCase("Acme.Domain.Claims")]
    [TestCase("Acme.Point")]
    [TestCase("RandomizedSmoothing.Parameter")]
    [TestCase("FsCheck")]
    [TestCase("Acme.System")]
    [TestCase("Claim")]
    public void In_a_namespace(string space) => Compiles($"namespace {space} {{ {Claim(Name)} }}");

    [TestCase("public class Point { }")]
    [TestCase("public class Domain { }")]
    [TestCase("public class Parameter { }")]
    [TestCase("public enum ParameterKind { }")]
    [TestCase("public class Formula { }")]
    [TestCase("public class Claim { }")]
    [TestCase("public class Enclosure { }")]
    [TestCase("public class Func { } public class Prop { } public class Arbitrary<T> { }")]
    public void Beside_a_type(string type)
    {
        Compiles($"namespace Acme {{ {type} {Claim(Name)} }}");
        Compiles($"{type} {Claim(Name)}");
    }

    [TestCase("Points")]
    [TestCase("ForAll")]
    [TestCase("Margin1")]
    [TestCase("Claims")]
    public void Of_a_class(string name) => Compiles(Claim(name));

    [TestCase("Domain", "has the name of one of its members")]
    [TestCase("Formula", "has the name of one of its members")]
    public void A_class_that_cannot_be_called_so_is_told(string name, string message) => Assert.That(
        new Generated(Claim(name)).Diagnostics.Select(problem => problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture)), Has.One.Contains(message));

    [Test]
    public void A_nested_and_a_file_local_class_are_told_why() => Assert.Multiple(() =>
    {
        Assert.That(new Generated($"public partial class Outer {{ {Claim(Name)} }}").Diagnostics.Single().GetMessage(System.Globalization.CultureInfo.InvariantCulture), Does.Contain("within another class"));
        Assert.That(new Generated(Claim(Name).Replace("public sealed", "file sealed", StringComparison.Ordinal)).Diagnostics.Single().GetMessage(System.Globalization.CultureInfo.InvariantCulture), Does.Contain("file-local"));
    });

    [TestCase("public class TestContext { }")]
    [TestCase("public class Assert { } public class Test { }")]
    [TestCase("public class ClaimTrial { } public class Claim { }")]
    public void Tests_beside_a_type(string type)
    {
        var claims = new Generated($"namespace Acme {{ {type} {Claim(Name)} [global::RandomizedSmoothing.Testing.ClaimTests(typeof(Mine))] public sealed partial class EveryClaim; }}");
        var tests = new Generated(new RandomizedSmoothing.Analyzers.ClaimTests.ClaimTestsGenerator(), claims.Completed);
        Assert.That(tests.Errors, Is.Empty);
    }

    private static void Compiles(string code)
    {
        var generated = new Generated(code);
        Assert.Multiple(() =>
        {
            Assert.That(generated.Diagnostics, Is.Empty);
            Assert.That(generated.Errors, Is.Empty, generated.Text);
        });
    }

    private static string Claim(string name) => $$"""
        [global::RandomizedSmoothing.Claims.Claim("mine", "title", "§1")]
        public sealed partial class {{name}} : global::RandomizedSmoothing.Claims.ExpressionClaim
        {
            public override string Statement => "mine";
            private static T Margin<T>([global::RandomizedSmoothing.Claims.Dimension] int d, [global::RandomizedSmoothing.Claims.RealNumber(Low = 1, High = 2, Meaning = "m")] T x)
                where T : struct, global::RandomizedSmoothing.Numbers.IReal<T> => x - T.Sqrt(d);
        }
        """;
}
