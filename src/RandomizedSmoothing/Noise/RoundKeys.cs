namespace RandomizedSmoothing.Noise;

/// <summary>The keys of <see cref="Philox"/>'s ten rounds, in every lane: they are prepared once, since every block needs the same.</summary>
internal readonly struct RoundKeys<TWide>
    where TWide : struct
{
    /// <summary>Prepares them.</summary>
    /// <param name="seed">The 64 bits of the first round's.</param>
    /// <param name="wide">Puts a word into every lane.</param>
    public RoundKeys(ulong seed, Func<uint, TWide> wide)
    {
        var (a, b) = ((uint)seed, (uint)(seed >> 32));
        (A0, B0) = (wide(a), wide(b));
        (a, b) = (a + Philox.Weyl0, b + Philox.Weyl1);
        (A1, B1) = (wide(a), wide(b));
        (a, b) = (a + Philox.Weyl0, b + Philox.Weyl1);
        (A2, B2) = (wide(a), wide(b));
        (a, b) = (a + Philox.Weyl0, b + Philox.Weyl1);
        (A3, B3) = (wide(a), wide(b));
        (a, b) = (a + Philox.Weyl0, b + Philox.Weyl1);
        (A4, B4) = (wide(a), wide(b));
        (a, b) = (a + Philox.Weyl0, b + Philox.Weyl1);
        (A5, B5) = (wide(a), wide(b));
        (a, b) = (a + Philox.Weyl0, b + Philox.Weyl1);
        (A6, B6) = (wide(a), wide(b));
        (a, b) = (a + Philox.Weyl0, b + Philox.Weyl1);
        (A7, B7) = (wide(a), wide(b));
        (a, b) = (a + Philox.Weyl0, b + Philox.Weyl1);
        (A8, B8) = (wide(a), wide(b));
        (a, b) = (a + Philox.Weyl0, b + Philox.Weyl1);
        (A9, B9) = (wide(a), wide(b));
    }

    public readonly TWide A0;
    public readonly TWide A1;
    public readonly TWide A2;
    public readonly TWide A3;
    public readonly TWide A4;
    public readonly TWide A5;
    public readonly TWide A6;
    public readonly TWide A7;
    public readonly TWide A8;
    public readonly TWide A9;
    public readonly TWide B0;
    public readonly TWide B1;
    public readonly TWide B2;
    public readonly TWide B3;
    public readonly TWide B4;
    public readonly TWide B5;
    public readonly TWide B6;
    public readonly TWide B7;
    public readonly TWide B8;
    public readonly TWide B9;
}
