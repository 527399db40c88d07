using System.CommandLine;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Cli.Output;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Verify;

/// <summary><c>verify --falls</c>: what falls, of the paper and of our proofs, if a claim or a lemma does.</summary>
internal static class Falls
{
    public static Option<string?> Option() => new("--falls")
    {
        Description = "Verify nothing, and list what falls if this claim or lemma falls: of the paper, and of our proofs (default: for each claim that is not true)",
        HelpName = "CLAIM",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static int Run(ParseResult parsed, string? id, string? json)
    {
        var fallen = id is null
            ? ClaimCatalogue.All.Select(claim => claim.Id).Where(IsFalse).Select(Fallen.Of).Where(one => one.Paper.Length + one.Proofs.Length > 0).ToArray()
            : [Fallen.Of(Find(id))];
        Answer.Write(
            parsed,
            json,
            new JsonObject { ["falls"] = new JsonArray([.. fallen.Select(one => one.ToJson())]) },
            console =>
            {
                foreach (var line in fallen.SelectMany(one => one.Lines()))
                {
                    console.WriteLine(line);
                }
            });
        return ExitCode.Done;
    }

    private static string Find(string id) => Lemma.All.Any(lemma => lemma.Id == id) ? id : VerifyCommand.Find(id).Id;

    private static bool IsFalse(string id) => PinnedVerdicts.Of(id)?.Verdict is "refuted" or "not-reproduced";

    private sealed record Fallen(string Id, Reliance[] Paper, Reliance[] Proofs)
    {
        public static Fallen Of(string id) => new(id, [.. ClaimGraph.Falls(ClaimGraph.Paper, id)], [.. ClaimGraph.Falls(ClaimGraph.Proofs, id)]);

        public IEnumerable<string> Lines()
        {
            yield return $"If {Id} falls{(PinnedVerdicts.Of(Id) is { } pinned ? $" (pinned: {pinned.Verdict})" : "")}:";
            foreach (var step in Paper)
            {
                yield return $"  of the paper, {step.Claim.Id} follows no more (ours: {Verdict(step)}): from {step.Premise}, “{step.Words}”";
            }

            foreach (var step in Proofs)
            {
                yield return $"  of our proofs, that of {step.Claim.Id} ({Verdict(step)}) leans on {step.Premise}";
            }

            if (Paper.Length + Proofs.Length == 0)
            {
                yield return "  nothing else does";
            }
        }

        public JsonObject ToJson() => new()
        {
            ["id"] = Id,
            ["verdict"] = PinnedVerdicts.Of(Id)?.Verdict,
            ["paper"] = new JsonArray([.. Paper.Select(ToJson)]),
            ["proofs"] = new JsonArray([.. Proofs.Select(ToJson)]),
        };

        private static JsonNode ToJson(Reliance step)
        {
            var json = new JsonObject { ["id"] = step.Claim.Id, ["verdict"] = Verdict(step), ["premise"] = step.Premise };
            if (step.Words is { } words)
            {
                json["words"] = words;
            }

            return json;
        }

        private static string Verdict(Reliance step) => PinnedVerdicts.Of(step.Claim.Id)?.Verdict ?? "no verdict";
    }
}
