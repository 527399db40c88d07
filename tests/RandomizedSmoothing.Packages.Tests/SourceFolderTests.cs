using System.Runtime.CompilerServices;
using RandomizedSmoothing.Testing;

namespace RandomizedSmoothing.Packages.Tests;

/// <summary>A snapshot lies beside its test, however the test was built.</summary>
public sealed class SourceFolderTests
{
    private static string Here => Repository.File("tests", "RandomizedSmoothing.Packages.Tests");

    [Test]
    public void A_path_is_taken_as_it_is() => Assert.That(SourceFolder.Of("/some/place/Tests.cs", AppContext.BaseDirectory), Is.EqualTo("/some/place"));

    [TestCase("/_/")]
    [TestCase("/_1/")]
    public void A_deterministic_path_is_found_from_the_tests_that_run(string root) =>
        Assert.That(SourceFolder.Of($"{root}tests/RandomizedSmoothing.Packages.Tests/{Path.GetFileName(File())}", AppContext.BaseDirectory), Is.EqualTo(Here));

    [Test]
    public void A_deterministic_path_that_leads_nowhere_is_named() =>
        Assert.That(() => SourceFolder.Of("/_/nowhere/Tests.cs", AppContext.BaseDirectory), Throws.InstanceOf<DirectoryNotFoundException>().With.Message.Contains("/_/nowhere/Tests.cs"));

    private static string File([CallerFilePath] string path = "") => path;
}
