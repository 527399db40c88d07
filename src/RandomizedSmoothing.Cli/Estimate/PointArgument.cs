using System.CommandLine.Parsing;
using System.Globalization;
using RandomizedSmoothing.Cli.Input;

namespace RandomizedSmoothing.Cli.Estimate;

/// <summary>Coordinates with commas between them.</summary>
internal static class PointArgument
{
    public static double[] Parse(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        var parts = text.Split(',');
        var point = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out point[i]))
            {
                return Refusal.Add(
                    result,
                    string.Create(CultureInfo.InvariantCulture, $"a point: coordinate {i + 1}, '{parts[i]}', is no number"),
                    "numbers with a decimal point and commas between them, such as 0.5,-1,2",
                    Array.Empty<double>());
            }
        }

        return point;
    }
}
