using System.CommandLine;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Cli.Region;

/// <summary><c>smoothing region cone</c>.</summary>
internal static class ConeCommand
{
    // A narrower cone's tangent has a square that is no double; and with a larger σ the retreat is none.
    private const double Narrowest = 1e-100;
    private const double Largest = 1e150;

    public static Command Create()
    {
        var dimension = NumberOptions.Integer("--dimension", "Dimension of the input space, at least 2", "2, 3, 4, …").Required();
        var halfAngle = NumberOptions.Real("--half-angle", "Half the cone's aperture, in degrees, in (0, 90)").Required();
        var sigma = NumberOptions.Real("--sigma", "Standard deviation of the noise, in input units").Required();
        var classes = NumberOptions.Integer("--classes", "Number of classes: the region keeps the points with probability ≥ 1/classes", "2, 3, 4, …").Or(2);
        var at = NumberOptions.Real("--at", "The point's distance inside the apex, on the axis, in input units; negative outside").Or(1);
        var json = Answer.JsonOption();
        var command = new Command("cone", "The solid cone of a half-angle under N(0, sigma²I)") { dimension, halfAngle, sigma, classes, at, json }
            .WithExamples(
                "region cone --dimension 25 --half-angle 80 --sigma 0.2",
                "region cone --dimension 2 --half-angle 10 --sigma 1 --classes 7 --json -");
        command.SetAction(parsed =>
        {
            var degrees = parsed.GetValue(halfAngle);
            if (!(degrees >= Narrowest && degrees < 90))
            {
                throw Refusal.Of("--half-angle", degrees, "a half-angle in degrees", "in (0, 90), and at least 1e-100");
            }

            if (parsed.GetValue(sigma) is not (> 0 and <= Largest))
            {
                throw Refusal.Of("--sigma", parsed.GetValue(sigma), "a standard deviation", "in (0, 1e150]");
            }

            var depth = parsed.GetValue(at);
            if (!double.IsFinite(depth))
            {
                throw Refusal.Of("--at", depth, "a distance", "any finite number");
            }

            var cone = new Cone(parsed.GetValue(dimension), Parameter.HalfAngle.FromDisplay(degrees));
            var answer = Describe(cone.Under(parsed.GetValue(sigma)), parsed.GetValue(classes), depth);
            Answer.Write(parsed, parsed.GetValue(json), answer, console => QuantityTable.Write(console, answer));
            return ExitCode.Done;
        });
        return command;
    }

    private static JsonObject Describe(SmoothedCone smoothed, int classes, double depth)
    {
        var cone = smoothed.Region;
        var probability = smoothed.Probability(depth);
        var bound = Real.From(smoothed.Sigma) * Theorem7.RetreatBound(cone.Dimension, classes, Real.From(cone.HalfAngle));
        return new JsonObject
        {
            ["probability"] = probability.Value,
            ["complement"] = probability.Complement,
            ["retreat"] = smoothed.Retreat(classes),
            ["paperRetreatBound"] = bound.Value,
            ["certifiedRadius"] = smoothed.CertifiedRadius(depth),
            ["scaledCertifiedRadius"] = depth > 0 ? smoothed.ScaledCertifiedRadius(depth) : 0, // near the apex and outside, nothing is certified
        };
    }
}
