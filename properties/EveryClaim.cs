using System.Reflection;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Testing;

namespace RandomizedSmoothing.Properties;

/// <summary>Every claim of the paper is searched and enclosed, and gets the verdict that is pinned; one that holds does so wherever it is drawn.</summary>
[ClaimTests(typeof(ClaimCatalogue), Command = "./run-tests.sh")]
public sealed partial class EveryClaim
{
    [Test]
    public void Is_tested() => Assert.That(
        typeof(EveryClaim).GetMethods().Where(method => method.GetCustomAttribute<TestAttribute>() is not null && method.Name != nameof(Is_tested)).Select(method => method.Name),
        Is.EquivalentTo(ClaimCatalogue.All.Select(claim => $"{claim.GetType().Name}_gets_the_pinned_verdict")));
}
