namespace RandomizedSmoothing.Claims;

/// <summary>
/// An inequality between a quantity that is known exactly and a bound in closed form: how much the bound gives away is the
/// ratio of the two.
/// </summary>
public interface IBoundClaim
{
    /// <summary>What the bound bounds, in a few words.</summary>
    string Bounded { get; }

    /// <summary>The parameters that the ratio depends on; without the scale, which cancels.</summary>
    Domain RatioDomain { get; }

    /// <summary>The bounded quantity at a point of <see cref="RatioDomain"/>.</summary>
    double TrueValue(Point point);

    /// <summary>The paper's bound at a point of <see cref="RatioDomain"/>.</summary>
    double Bound(Point point);
}
