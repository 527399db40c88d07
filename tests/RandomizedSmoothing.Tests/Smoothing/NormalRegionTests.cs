using static RandomizedSmoothing.Tests.ReferenceTable;

namespace RandomizedSmoothing.Tests.Smoothing;

/// <summary>Regions whose probabilities are products and differences of normal tails, against Reference/normals.py's tables down to 1e-300.</summary>
public sealed class NormalRegionTests
{
    // At 1e-300 a unit in the last place of the distance is 2e-13 of the tail.
    private const double Tolerance = 2e-12;

    [Test]
    public void Half_spaces_agree_with_the_reference() => Agrees("half-space", row => new HalfSpace(row.AsSpan(0, 3), row[3]).Under(row[4]).Probability(row.AsSpan(5, 3)));

    [Test]
    public void Slabs_agree_with_the_reference_however_thin() => Agrees("slab", row => new Slab(row.AsSpan(0, 2), row[2], row[3]).Under(row[4]).Probability(row.AsSpan(5, 2)));

    [Test]
    public void Boxes_agree_with_the_reference() => Agrees("box", row => new Box(row.AsSpan(0, 4), row.AsSpan(4, 4)).Under(row[12]).Probability(row.AsSpan(8, 4)));

    [Test]
    public void A_ray_and_two_intervals_agree_with_the_reference() => Agrees(
        "interval-union",
        row => new IntervalUnion((double.NegativeInfinity, row[0]), (row[1], row[2]), (row[3], row[4])).Under(row[5]).Probability(row[6]));

    // Beside the face 10¹⁶ away from the origin every leading digit of the product cancels.
    [Test]
    public void A_point_beside_a_far_face_is_as_far_from_it_as_it_is()
    {
        var half = new HalfSpace([3, 1], 3e16);
        Assert.That(half.Clearance([1e16, -2]), Is.EqualTo(2 / Math.Sqrt(10)).Within(1e-15));
        Assert.That(new HalfSpace([1e300, 1e300], 0).Clearance([1e300, -1e300]), Is.Zero);
    }

    private static void Agrees(string table, Func<double[], Probability> function) => Assert.That(
        Worst(Read(table), row =>
        {
            var p = function(row);
            return Math.Max(RelativeError(p.Value, row[^2]), RelativeError(p.Complement, row[^1]));
        }),
        Is.LessThan(Tolerance));
}
