namespace RandomizedSmoothing.Numbers;

/// <summary>What the compiler says where a number with a fraction is cast to a kind of number that takes whole ones.</summary>
internal static class Conversion
{
    internal const string OfFractions = "a fraction is written as a quotient, T.One / 2, which is exact; a double that is meant as it is, T.From(value)";
}
