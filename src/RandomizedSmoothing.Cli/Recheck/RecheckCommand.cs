using System.CommandLine;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Claims.Engines.Certificates;
using RandomizedSmoothing.Cli.Output;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Recheck;

/// <summary><c>smoothing recheck</c>: verifies certificates anew, line by line, and not with the search that found them.</summary>
internal static class RecheckCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("file") { Description = "A certificate, or a folder of certificates, as 'verify --certificate' writes them" };
        var json = Answer.JsonOption();
        var command = new Command("recheck", "Verify certificates of proofs and counterexamples anew, line by line") { path, json }
            .WithExamples("recheck proofs", "recheck proofs/theorem-4.jsonl", "recheck proofs --json -");

        // Not on this thread: it listens to Ctrl-C.
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, parsed.GetValue(path)!, parsed.GetValue(json), cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult parsed, string path, string? json, CancellationToken cancellation)
    {
        // All are read before one is verified: minutes of work end with no error that the first second could have told.
        var certificates = CertificateFiles.Find(path).Select(file => (File: file, Certificate: CertificateFiles.Read(file))).ToArray();
        using var progress = new RecheckProgress(parsed.InvocationConfiguration.Error);
        var rechecked = certificates.Select(one => Recheck(one.File, one.Certificate, progress, cancellation)).ToArray();
        progress.Dispose();
        Answer.Write(
            parsed,
            json,
            new JsonObject { ["certificates"] = new JsonArray([.. rechecked.Select(ToJson)]) },
            console =>
            {
                foreach (var one in rechecked)
                {
                    console.WriteLine($"{one.File}: {one}");
                }
            });
        return rechecked.Any(one => one.Fault is not null) ? ExitCode.Found : ExitCode.Done;
    }

    private static Rechecked Recheck(string file, ProofCertificate certificate, RecheckProgress progress, CancellationToken cancellation)
    {
        progress.Begin(certificate);
        return new(file, certificate, CertificateCheck.Fault(certificate, progress, cancellation));
    }

    private static JsonObject ToJson(Rechecked one) => new()
    {
        ["file"] = one.File,
        ["claim"] = one.Certificate.Claim.Id,
        ["kind"] = one.Certificate.Kind,
        ["boxes"] = one.Certificate.Boxes.Length,
        ["confirmed"] = one.Fault is not null ? false : one.Certificate.Argument is null ? true : null,
        ["line"] = one.Fault?.Line,
        ["why"] = one.Fault?.Why,
    };

    private sealed record Rechecked(string File, ProofCertificate Certificate, CertificateFault? Fault)
    {
        public override string ToString() => this switch
        {
            { Fault: var (line, why) } => FormattableString.Invariant($"wrong: {Certificate.Claim.Id}, line {line}: {why}"),
            { Certificate.Argument: not null } => $"not checked: {Certificate}, which is for a person to follow; it is the claim's own, word for word",
            _ => $"confirmed: {Certificate}",
        };
    }
}
