using System.Globalization;
using System.Text.Json.Nodes;

namespace RandomizedSmoothing.Cli.Report;

/// <summary>The exact tables behind the slider: how far a ball's region reaches at each σ, and the outline of a cone's.</summary>
internal static class SmoothedShapes
{
    private const int Digits = 4;

    /// <summary>The dimension and the number of classes of each choice.</summary>
    public static readonly (int Dimension, int Classes)[] Choices = [(2, 2), (2, 10), (10, 2), (50, 2), (50, 10)];

    /// <summary>The half-angle of the cone, in degrees.</summary>
    public const double HalfAngle = 30;

    /// <summary>The step of the slider.</summary>
    public const double Step = 0.02;

    /// <summary>The slider's last place.</summary>
    public const int Steps = 75;

    // The outline reaches so many σ to either side of the axis.
    private const int Offsets = 24;
    private const double OffsetStep = 0.25;

    /// <summary>Of each choice, R_σ of the unit ball at each step (null where the region is empty), and the cone's outline for σ = 1: its depth at each offset, which σ scales (Theorem 6).</summary>
    public static JsonObject Json() => new()
    {
        ["step"] = Step,
        ["offsetStep"] = OffsetStep,
        ["halfAngle"] = HalfAngle,
        ["choices"] = new JsonArray([.. Choices.Select(choice => (JsonNode)new JsonObject
        {
            ["d"] = choice.Dimension,
            ["c"] = choice.Classes,
            ["radii"] = new JsonArray([.. Enumerable.Range(0, Steps + 1).Select(i => Rounded(Radius(choice.Dimension, choice.Classes, i * Step)))]),
            ["depths"] = new JsonArray([.. Enumerable.Range(0, Offsets + 1).Select(i => Rounded(Depth(choice.Dimension, choice.Classes, i * OffsetStep)))]),
        })]),
    };

    /// <summary>R_σ of the unit ball; null where its region is empty.</summary>
    public static double? Radius(int d, int classes, double sigma) => sigma == 0 ? 1 : new Ball(d, radius: 1).Under(sigma).Radius(classes);

    /// <summary>The depth inside the apex at which a point off the axis keeps 1/c of the noise of σ = 1.</summary>
    public static double Depth(int d, int classes, double offAxis)
    {
        var cone = new Cone(d, double.DegreesToRadians(HalfAngle)).Under(1);

        // The probability rises with the depth.
        var (low, high) = (-20.0, 60.0);
        while (high - low > 1e-6)
        {
            var middle = (low + high) / 2;
            (low, high) = cone.Probability(middle, offAxis).Value * classes < 1 ? (middle, high) : (low, middle);
        }

        return high;
    }

    private static JsonNode? Rounded(double? value) => value is { } number ? JsonNode.Parse(Math.Round(number, Digits).ToString(CultureInfo.InvariantCulture)) : null;
}
