using System.CommandLine;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Cli.Devices;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Cli.Machines;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Cli.Records;
using RandomizedSmoothing.Cli.Tables;

namespace RandomizedSmoothing.Cli.Verify;

/// <summary><c>smoothing verify</c>: what holds, what does not, and how that is known.</summary>
internal static class VerifyCommand
{
    private const string Quick = "quick";
    private const string Full = "full";

    public static Command Create()
    {
        var claims = new Argument<string[]>("claim") { Description = "Ids of claims, such as theorem-4 (default: all)", Arity = ArgumentArity.ZeroOrMore, HelpName = "claim" };
        claims.CompletionSources.Add(_ => ClaimCatalogue.All.Select(claim => claim.Id));
        var budget = Choices.OneOf("--budget", $"How hard to look for counterexamples: {Quick} (seconds) or {Full} (minutes)", Quick, Full).Or(Quick);
        var checkpoint = new Option<string?>("--checkpoint")
        {
            Description = "Keep the state of proofs by enclosures in this folder, a file a claim, and go on from what is there",
            HelpName = "FOLDER",
        };
        var certificate = CertificateFolder.Option();
        var falls = Falls.Option();
        var device = DeviceOption.Create();
        var seed = NumberOptions.Seed(Verification.DefaultSeed);
        var json = Answer.JsonOption();
        var machines = new MachineOptions();
        var command = new Command("verify", "Check the paper's claims and print their verdicts") { claims, budget, checkpoint, certificate, falls, device, seed, json }
            .WithExamples("verify", "verify theorem-7", "verify --latex verdicts.tex --junit verdicts.xml", "verify theorem-4 theorem-7 --budget full", "verify theorem-7-corrected --budget full --checkpoint proofs", "verify theorem-4 --certificate proofs", "verify --falls theorem-5", "verify --json -");

        foreach (var option in machines.All)
        {
            command.Options.Add(option);
        }

        // Not on this thread: it listens to Ctrl-C.
        command.SetAction((parsed, cancellation) => Task.Run(
            () => parsed.GetResult(falls) is not null ? Falls.Run(parsed, parsed.GetValue(falls), parsed.GetValue(json)) : Run(
                parsed,
                [.. parsed.GetValue(claims)!.Select(Find).DefaultIfEmpty().SelectMany(claim => claim is null ? ClaimCatalogue.All : [claim])],
                parsed.GetValue(budget) == Full ? Budget.Full : Budget.Quick,
                parsed.GetValue(checkpoint),
                parsed.GetValue(certificate),
                parsed.GetValue(device)!,
                parsed.GetValue(seed),
                parsed.GetValue(json),
                machines,
                cancellation),
            CancellationToken.None));
        return command;
    }

    /// <summary>The claim with an id.</summary>
    /// <exception cref="UsageException">There is none; the nearest is named.</exception>
    public static Claim Find(string id) => ClaimCatalogue.All.FirstOrDefault(claim => claim.Id == id)
        ?? throw Refusal.Of("claim", id, "the id of one", FormattableString.Invariant($"{Nearest.To(id, ClaimCatalogue.All.Select(claim => claim.Id))}, which is the nearest, or another of the {ClaimCatalogue.All.Length} that 'smoothing verify' lists"));

    private static int Run(ParseResult parsed, Claim[] claims, Budget budget, string? checkpoint, string? certificate, string device, ulong seed, string? json, MachineOptions machines, CancellationToken cancellation)
    {
        machines.Check(parsed);
        Claim[] asked = [.. claims.Distinct()];
        var proofs = asked.ToDictionary(claim => claim, claim => new ProofOptions { Checkpoint = CheckpointOf(claim, budget, checkpoint), KeepsSubBoxes = certificate is not null });
        var certificates = certificate is null ? null : new CertificateFolder(certificate);
        using var opened = DeviceOption.Open(device);
        var onDevice = budget with { Device = opened };
        using var progress = new VerifyProgress(parsed.InvocationConfiguration.Error, asked.Length);
        var verified = SideBySide.Verify(asked, Verify);
        progress.Dispose();
        Finding[] findings = [.. verified.Select(one => one.Finding)];
        var answer = new JsonObject
        {
            ["seed"] = seed,
            ["claims"] = new JsonArray([.. verified.Select(one => FindingJson.Timed(one.Finding, one.Elapsed))]),
        };
        if (findings.Length < asked.Length)
        {
            answer["interrupted"] = true;
        }

        foreach (var line in certificates?.Write(findings) ?? [])
        {
            parsed.InvocationConfiguration.Error.WriteLine(line);
        }

        var records = ClaimRecord.All(answer);
        machines.Write(parsed, "verify", [.. VerdictTables.Of(records)], [.. Outcomes.OfPins(findings.Zip(records))]);
        Answer.Write(parsed, json, answer, console =>
        {
            if (findings.Length > 0)
            {
                VerdictTable.Write(console, findings, seed);
            }
        });

        string[] surprises = [.. findings.Select(PinnedVerdicts.Surprise).OfType<string>()];
        foreach (var surprise in surprises)
        {
            parsed.InvocationConfiguration.Error.WriteLine(surprise);
        }

        if (findings.Length < asked.Length)
        {
            parsed.InvocationConfiguration.Error.WriteLine(FormattableString.Invariant(
                $"interrupted: {findings.Length} of {asked.Length} claims are verified"));
            return ExitCode.Interrupted;
        }

        return surprises.Length == 0 ? ExitCode.Done : ExitCode.Found;

        Finding Verify(Claim claim)
        {
            progress.Begin(claim);
            try
            {
                return Verification.Verify(claim, onDevice, seed, proofs[claim], progress, cancellation);
            }
            catch (ClaimException exception)
            {
                throw new UsageException($"{claim.Id}: {exception.Message}", exception);
            }
        }
    }

    // Read before anything is verified: minutes of work end with no error that the first second could have told.
    private static string? CheckpointOf(Claim claim, Budget budget, string? folder)
    {
        if (folder is null || claim is not InequalityClaim { ProofPlan: not null } proved)
        {
            return null;
        }

        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--checkpoint '{folder}' is no folder, and none can be made there: {exception.Message}", exception);
        }

        var file = Path.Combine(folder, $"{claim.Id}.json");
        try
        {
            Verification.CheckCheckpoint(proved, budget, file);
        }
        catch (InvalidDataException exception)
        {
            const string advice = "; remove it to begin anew";
            throw new UsageException($"--checkpoint: {exception.Message.Replace(advice, "", StringComparison.Ordinal)}{advice}", exception);
        }

        return file;
    }
}
