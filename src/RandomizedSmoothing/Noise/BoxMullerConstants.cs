namespace RandomizedSmoothing.Noise;

/// <summary>The numbers in <see cref="LaneBoxMuller{TLanes, TFloat, TWord, TWide}"/>.</summary>
internal static class BoxMullerConstants
{
    // Least absolute error on u − 1 in [−½, 0): −2 (ln(1 + x) − x) / x².
    internal const float L0 = 1f;
    internal const float L1 = -0.6666550636291504f;
    internal const float L2 = 0.5006101727485657f;
    internal const float L3 = -0.3878176510334015f;
    internal const float L4 = 0.45312681794166565f;
    internal const float L5 = 0.36034348607063293f;
    internal const float L6 = 2.2194318771362305f;
    internal const float L7 = 3.0292656421661377f;
    internal const float L8 = 2.5978572368621826f;

    // A quarter turn is 1: sin(πr/2) = r S(r²) and cos(πr/2) = 1 + r² C(r²) on [−½, ½].
    internal const float S0 = 1.5707963705062866f;
    internal const float S1 = -0.6459634900093079f;
    internal const float S2 = 0.07968021929264069f;
    internal const float S3 = -0.004602149128913879f;
    internal const float C0 = -1.2337005138397217f;
    internal const float C1 = 0.253669410943985f;
    internal const float C2 = -0.02086152881383896f;
    internal const float C3 = 0.0009067399078048766f;

    internal const float TwoLogTwo = 1.3862943611198906f;
    internal const float Unit = 1f / (1L << 32);
    internal const float HalfUnit = 0.5f / (1L << 32);

    /// <summary>The bits from which Newton's iteration for 1/√s starts (Lomont 2003), and half the sign of −s.</summary>
    internal const uint RootStart = 0x5F375A86u + 0x40000000u;
}
