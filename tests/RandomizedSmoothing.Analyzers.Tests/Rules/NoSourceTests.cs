using RandomizedSmoothing.Analyzers.Rules;

namespace RandomizedSmoothing.Analyzers.Tests.Rules;

/// <summary>RSM1001.</summary>
public sealed class NoSourceTests
{
    private const string Members = "public override string Statement => \"s\"; public override System.Collections.Immutable.ImmutableArray<PrintedNumber> Numbers => [];";

    [TestCase("[|\"\"|]")]
    [TestCase("[|\"  \"|]")]
    [TestCase("[|\"?\"|]")]
    [TestCase("[|\"§\"|]")]
    [TestCase("source: [|\"\"|]")]
    [TestCase("\"§4.1, Theorem 4\"")]
    [TestCase("\"p. 7\"")]
    public Task In_the_attribute(string source) => Verify<NoSourceAnalyzer>.FileAsync($$"""
        [Claim("id", "title", {{source}})]
        public abstract class Mine : NumberClaim;
        """);

    [TestCase("[|\"\"|]")]
    [TestCase("[|null!|]")]
    [TestCase("\"§4.1\"")]
    [TestCase("Title")]
    public Task In_the_property(string source) => Verify<NoSourceAnalyzer>.FileAsync($$"""
        public sealed class Mine : NumberClaim
        {
            public override string Id => "";
            public override string Title => "";
            public override string Source => {{source}};
            {{Members}}
        }
        """);

    [Test]
    public Task In_the_attribute_in_another_order() => Verify<NoSourceAnalyzer>.FileAsync("""
        [Claim("id", source: [|""|], title: "title")]
        public abstract class Mine : NumberClaim;
        """);

    [Test]
    public Task A_nested_class_is_in_no_catalogue() => Verify<NoSourceAnalyzer>.FileAsync($$"""
        public static class Search
        {
            private sealed class Ratio : NumberClaim
            {
                public override string Id => "";
                public override string Title => "";
                public override string Source => "";
                {{Members}}
            }
        }
        """);

    [Test]
    public Task Another_type_s_source_is_none_of_its_business() => Verify<NoSourceAnalyzer>.FileAsync("public class Stream { public string Source => \"\"; }");
}
