using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Cli.Machines;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Cli.Records;
using RandomizedSmoothing.Cli.Verify;
using RandomizedSmoothing.Files;

namespace RandomizedSmoothing.Cli.Check;

/// <summary><c>smoothing check</c>: a claim in one file, compiled, searched and enclosed as the built-in ones are.</summary>
internal static class CheckCommand
{
    private const string Quick = "quick";
    private const string Full = "full";
    private const string DefaultLimit = "5s";
    private const string DefaultTotal = "10m, with --budget full 2h";
    private const string DefaultProving = "10s";
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A C# file that declares a claim; checking it runs it" };
        var isNew = new Option<bool>("--new") { Description = "Write a commented claim to start from; an existing file is left alone" };
        var budget = Choices.OneOf("--budget", $"How hard to look for counterexamples: {Quick} (seconds) or {Full} (minutes)", Quick, Full).Or(Quick);
        var limit = new Option<TimeSpan?>("--limit")
        {
            Description = $"The longest time that one evaluation may take: 30s, 5m (default {DefaultLimit})",
            HelpName = "TIME",
            CustomParser = result => Durations.Parse(result),
        };
        var total = new Option<TimeSpan?>("--total")
        {
            Description = $"The longest time that the search for counterexamples of one claim may take: 30s, 5m (default {DefaultTotal})",
            HelpName = "TIME",
            CustomParser = result => Durations.Parse(result),
        };
        var proving = new Option<TimeSpan?>("--prove")
        {
            Description = $"How long to prove what no counterexample was found of, over the claim's own domain: 30s, 5m; 0s for not at all (default {DefaultProving})",
            HelpName = "TIME",
            CustomParser = result => Durations.Parse(result, mayBeZero: true),
        };
        var seed = NumberOptions.Seed(Verification.DefaultSeed);
        var json = Answer.JsonOption();
        var sarif = new MachineOptions().Sarif;
        var command = new Command("check", "Compile a claim of your own and find out its verdict; this runs the file's code") { file, isNew, budget, limit, total, proving, seed, json, sarif }
            .WithExamples("check --new MyClaim.cs", "check MyClaim.cs", "check MyClaim.cs --budget full --json -");
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var path = parsed.GetValue(file)!;
                if (parsed.GetValue(isNew))
                {
                    ClaimTemplate.Write(path);
                    parsed.InvocationConfiguration.Output.WriteLine($"{path} is a claim that holds; change it, and run: smoothing check {(path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path)}");
                    return ExitCode.Done;
                }

                return Run(
                    parsed,
                    path,
                    parsed.GetValue(budget) == Full ? Budget.Full : Budget.Quick,
                    parsed.GetValue(limit) ?? TimeSpan.FromSeconds(5),
                    parsed.GetValue(total) ?? (parsed.GetValue(budget) == Full ? TimeSpan.FromHours(2) : TimeSpan.FromMinutes(10)),
                    parsed.GetValue(proving) ?? TimeSpan.FromSeconds(10),
                    parsed.GetValue(seed),
                    parsed.GetValue(json),
                    parsed.GetValue(sarif),
                    cancellation);
            },
            CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult parsed, string path, Budget budget, TimeSpan limit, TimeSpan total, TimeSpan proving, ulong seed, string? json, string? sarif, CancellationToken cancellation)
    {
        var error = parsed.InvocationConfiguration.Error;
        using var assembly = ClaimCompiler.Compile(path, error, cancellation);
        Finding[] findings;
        using (new ConsoleOfTheFile(error))
        {
            var claims = Create(assembly, path, limit);
            ClaimId.WarnOfBuiltIn(claims, error);
            findings = [.. claims.Select(claim => CheckedClaim.Verify(claim, path, budget, limit, total, proving, seed, cancellation))];
        }

        var answer = new JsonObject
        {
            ["file"] = path,
            ["seed"] = seed,
            ["claims"] = new JsonArray([.. findings.Select(FindingJson.Of)]),
        };
        if (sarif is not null)
        {
            WholeFile.Write(sarif, Sarif.Of(Outcomes.OfFile(path, ClaimRecord.All(answer))));
        }

        Answer.Write(parsed, json, answer, console => VerdictTable.Write(console, findings, seed, $"smoothing check {path}"));
        return findings.All(finding => finding.Verdict is Verdict.Holds or Verdict.Reproduced) ? ExitCode.Done : ExitCode.Found;
    }

    // A constructor, too, may never end; its thread is one that the process does not wait for.
    private static IReadOnlyList<Claim> Create(ClaimAssembly assembly, string path, TimeSpan limit)
    {
        var (clock, start) = (Clock.Current, Clock.Current.GetTimestamp());
        var creation = Task.Factory.StartNew(assembly.CreateClaims, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        while (Task.WaitAny([creation], Glance) != 0)
        {
            if (clock.GetElapsedTime(start) > limit)
            {
                throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"'{path}': creating its claims takes longer than {limit.TotalSeconds} s (--limit sets the limit)"));
            }
        }

        return creation.GetAwaiter().GetResult();
    }
}
