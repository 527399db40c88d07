using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Tests.Regions;

public sealed class RegionJsonTests
{
    [TestCase("""{"ball":{"center":[0,0.5],"radius":1}}""")]
    [TestCase("""{"cone":{"apex":[0,0],"axis":[0,-1],"halfAngleDegrees":30}}""")]
    [TestCase("""{"halfSpace":{"normal":[1,2,3],"offset":-1}}""")]
    [TestCase("""{"box":{"low":[null,-1],"high":[0,null]}}""")]
    [TestCase("""{"union":[{"ball":{"center":[0],"radius":1}},{"box":{"low":[2],"high":[3]}}]}""")]
    [TestCase("""{"intersection":[{"ball":{"center":[0],"radius":1}},{"halfSpace":{"normal":[1],"offset":0}}]}""")]
    [TestCase("""{"difference":[{"ball":{"center":[0],"radius":2}},{"ball":{"center":[0],"radius":1}}]}""")]
    [TestCase("""{"slab":{"normal":[1,2],"low":-1,"high":0.5}}""")]
    [TestCase("""{"truncatedCone":{"apex":[0,0],"axis":[0,-1],"halfAngleDegrees":30,"height":2}}""")]
    [TestCase("""{"intervals":[[null,-1],[0,0.5],[2,null]]}""")]
    [TestCase("""{"intervals":[]}""")]
    public void What_is_read_is_written(string json) => Assert.That(RegionJson.Write(RegionJson.Read(json)), Is.EqualTo(json));

    [TestCase("{", "no JSON")]
    [TestCase("[]", "$ must be an object with one member: ball, cone")]
    [TestCase("""{"disc":{}}""", "$.disc is unknown; valid is ball")]
    [TestCase("""{"ball":{"center":[0,0]}}""", "$.ball lacks radius")]
    [TestCase("""{"ball":{"center":[0,0],"radius":-1}}""", "$.ball: radius is -1")]
    [TestCase("""{"ball":{"center":[0,null],"radius":1}}""", "$.ball.center holds null, but must hold numbers")]
    [TestCase("""{"union":[{"ball":{"center":[0],"radius":1}},{"ball":{"center":"x","radius":1}}]}""", "$.union[1].ball.center must be an array")]
    [TestCase("""{"union":[{"ball":{"center":[0],"radius":1}},{"ball":{"center":[0,0],"radius":1}}]}""", "$.union: parts have the dimensions 1 and 2")]
    [TestCase("""{"union":[]}""", "$.union: parts are none")]
    [TestCase("""{"difference":[{"ball":{"center":[0],"radius":1}}]}""", "$.difference must hold two regions")]
    [TestCase("""{"slab":{"normal":[1],"low":1,"high":1}}""", "$.slab: high is 1, but must be a number above low")]
    [TestCase("""{"truncatedCone":{"apex":[0,0],"axis":[0,1],"halfAngleDegrees":30}}""", "$.truncatedCone lacks height")]
    [TestCase("""{"intervals":[[0,1],[2]]}""", "$.intervals[1] must hold two numbers")]
    [TestCase("""{"intervals":[[0,"1"]]}""", "$.intervals[0] holds \"1\", but must hold numbers or null")]
    [TestCase("""{"intervals":[[1,0]]}""", "$.intervals: intervals is (1, 0), but must be a pair of numbers")]
    [TestCase("""{"intervals":{}}""", "$.intervals must be an array of pairs of numbers")]
    public void What_is_wrong_is_named_with_its_place(string json, string message) =>
        Assert.That(() => RegionJson.Read(json), Throws.InstanceOf<FormatException>().With.Message.Contains(message));

    [Test]
    public void Membership_follows_the_tree()
    {
        var region = RegionJson.Read(
            """
            {"difference": [
              {"union": [
                {"ball": {"center": [0, 0], "radius": 2}},
                {"cone": {"apex": [0, 5], "axis": [0, 1], "halfAngleDegrees": 45}}]},
              {"intersection": [{"box": {"low": [-1, -1], "high": [1, 1]}}, {"halfSpace": {"normal": [1, 0], "offset": 0}}]}]}
            """);
        Assert.Multiple(() =>
        {
            Assert.That(region.Contains([0.5, 0]), "in the ball, right of the half-box");
            Assert.That(region.Contains([-0.5, 0]), Is.False, "in the half-box");
            Assert.That(region.Contains([-1.5, 0]), "in the ball, left of the box");
            Assert.That(region.Contains([0.9, 6]), "in the cone");
            Assert.That(region.Contains([1.1, 6]), Is.False, "beside the cone");
            Assert.That(region.Contains([0, 4.9]), Is.False, "beyond the apex");
            Assert.That(() => region.Contains([0]), Throws.InstanceOf<ArgumentOutOfRangeException>());
        });
    }
}
