namespace RandomizedSmoothing.Numbers.Enclosures;

/// <summary>An enclosure of a nonnegative number as <c>Fraction · 2^Exponent</c>, so that a tail of e^−10000 keeps its relative width.</summary>
internal readonly struct Scaled(MidRad fraction, int exponent)
{
    public MidRad Fraction { get; } = fraction;

    public int Exponent { get; } = exponent;

    /// <summary>Whether the enclosure says no more than a bound.</summary>
    public bool IsUnknown => !(Fraction.Radius < Fraction.Mid.High / 2);

    public static Scaled operator *(Scaled a, Scaled b) => new(a.Fraction * b.Fraction, a.Exponent + b.Exponent);

    public static Scaled operator *(Scaled a, MidRad b) => new(a.Fraction * b, a.Exponent);

    /// <summary>The sum of both.</summary>
    public static Scaled operator +(Scaled a, Scaled b)
    {
        var exponent = Math.Max(a.Exponent, b.Exponent);
        return new(a.ToMidRad(exponent) + b.ToMidRad(exponent), exponent);
    }

    /// <summary>a / b.</summary>
    public static MidRad operator /(Scaled a, Scaled b) => new Scaled(a.Fraction / b.Fraction, a.Exponent - b.Exponent).ToMidRad();

    /// <summary>The number itself; where it lies below 2^-200, anything from 0 to 2^-200.</summary>
    public MidRad ToMidRad() => ToMidRad(0);

    /// <summary>1 minus the number.</summary>
    public Scaled Complement() => new(1 - ToMidRad(), 0);

    public Interval ToInterval() => Fraction.ToInterval(Exponent);

    // The number over 2^exponent.
    private MidRad ToMidRad(int exponent) => Math.ILogB(Fraction.Magnitude) + Exponent - exponent < -200
        ? new MidRad(Tail / 2, Tail / 2)
        : new MidRad(Fraction.Mid.Scale(Exponent - exponent), Math.ScaleB(Fraction.Radius, Exponent - exponent)).Widen(0);

    // 2^-199
    private const double Tail = 1.2446030555722283e-60;
}
