namespace RandomizedSmoothing.Claims.Print;

/// <summary>All values of an expression over the unrounded numbers that fit the print.</summary>
/// <param name="Lower">The smallest.</param>
/// <param name="Upper">The largest.</param>
/// <param name="ReachesZero">
/// False where an end is 0 and is not taken: of two different numbers printed to the same digit the order is that of the print,
/// as rounding keeps the order whatever it does with halves.
/// </param>
public sealed record PrintRange(Fraction Lower, Fraction Upper, bool ReachesZero = true)
{
    /// <summary>True where every value is above 0, or, unless strict, not below.</summary>
    public bool IsPositive(bool strict) => Lower.Sign > 0 || (Lower.Sign == 0 && (!strict || !ReachesZero));

    /// <summary>True where every value is below 0, or, unless strict, not above.</summary>
    public bool IsNegative(bool strict) => Upper.Sign < 0 || (Upper.Sign == 0 && (!strict || !ReachesZero));
}
