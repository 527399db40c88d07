using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Tests.Regions;

public sealed class SmallestBallTests
{
    // Corners (4, ±3) and the point (−5, 0) lie on a circle of radius 5 about the origin, and the origin in their triangle.
    [Test]
    public void A_box_and_a_far_speck_hold_a_Pythagorean_circle()
    {
        var ball = SmallestBall.Around(new Union(new Box([3, -3], [4, 3]), new Ball([-4.5, 0], 0.5)))!;
        Assert.Multiple(() =>
        {
            Assert.That(ball.Radius, Is.EqualTo(5).Within(1e-13));
            Assert.That(ball.Center, Is.All.EqualTo(0).Within(1e-13));
            Assert.That(ball.Contacts, Has.Length.EqualTo(3));
        });
    }

    [TestCase("""{"box":{"low":[0,0,0],"high":[2,4,4]}}""", 3)]
    [TestCase("""{"union":[{"ball":{"center":[0,0],"radius":1}},{"ball":{"center":[6,0],"radius":2}}]}""", 4.5)]
    [TestCase("""{"union":[{"ball":{"center":[0,0],"radius":3}},{"ball":{"center":[1,0],"radius":1}}]}""", 3)]
    [TestCase("""{"difference":[{"ball":{"center":[0,0],"radius":2}},{"ball":{"center":[0.5,0],"radius":1}}]}""", 2)]
    [TestCase("""{"intersection":[{"ball":{"center":[0,0],"radius":5}},{"halfSpace":{"normal":[2,0],"offset":1}}]}""", 5)]
    [TestCase("""{"intersection":[{"ball":{"center":[0,0],"radius":5}},{"halfSpace":{"normal":[2,0],"offset":-6}}]}""", 4)]
    [TestCase("""{"intersection":[{"box":{"low":[-1,0],"high":[9,4]}},{"halfSpace":{"normal":[1,0],"offset":2}}]}""", 2.5)]
    [TestCase("""{"intersection":[{"ball":{"center":[0,0],"radius":1}},{"ball":{"center":[1,0],"radius":1}}]}""", 0.8660254037844386)]
    [TestCase("""{"intersection":[{"ball":{"center":[0,0,0,0],"radius":1}},{"ball":{"center":[1,0,0,0],"radius":1}}]}""", 0.8660254037844386)]
    [TestCase("""{"difference":[{"ball":{"center":[0,0],"radius":2}},{"ball":{"center":[2,0],"radius":1}}]}""", 2)]
    [TestCase("""{"intersection":[{"halfSpace":{"normal":[-1,0],"offset":0}},{"halfSpace":{"normal":[0,-1],"offset":0}},{"halfSpace":{"normal":[3,4],"offset":12}}]}""", 2.5)]
    [TestCase("""{"intersection":[{"cone":{"apex":[0,0,0],"axis":[1,0,0],"halfAngleDegrees":30}},{"ball":{"center":[0,0,0],"radius":1}}]}""", 0.5773502691896258)]
    [TestCase("""{"intersection":[{"cone":{"apex":[1,0,0,0,0],"axis":[1,0,0,0,0],"halfAngleDegrees":1}},{"ball":{"center":[1,0,0,0,0],"radius":5}}]}""", 2.5003808201097692)]
    [TestCase("""{"intersection":[{"cone":{"apex":[0,0],"axis":[0,-1],"halfAngleDegrees":60}},{"ball":{"center":[0,0],"radius":1}}]}""", 0.8660254037844386)]
    [TestCase("""{"union":[{"intersection":[{"ball":{"center":[0,0,0],"radius":1}},{"box":{"low":[-0.5,null,null],"high":[0.5,null,null]}}]},{"ball":{"center":[3,0,0],"radius":0.5}}]}""", 2.09375)]
    public void Known_radii(string region, double radius) =>
        Assert.That(SmallestBall.Around(RegionJson.Read(region))!.Radius, Is.EqualTo(radius).Within(1e-13));

    [TestCase("""{"halfSpace":{"normal":[1,0],"offset":1}}""")]
    [TestCase("""{"box":{"low":[0,null],"high":[1,null]}}""")]
    [TestCase("""{"difference":[{"ball":{"center":[0,0,0],"radius":2}},{"ball":{"center":[2,1,0],"radius":1}}]}""")]
    [TestCase("""{"intersection":[{"halfSpace":{"normal":[-1,0],"offset":0}},{"halfSpace":{"normal":[1,0],"offset":1}},{"halfSpace":{"normal":[0,1],"offset":1}}]}""")]
    public void What_is_unbounded_or_has_unknown_extremes_has_none(string region) => Assert.That(SmallestBall.Around(RegionJson.Read(region)), Is.Null);

    // A ball that contains all, touches its contacts, and is centred at a mean of theirs with positive weights is the smallest.
    [Test]
    public void It_contains_all_and_its_contacts_prove_that_nothing_smaller_does()
    {
        var balls =
            from dimension in Gen.Choose(1, 6)
            from count in Gen.Choose(1, 12)
            from coordinates in Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(-1000, 1000).Select(i => i / 100.0), dimension), count)
            from radii in Gen.ArrayOf(Gen.Frequency((1, Gen.Constant(0.0)), (1, Gen.Choose(1, 300).Select(i => i / 100.0))), count)
            select coordinates.Zip(radii, (center, radius) => (Center: center.ToImmutableArray(), Radius: radius)).ToArray();
        Prop.ForAll(Arb.From(balls), given =>
        {
            var ball = SmallestBall.Around(given);
            var contained = given.All(other => Distance(ball.Center, other.Center) + other.Radius <= ball.Radius * (1 + 1e-12));
            var touched = ball.Contacts.All(contact => Math.Abs(Distance(ball.Center, contact.Center) + contact.Radius - ball.Radius) <= 1e-11 * (1 + ball.Radius));
            var mean = ball.Center.Select((_, i) => ball.Contacts.Sum(contact => contact.Weight * contact.Center[i])).ToImmutableArray();
            var centred = Distance(mean, ball.Center) <= 1e-10 * (1 + ball.Radius) && ball.Contacts.All(contact => contact.Weight > 0);
            return (contained && touched && centred && ball.OuterRadius() is var outer && outer >= ball.Radius && outer <= ball.Radius * (1 + 1e-5))
                .Label($"{contained} {touched} {centred} {ball.Radius} {ball.OuterRadius()}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(new Replay(new Rnd(2021, 1), Microsoft.FSharp.Core.FSharpOption<int>.None)));
    }

    private static double Distance(ImmutableArray<double> a, ImmutableArray<double> b) => Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());
}
