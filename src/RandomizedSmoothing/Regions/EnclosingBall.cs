using System.Collections.Immutable;
using RandomizedSmoothing.Numerics;

namespace RandomizedSmoothing.Regions;

/// <summary>
/// The smallest ball around a bounded region, S_D in §4.1, to rounding, with the pieces that hold it in place: its centre is
/// their weighted mean, and each reaches to its boundary.
/// </summary>
/// <param name="Center">The centre.</param>
/// <param name="Radius">R, in input units.</param>
/// <param name="Contacts">The balls, or points, that it touches.</param>
public sealed record EnclosingBall(ImmutableArray<double> Center, double Radius, ImmutableArray<Contact> Contacts)
{
    /// <summary>
    /// A radius about the rounded <see cref="Center"/> that surely contains the exact smallest ball, given that the ball of
    /// this centre and of radius <paramref name="reach"/> contains the region.
    /// </summary>
    /// <remarks>
    /// With weights λ of sum 1, c̄ = Σλc and any ball (m, R) that contains the contacts, Σλ(R − r)² ≥ Σλ‖m − c‖² = ‖m − c̄‖² + Σλ‖c − c̄‖².
    /// So R ≤ reach bounds ‖m − c̄‖.
    /// </remarks>
    internal double OuterRadius(double reach)
    {
        var weights = Contacts.Select(contact => Interval.From(contact.Weight)).ToArray();
        var total = weights.Aggregate((Interval)0, (sum, weight) => sum + weight);
        Interval square = 0;
        foreach (var (contact, weight) in Contacts.Zip(weights))
        {
            var room = Interval.Max(Interval.From(reach) - Interval.From(contact.Radius), 0);
            square += weight / total * (Interval.Square(room) - SquaredDistance(contact));
        }

        Interval shift = 0;
        for (var i = 0; i < Center.Length; i++)
        {
            Interval mean = 0;
            foreach (var (contact, weight) in Contacts.Zip(weights))
            {
                mean += weight / total * (Interval.From(contact.Center[i]) - Interval.From(Center[i]));
            }

            shift += Interval.Square(mean);
        }

        return (Interval.From(reach) + Interval.Sqrt(shift) + Interval.Sqrt(Interval.Max(square + shift, 0))).Upper;
    }

    private Interval SquaredDistance(Contact contact)
    {
        Interval square = 0;
        for (var i = 0; i < Center.Length; i++)
        {
            square += Interval.Square(Interval.From(contact.Center[i]) - Interval.From(Center[i]));
        }

        return square;
    }
}

/// <summary>A ball, or for radius 0 a point, that the smallest ball around a region touches.</summary>
/// <param name="Center">Its centre.</param>
/// <param name="Radius">Its radius, at least 0.</param>
/// <param name="Weight">Its share, positive, in the mean that is the smallest ball's centre.</param>
public sealed record Contact(ImmutableArray<double> Center, double Radius, double Weight);
