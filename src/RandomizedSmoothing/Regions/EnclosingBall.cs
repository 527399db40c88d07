using System.Collections.Immutable;
using RandomizedSmoothing.Numbers;

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
    /// A radius about the rounded <see cref="Center"/> that surely contains the exact smallest ball, whichever of the balls
    /// between contacts and region it is the smallest around.
    /// </summary>
    /// <remarks>
    /// With weights λ of sum 1, c̄ = Σλc and any ball (m, R) that contains the contacts, Σλ(R − r)² ≥ Σλ‖m − c‖² = ‖m − c̄‖² + Σλ‖c − c̄‖².
    /// The ball of the rounded centre and of radius R(1 + 10⁻¹²) contains the region, so the exact R is no larger, which bounds ‖m − c̄‖.
    /// </remarks>
    public double OuterRadius()
    {
        var reach = Interval.From(Radius * (1 + 1e-12));
        var (mean, variance) = Moments();
        var total = Total;
        var room = Contacts.Aggregate(
            (Interval)0,
            (sum, contact) => sum + (Interval.From(contact.Weight) / total * Interval.Square(Interval.Max(reach - Interval.From(contact.Radius), 0))));
        var shift = mean.Zip(Center, (m, c) => Interval.Square(m - Interval.From(c))).Aggregate((Interval)0, (sum, square) => sum + square);
        return (reach + Interval.Sqrt(shift) + Interval.Sqrt(Interval.Max(room - variance, 0))).Upper;
    }

    /// <summary>
    /// The contacts' weighted mean c̄ and variance v = Σλ‖c − c̄‖², enclosed. Any ball of centre m and radius R that contains contacts
    /// of radius 0 has ‖m − c̄‖² + v ≤ R².
    /// </summary>
    public (ImmutableArray<Interval> Mean, Interval Variance) Moments()
    {
        // Relative to the centre, where nothing cancels.
        var total = Total;
        var (mean, variance) = (ImmutableArray.CreateBuilder<Interval>(Center.Length), (Interval)0);
        for (var i = 0; i < Center.Length; i++)
        {
            Interval first = 0;
            Interval second = 0;
            foreach (var contact in Contacts)
            {
                var share = Interval.From(contact.Weight) / total;
                var away = Interval.From(contact.Center[i]) - Interval.From(Center[i]);
                first += share * away;
                second += share * Interval.Square(away);
            }

            mean.Add(Interval.From(Center[i]) + first);
            variance += second - Interval.Square(first);
        }

        return (mean.MoveToImmutable(), Interval.Max(variance, 0));
    }

    private Interval Total => Contacts.Aggregate((Interval)0, (sum, contact) => sum + Interval.From(contact.Weight));
}

/// <summary>A ball, or for radius 0 a point, that the smallest ball around a region touches.</summary>
/// <param name="Center">Its centre.</param>
/// <param name="Radius">Its radius, at least 0.</param>
/// <param name="Weight">Its share, positive, in the mean that is the smallest ball's centre.</param>
public sealed record Contact(ImmutableArray<double> Center, double Radius, double Weight);
