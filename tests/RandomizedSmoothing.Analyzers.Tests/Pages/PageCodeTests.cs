using Microsoft.CodeAnalysis;

namespace RandomizedSmoothing.Analyzers.Tests.Pages;

/// <summary>A rule's page is true: what it calls wrong is reported by the rule, and what it calls right compiles, with no word from any rule.</summary>
public sealed class PageCodeTests
{
    // Where the code alone is half a sentence, the compiler has something to say of what is wrong, too.
    private static readonly string[] Unfinished = ["RSM1002", "RSM1010", "RSM1011", "RSM1013", "RSM1014"];

    private static IEnumerable<string> Ids => Directory.EnumerateFiles(Repository.File("src/RandomizedSmoothing.Analyzers/docs"), "RSM*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Ids))]
    public async Task What_it_calls_wrong_is_reported(string id)
    {
        var page = new PageCode(id);
        var found = await page.WrongAsync();
        Assert.Multiple(() =>
        {
            Assert.That(found.Select(diagnostic => diagnostic.Id), Does.Contain(id), HowTo(page, id));
            Assert.That(found.Where(diagnostic => diagnostic.Id.StartsWith("CS", StringComparison.Ordinal) && !Unfinished.Contains(id)), Is.Empty, HowTo(page, id));
        });
    }

    [TestCaseSource(nameof(Ids))]
    public async Task What_it_calls_right_compiles_and_no_rule_speaks(string id)
    {
        var page = new PageCode(id);
        Assert.That(await page.RightAsync(), Is.Empty, HowTo(page, id));
    }

    [Test]
    public void A_frame_has_one_place_for_the_page() => Assert.That(
        Directory.EnumerateFiles(Path.GetDirectoryName(new PageCode(Ids.First()).Frame)!).Where(file => File.ReadAllText(file).Split(PageCode.Place).Length != 2), Is.Empty);

    private static string HowTo(PageCode page, string id) =>
        $"the code of src/RandomizedSmoothing.Analyzers/docs/{id}.md stands in the frame {Path.GetRelativePath(Repository.Root, page.Frame)}; where it needs another one, write tests/RandomizedSmoothing.Analyzers.Tests/Pages/Frames/{id}.cs, with the line '{PageCode.Place}' where the page's code goes";
}
