using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Measured;

namespace RandomizedSmoothing.Cli.Verify;

/// <summary>
/// The counts behind a measured claim, and what they say of each case: enough to compute every network's value again, and from the two
/// standard errors the interval.
/// </summary>
internal static class MeasuredJson
{
    public static JsonObject Of(MeasuredClaim claim, ImmutableArray<MeasuredResult> results)
    {
        var settings = results.SelectMany(result => result.Case.Second is { } second ? (MeasuredSetting[])[result.Case.First, second] : [result.Case.First]).DistinctBy(setting => setting.Name);
        return new()
        {
            ["on"] = claim.On,
            ["classSizes"] = new JsonArray([.. results[0].Case.First.Images.ClassSizes.Select(size => (JsonNode)size)]),
            ["confidence"] = 1 - MeasuredResult.Alpha,
            ["draws"] = MeasuredImages.Draws,
            ["cases"] = new JsonArray([.. results.Select(Of)]),
            ["settings"] = new JsonObject(settings.Select(setting => KeyValuePair.Create(setting.Name, (JsonNode?)Of(setting)))),
        };
    }

    private static JsonObject Of(MeasuredResult result)
    {
        var (asked, estimate) = (result.Case, result.Estimate);
        return new()
        {
            ["parameters"] = FindingJson.Of(asked.Point),
            ["verdict"] = result.Verdict.Name(),
            ["statistic"] = asked.Statistic.Name,
            ["unit"] = asked.Statistic.Unit,
            ["first"] = asked.First.Name,
            ["second"] = asked.Second?.Name,
            ["asked"] = Range(asked.Asked),
            ["value"] = estimate.Value,
            ["margin"] = result.Margin,
            ["interval"] = Range(result.Interval),
            ["chanceOfOpposite"] = result.ChanceOfOpposite,
            ["bySeed"] = new JsonObject(asked.Seeds.Zip(estimate.BySeed, (seed, value) => KeyValuePair.Create(seed.ToString(CultureInfo.InvariantCulture), (JsonNode?)value))),
            ["imageError"] = estimate.ImageError,
            ["seedError"] = estimate.SeedError,
            ["degreesOfFreedom"] = Finite(estimate.DegreesOfFreedom),
            ["bias"] = estimate.Bias,
        };
    }

    private static JsonArray Of(MeasuredSetting setting) =>
        [.. from network in setting.Networks from run in network.Runs select (JsonNode)Of(network.Seed, run, setting.Images)];

    private static JsonObject Of(int seed, MeasuredRun run, MeasuredImages images)
    {
        var right = new int[images.Classes];
        for (var i = 0; i < images.Labels.Length; i++)
        {
            right[images.Labels[i]] += run.Right[i] ? 1 : 0;
        }

        var json = new JsonObject { ["seed"] = seed, ["noiseSeed"] = run.NoiseSeed, ["right"] = new JsonArray([.. right.Select(count => (JsonNode)count)]) };
        if (run.Radii is { } radii)
        {
            json["sumOfRadii"] = radii.Sum();
        }

        return json;
    }

    private static JsonObject Range(MeasuredRange range) => new() { ["low"] = Finite(range.Low), ["high"] = Finite(range.High) };

    private static JsonNode? Finite(double value) => double.IsFinite(value) ? value : null;
}
