using System.CommandLine;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Cli.Verify;
using RandomizedSmoothing.Files;

namespace RandomizedSmoothing.Cli.Fuzz;

/// <summary><c>smoothing fuzz</c>: searches one claim for a counterexample, and shrinks it.</summary>
internal static class FuzzCommand
{
    private const string DefaultTime = "60s";

    public static Command Create()
    {
        var id = new Argument<string>("claim") { Description = "The id of a claim, such as theorem-7", HelpName = "claim" };
        id.CompletionSources.Add(_ => ClaimCatalogue.All.OfType<InequalityClaim>().Select(claim => claim.Id));
        var time = new Option<TimeSpan?>("--time")
        {
            Description = $"Stop after this time, looked at between rounds: 30s, 5m, 2h (default {DefaultTime})",
            HelpName = "TIME",
            CustomParser = result => Durations.Parse(result),
        };
        var evaluations = NumberOptions.Count("--evaluations", "Stop with the round that reaches so many evaluations (default: no limit)");
        var within = new Option<string?>("--within")
        {
            Description = "Search only a part of the domain, such as \"d=2..64,c=2..100\"; angles in degrees",
            HelpName = "RANGES",
        };
        var observations = new OutputOption("--observations")
        {
            Description = "Write every trial to this file, one JSON line each, in the format of Hypothesis that the viewer Tyche reads",
        };
        var seed = NumberOptions.Seed(Verification.DefaultSeed);
        var json = Answer.JsonOption();
        var command = new Command("fuzz", "Search a claim for a counterexample, and shrink it") { id, time, evaluations, within, observations, seed, json }
            .WithExamples("fuzz theorem-7 --time 10s", "fuzz theorem-4 --within \"d=2..64,c=2..100\" --evaluations 1000000", "fuzz theorem-3 --seed 7 --json -", "fuzz theorem-7 --evaluations 10000 --observations trials.jsonl");
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var claim = Find(parsed.GetValue(id)!);
                var budget = new FuzzBudget(parsed.GetValue(time) ?? TimeSpan.FromMinutes(1), parsed.GetValue(evaluations) ?? long.MaxValue);
                using var progress = new ProgressLine(parsed.InvocationConfiguration.Error);
                var result = Search(claim, Restrict(claim, parsed.GetValue(within)), budget, parsed.GetValue(seed), progress, parsed.GetValue(observations), cancellation);
                progress.Dispose();
                if (result.SmallestMarginAt is null)
                {
                    throw new UsageException($"the hypothesis of {claim.Id} was met nowhere in {parsed.GetValue(within) ?? "its domain"}; search a larger part");
                }

                Answer.Write(parsed, parsed.GetValue(json), ToJson(result), console => FuzzReport.Write(console, result));
                return ExitCodeOf(result);
            },
            CancellationToken.None));
        return command;
    }

    private static InequalityClaim Find(string id) => VerifyCommand.Find(id) as InequalityClaim
        ?? throw new UsageException($"{id} has no parameters to search: it is about fixed numbers; use 'smoothing verify {id}'");

    private static FuzzResult Search(
        InequalityClaim claim, Domain domain, FuzzBudget budget, ulong seed, ProgressLine progress, string? observations, CancellationToken cancellation)
    {
        if (observations is null)
        {
            return Search(claim, domain, budget, seed, progress, observer: null, cancellation);
        }

        FuzzResult? result = null;
        WholeFile.Write(observations, stream =>
        {
            using var observer = new Observations(claim, stream);
            result = Search(claim, domain, budget, seed, progress, observer, cancellation);
        });
        return result!;
    }

    private static FuzzResult Search(
        InequalityClaim claim, Domain domain, FuzzBudget budget, ulong seed, ProgressLine progress, Observations? observer, CancellationToken cancellation)
    {
        try
        {
            return Fuzzing.Fuzz(claim, domain, budget, seed, progress, observer, cancellation);
        }
        catch (ClaimException exception)
        {
            throw new UsageException($"{claim.Id}: {exception.Message}", exception);
        }
    }

    private static Domain Restrict(InequalityClaim claim, string? within)
    {
        try
        {
            return DomainRestriction.Parse(claim.Domain, within ?? "");
        }
        catch (FormatException exception)
        {
            throw new UsageException($"--within {exception.Message}", exception);
        }
    }

    // A counterexample to a claim that is pinned as refuted is no news, unless it is another one.
    private static int ExitCodeOf(FuzzResult result) =>
        result.IsInterrupted ? ExitCode.Interrupted
        : result.Counterexample is { } found && !Corpus.Of(result.Claim).Contains(found.Point) ? ExitCode.Found
        : ExitCode.Done;

    private static JsonObject ToJson(FuzzResult result)
    {
        var json = new JsonObject
        {
            ["claim"] = result.Claim.Id,
            ["seed"] = result.Seed,
            ["evaluations"] = result.Evaluations,
            ["evaluationsPerSecond"] = Math.Round(result.EvaluationsPerSecond),
            ["counterexample"] = result.Counterexample is { } counterexample ? FindingJson.Of(counterexample) : null,
            ["smallestMargin"] = result.SmallestMargin,
            ["smallestMarginAt"] = FindingJson.Of(result.SmallestMarginAt!),
        };
        if (result.FailingSet is { } failing)
        {
            json["failingSet"] = ToJson(failing);
        }

        return json;
    }

    private static JsonObject ToJson(FailingSet failing) => new()
    {
        ["ranges"] = new JsonObject(failing.Ranges.Select(range => KeyValuePair.Create(range.Parameter.Name, (JsonNode?)new JsonObject
        {
            ["low"] = range.Parameter.Display(range.Low),
            ["high"] = range.Parameter.Display(range.High),
            ["reachesLow"] = range.ReachesLow,
            ["reachesHigh"] = range.ReachesHigh,
            ["matters"] = range.Matters,
        }))),
        ["points"] = failing.Points,
        ["failing"] = failing.Failing,
        ["how"] = FuzzReport.HowOutlined,
    };
}
