namespace RandomizedSmoothing.Claims.Tests;

/// <summary>A claim's class is found by its id: <c>remark-unit-cube</c> is UnitCube, and its file UnitCube.cs.</summary>
public sealed class ClaimNameTests
{
    [Test]
    public void A_class_has_its_claim_s_id_for_a_name() => Assert.That(
        ClaimCatalogue.All.Select(claim => (claim.Id, claim.GetType().Name)).Where(claim => claim.Name != NameOf(claim.Id))
            .Select(claim => $"the class of {claim.Id} is called {claim.Name}, and must be {NameOf(claim.Id)}"),
        Is.Empty);

    [Test]
    public void A_claim_stands_in_a_file_of_its_own() => Assert.That(
        ClaimCatalogue.All.Select(claim => claim.GetType().Name + ".cs").Except(
            Directory.EnumerateFiles(Repository.File("src", "RandomizedSmoothing.Claims"), "*.cs", SearchOption.AllDirectories).Select(file => Path.GetFileName(file))),
        Is.Empty,
        "no file of this name below src/RandomizedSmoothing.Claims");

    [TestCase("theorem-4", "Theorem4")]
    [TestCase("theorem-5-corrected-at-its-bound", "Theorem5CorrectedAtItsBound")]
    [TestCase("figure-3a", "Figure3a")]
    [TestCase("remark-theorem-3-vanishes", "Theorem3Vanishes")]
    [TestCase("remark-50-points-are-worse-than-one", "Remark50PointsAreWorseThanOne")]
    public void The_id_s_words_make_the_name(string id, string name) => Assert.That(NameOf(id), Is.EqualTo(name));

    // "Remark" says nothing, but that a name may not begin with a digit.
    private static string NameOf(string id)
    {
        var name = string.Concat(id.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return name.StartsWith("Remark", StringComparison.Ordinal) && char.IsLetter(name["Remark".Length]) ? name["Remark".Length..] : name;
    }
}
