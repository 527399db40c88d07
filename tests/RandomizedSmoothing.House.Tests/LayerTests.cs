namespace RandomizedSmoothing.House.Tests;

/// <summary>Arrows go down only: read from what the compiler binds, since a <c>using</c> says neither all nor only what a file uses.</summary>
public sealed class LayerTests
{
    private static readonly Lazy<BoundSources> Bound = new(() => new BoundSources(Sources()));

    private static readonly Lazy<IReadOnlyList<Arrow>> Arrows = new(() => Bound.Value.Arrows());

    [Test]
    public void Everything_binds() => Assert.That(Bound.Value.Errors, Is.Empty, "what does not bind hides what it uses");

    [Test]
    public void Every_folder_has_a_layer() => Assert.That(
        Sources().Select(source => FolderOf(source.Path)).Distinct().Where(place => !place.Project.Layers.IsEmpty && place.Project.LevelOf(place.Folder) is null)
            .Select(place => $"{place.Project.Folder}{place.Folder} has no place in tests/RandomizedSmoothing.House.Tests/House.cs: say what it may know"),
        Is.Empty);

    [Test]
    public void A_project_uses_only_those_that_it_may_know() =>
        Assert.That(Broken(Arrows.Value).Where(arrow => FolderOf(arrow.From).Project != FolderOf(arrow.To).Project), Is.Empty, Rule);

    [Test]
    public void A_layer_uses_only_those_below_it([Values("RandomizedSmoothing", "RandomizedSmoothing.Claims")] string project) =>
        Assert.That(Broken(Arrows.Value).Where(arrow => FolderOf(arrow.From).Project.Name == project && FolderOf(arrow.To).Project.Name == project), Is.Empty, Rule);

    [Test]
    public void There_is_something_to_hold() => Assert.That(Arrows.Value, Has.Count.GreaterThan(1000));

    // By a name, by a type that is left out, by an operator, by an extension; the using alone is none.
    [TestCase("public static double Of(double r) => RegionSmoothing.Under(new Ball(2, r), 1).Radius(2) ?? 0;", "Regions/Ball.cs", "Smoothing/Balls/SmoothedBall.cs", "Smoothing/RegionSmoothing.cs")]
    [TestCase("public static double? Of() => Smoothing.Inner.Take(new(1));", "Smoothing/Inner.cs")]
    [TestCase("public static int Of() => 1.Twice();", "Smoothing/Inner.cs")]
    [TestCase("public static int Of() => 1;")]
    public void A_distribution_that_knows_of_regions_is_found(string member, params string[] expected)
    {
        const string inner = """
            namespace RandomizedSmoothing.Smoothing;
            public static class Inner
            {
                public static double? Take(One one) => one.Value;
                public static int Twice(this int value) => 2 * value;
            }
            public sealed record One(double Value);
            """;
        var arrows = new BoundSources(
        [
            ("src/RandomizedSmoothing/Smoothing/Inner.cs", inner),
            ("src/RandomizedSmoothing/Distributions/Bad.cs", $"using RandomizedSmoothing.Smoothing; namespace RandomizedSmoothing.Distributions; public static class Bad {{ {member} }}"),
            .. Sources().Where(source => source.Path.StartsWith("src/RandomizedSmoothing/", StringComparison.Ordinal)),
        ]).Arrows("src/RandomizedSmoothing/Distributions/Bad.cs");
        Assert.That(Broken(arrows).Select(arrow => (arrow.From, To: arrow.To["src/RandomizedSmoothing/".Length..])).Order(), Is.EqualTo(expected.Select(to => ("src/RandomizedSmoothing/Distributions/Bad.cs", to))));
    }

    [Test]
    public void The_picture_shows_the_house() => Assert.That(
        File.ReadAllText(Repository.File("src/README.md")).ReplaceLineEndings("\n"),
        Does.Contain($"```text\n{House.Picture}\n```"),
        $"the picture of the house in src/README.md is to be\n\n{House.Picture}\n");

    private const string Rule = "an arrow that goes up in tests/RandomizedSmoothing.House.Tests/House.cs: move one of the two files, or what the one needs of the other";

    private static IEnumerable<Arrow> Broken(IEnumerable<Arrow> arrows) => arrows.Where(arrow =>
    {
        var (from, to) = (FolderOf(arrow.From), FolderOf(arrow.To));
        return from.Project == to.Project ? from.Project.LevelOf(from.Folder) > from.Project.LevelOf(to.Folder) : !from.Project.MayUse(to.Project);
    });

    private static (Project Project, string Folder) FolderOf(string path)
    {
        var project = House.Projects.Single(project => path.StartsWith(project.Folder, StringComparison.Ordinal));
        return (project, Path.GetDirectoryName(path[project.Folder.Length..])!.Replace('\\', '/'));
    }

    private static IEnumerable<(string Path, string Text)> Sources() => House.Projects
        .SelectMany(project => Directory.EnumerateFiles(Repository.File(project.Folder), "*.cs", SearchOption.AllDirectories))
        .Select(file => (Path: Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), File: file))
        .Where(file => !file.Path.Split('/').Any(part => part is "bin" or "obj" or "build"))
        .OrderBy(file => file.Path, StringComparer.Ordinal)
        .Select(file => (file.Path, File.ReadAllText(file.File)));
}
