namespace RandomizedSmoothing.Numbers.Enclosures;

/// <summary>eˣ to about 2^-93, from arithmetic alone: nothing is assumed of <see cref="Math.Exp"/>.</summary>
/// <remarks>
/// Tang's (1989) table-driven reduction: x = (64 q + j) ln 2 / 64 + r with |r| &lt; 0.00543, eˣ = 2^q · 2^(j/64) · eʳ.
/// The three parts of ln 2 / 64 have 26, 26 and 106 bits, so that their products with a number below 2^27 are exact,
/// exact, and in error by 2^-133. Taylor's polynomial of degree 10 leaves out less than 1.01 |r|^11 / 11! &lt; 2^-107;
/// its terms from r⁶ on, of size below 2^-54, are summed in doubles, with a relative error below 2^-49. The table's
/// 63 successive products are in error by less than 64 (2^-102 + 2^-105). All of it together stays below 2^-94.
/// </remarks>
internal static class Exponential
{
    private const double RelativeError = 5.048709793414476e-29; // 2^-94
    private const double Largest = 1 << 20;
    private const double PartsPerUnit = 92.33248261893498; // 64 / ln 2
    private const double FirstPart = 0.010830424493178725;
    private const double SecondPart = 2.0307041811995497e-10;

    private static readonly DoubleDouble ThirdPart = new(2.0970745406402914e-18, -3.9229954174655565e-35);
    private static readonly DoubleDouble[] Powers = CreatePowers();
    private static readonly DoubleDouble Sixth = (DoubleDouble)1 / 6.0;
    private static readonly DoubleDouble TwentyFourth = (DoubleDouble)1 / 24.0;
    private static readonly DoubleDouble HundredTwentieth = (DoubleDouble)1 / 120.0;

    /// <summary>
    /// e to the power of every number in <paramref name="x"/>, x being below 2^20 in size. Below −2^20 the answer is
    /// anything from 0 to 2^-1000000.
    /// </summary>
    public static Scaled Of(MidRad x)
    {
        if (x.Mid.High + x.Radius < -Largest)
        {
            return new Scaled(new MidRad(0.5, 0.5), -1_000_000);
        }

        if (!(Math.Abs(x.Mid.High) <= Largest && x.Radius <= 0.5))
        {
            throw new ArgumentOutOfRangeException(nameof(x), x.Mid.High, "The exponent lies beyond 2^20, or is known too badly.");
        }

        var parts = Math.Round(x.Mid.High * PartsPerUnit);
        var r = x.Mid - (parts * FirstPart) - (parts * SecondPart) - (ThirdPart * parts);
        var index = (int)parts & 63;
        var power = Powers[index];
        var value = power + (power * ExpMinusOne(r));

        // |e^δ − 1| ≤ δ + δ² for |δ| ≤ ½.
        var relative = RelativeError + x.Radius + (x.Radius * x.Radius);
        return new Scaled(new MidRad(value, 0).Widen(value.High * relative), ((int)parts - index) >> 6);
    }

    private static DoubleDouble ExpMinusOne(DoubleDouble r)
    {
        var t = r.High;
        var rest = (1.0 / 720) + (t * ((1.0 / 5040) + (t * ((1.0 / 40320) + (t * ((1.0 / 362880) + (t * (1.0 / 3628800))))))));
        var sum = HundredTwentieth + (t * rest);
        sum = TwentyFourth + (r * sum);
        sum = Sixth + (r * sum);
        sum = (r * sum) + 0.5;
        return r + (r * r * sum);
    }

    private static DoubleDouble[] CreatePowers()
    {
        var root = new DoubleDouble(1.0108892860517005, -1.5234778603368577e-17); // 2^(1/64)
        var powers = new DoubleDouble[64];
        powers[0] = 1;
        for (var j = 1; j < powers.Length; j++)
        {
            powers[j] = powers[j - 1] * root;
        }

        return powers;
    }
}
