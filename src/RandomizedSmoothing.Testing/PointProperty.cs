using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Engines;

namespace RandomizedSmoothing.Testing;

/// <summary>Properties of points that FsCheck draws, with one seed, and their replay.</summary>
public static partial class PointProperty
{
    /// <summary>The variable that holds the step to replay: seed, gamma and size, as a failure prints them.</summary>
    public const string ReplayVariable = "RANDOMIZED_SMOOTHING_REPLAY";

    private const ulong DefaultGamma = 1;

    /// <summary>Tries a property; a failure shows the point, the seed and the one command that replays it.</summary>
    /// <param name="domain">Where points are drawn.</param>
    /// <param name="tests">How many of them.</param>
    /// <param name="property">What has to hold.</param>
    /// <param name="command">The command that runs the test.</param>
    /// <returns>Null where the property holds at all of them.</returns>
    public static string? Falsify(Domain domain, int tests, Func<Point, Property> property, string command)
    {
        try
        {
            Prop.ForAll(PointGenerator.Arbitrary(domain), property).Check(Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(Replay()));
            return null;
        }
        catch (Exception failure) when (failure.Message.StartsWith("Falsifiable", StringComparison.Ordinal) || FailingStep().IsMatch(failure.Message))
        {
            var step = FailingStep().Match(failure.Message) is { Success: true } match
                ? match.Groups[1].Value
                : Environment.GetEnvironmentVariable(ReplayVariable);
            return $"{failure.Message}\nreplay: {ReplayVariable}={step} {command}";
        }
    }

    private static FSharpOption<Replay> Replay()
    {
        if (Environment.GetEnvironmentVariable(ReplayVariable) is not { Length: > 0 } replay)
        {
            return new Replay(new Rnd(Verification.DefaultSeed, DefaultGamma), FSharpOption<int>.None);
        }

        var numbers = replay.Split(',').Select(part => ulong.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return new Replay(new Rnd(numbers[0], numbers[1]), FSharpOption<int>.Some((int)numbers[2]));
    }

    [GeneratedRegex(@"failing step with \(([\d,]+)\)")]
    private static partial Regex FailingStep();
}
