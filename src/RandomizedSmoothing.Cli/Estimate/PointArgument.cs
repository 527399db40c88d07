using System.CommandLine.Parsing;
using System.Globalization;

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
                result.AddError(string.Create(
                    CultureInfo.InvariantCulture, $"--at has '{parts[i]}' as coordinate {i + 1}, which is not a number with a decimal point; coordinates are given as 0.5,-1,2"));
                return [];
            }
        }

        return point;
    }
}
