using System.CommandLine;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Cli.Region;

/// <summary><c>smoothing region ball</c>.</summary>
internal static class BallCommand
{
    public static Command Create()
    {
        var dimension = NumberOptions.Integer("--dimension", "Dimension of the input space", "1, 2, 3, …").Required();
        var radius = NumberOptions.Real("--radius", "Radius of the ball, in input units").Required();
        var sigma = NumberOptions.Real("--sigma", "Standard deviation of the noise, in input units").Required();
        var classes = NumberOptions.Integer("--classes", "Number of classes: the region keeps the points with probability ≥ 1/classes", "2, 3, 4, …").Or(2);
        var at = NumberOptions.Real("--at", "The point's distance from the centre, in input units").Or(0);
        var json = Answer.JsonOption();
        var command = new Command("ball", "A ball {x : ‖x‖ ≤ radius} under N(0, sigma²I)") { dimension, radius, sigma, classes, at, json }
            .WithExamples(
                "region ball --dimension 50 --radius 1 --sigma 0.1",
                "region ball --dimension 3072 --radius 39.19 --sigma 0.5 --classes 10 --at 20 --json -");
        command.SetAction(parsed =>
        {
            var distance = parsed.GetValue(at);
            if (distance is not (>= 0 and <= 1e300))
            {
                throw Refusal.Of("--at", distance, "a distance", "from 0 to 1e300");
            }

            var ball = new Ball(parsed.GetValue(dimension), parsed.GetValue(radius));
            var answer = Describe(ball.Under(parsed.GetValue(sigma)), parsed.GetValue(classes), distance);
            Answer.Write(parsed, parsed.GetValue(json), answer, console => QuantityTable.Write(console, answer));
            return ExitCode.Done;
        });
        return command;
    }

    private static JsonObject Describe(SmoothedBall smoothed, int classes, double distance)
    {
        var ball = smoothed.Region;
        var probability = smoothed.Probability(distance);
        return new JsonObject
        {
            ["probability"] = probability.Value,
            ["complement"] = probability.Complement,
            ["smoothedRadius"] = smoothed.Radius(classes),
            ["shrinkingRate"] = smoothed.ShrinkingRate(classes),
            ["vanishingSigma"] = ball.VanishingSigma(classes),
            ["paperVanishingBound"] = Theorem4.VanishingBound<Real>(ball.Dimension, classes, Real.From(ball.Radius)).Value,
            ["certifiedRadius"] = smoothed.CertifiedRadius(distance),
        };
    }
}
