using FsCheck;
using FsCheck.Fluent;

namespace RandomizedSmoothing.Tests;

/// <summary>Properties, fuzzed with a fixed seed over ranges in log scale.</summary>
internal static class Fuzz
{
    public static void ForAll<T>(int cases, Gen<T> generator, Func<T, bool> property) =>
        Prop.ForAll(generator.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(20261123, 1));

    public static Gen<double> Uniform(double from, double to) =>
        Gen.Choose(0, int.MaxValue).Select(n => from + ((to - from) * n / int.MaxValue));

    /// <summary>From 10^<paramref name="from"/> to 10^<paramref name="to"/>.</summary>
    public static Gen<double> LogUniform(double from, double to) => Uniform(from, to).Select(exponent => Math.Pow(10, exponent));

    /// <summary>Integers of all magnitudes.</summary>
    public static Gen<int> Integer(int from, int to) =>
        Uniform(Math.Log(from), Math.Log(to + 1.0)).Select(log => Math.Clamp((int)Math.Exp(log), from, to));

    /// <summary>θ in (0, π/2), dense at both ends: from 0.01 to 89.99 degrees.</summary>
    public static Gen<double> HalfAngle =>
        from degrees in LogUniform(-2, Math.Log10(45))
        from narrow in Gen.Elements(true, false)
        select double.DegreesToRadians(narrow ? degrees : 90 - degrees);

    public static Gen<double[]> Vector(int dimension, double scale) => Gen.ArrayOf(Uniform(-scale, scale), dimension);
}
