namespace RandomizedSmoothing.Tests.Numbers;

/// <summary>Every function that claims compute with is held against values from elsewhere; this looks that a test does.</summary>
public sealed class FunctionReferenceTests
{
    private const string Folder = "tests/RandomizedSmoothing.Tests/Numbers";

    [TestCaseSource(typeof(FunctionTests), nameof(FunctionTests.Functions))]
    public void Values_from_elsewhere_are_enclosed(string name) => Assert.That(
        Directory.EnumerateFiles(Repository.File("tests/RandomizedSmoothing.Tests"), "*.cs", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != $"{nameof(FunctionReferenceTests)}.cs").Any(file => File.ReadAllText(file).Contains($"Interval.{name}", StringComparison.Ordinal)),
        $"no test compares Interval.{name} with values from elsewhere: add some to {Folder}/IntervalElementaryTests.cs, or write {Folder}/Interval{name}Tests.cs");
}
