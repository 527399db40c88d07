namespace RandomizedSmoothing.Audits.Forensics;

/// <summary>How a log prints radii: with a fixed number of decimals, or with a number of significant digits of which closing zeros are stripped, as Python's <c>{:.3}</c>.</summary>
/// <param name="Decimals">The decimals of every radius; −1 for significant digits.</param>
/// <param name="Digits">The most significant digits that a radius has.</param>
internal readonly record struct RadiusStyle(int Decimals, int Digits)
{
    public static RadiusStyle Of(IEnumerable<string> texts)
    {
        var (decimals, digits) = (new HashSet<int>(), 1);
        foreach (var text in texts)
        {
            var mantissa = text.Split('e', 'E')[0];
            var point = mantissa.IndexOf('.', StringComparison.Ordinal);
            decimals.Add(mantissa.Length < text.Length ? -1 : point < 0 ? 0 : mantissa.Length - point - 1);
            digits = Math.Max(digits, mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('0', '-', '+').Length);
        }

        // Three decimals everywhere are as many digits everywhere, but for radii below 0.1 or from 1 on.
        return decimals is { Count: 1 } && decimals.Single() is >= 2 and var fixedDecimals ? new(fixedDecimals, digits) : new(-1, digits);
    }

    /// <summary>One unit of the last digit.</summary>
    public double Unit(double radius) =>
        Decimals >= 0 ? Math.Pow(10, -Decimals)
        : radius > 0 ? Math.Pow(10, Math.Floor(Math.Log10(radius * (1 + 1e-12))) - Digits + 1)
        : 0;
}
