namespace RandomizedSmoothing.Analyzers.Tests.Kernels;

/// <summary>Conversions, characters, whole numbers, atomics and complex numbers: the list that RSM4009 reads is what ILGPU says.</summary>
public sealed class LibraryListTests
{
    private static readonly string List = Repository.File("src/RandomizedSmoothing.Analyzers/Kernels/Refused.txt");

    private static readonly Lazy<(IReadOnlyList<string> Refused, IReadOnlyList<string> Accepted)> Said = new(LibraryCalls.Refused);

    [Test]
    public void There_are_many() => Assert.That(LibraryCalls.All, Has.Count.GreaterThan(400));

    [Test]
    public async Task The_list_is_what_ILGPU_refuses() => Assert.That(await File.ReadAllLinesAsync(List), Is.EqualTo(Said.Value.Refused), $"write these into {List}");

    [Test]
    public async Task The_rule_speaks_of_these_and_of_no_others()
    {
        var reported = (await KernelCode.DiagnosticsAsync(KernelCode.Compile(LibraryCalls.Code())))
            .Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line - 2)
            .Distinct().Order().Select(k => LibraryCalls.All[k].Id).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(reported.Except(Said.Value.Refused), Is.Empty, "reported, and not refused");
            Assert.That(Said.Value.Refused.Except(reported), Is.Empty, "refused, and not reported");
        });
    }
}
