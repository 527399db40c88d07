using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Claims.Engines.Certificates;

/// <summary>
/// What was found out about a claim, as lines of JSON that a checker of another make can verify without this program: a header, then a
/// line for each sub-box, the counterexample, or the argument. <c>FORMAT.md</c> beside this file describes them.
/// </summary>
/// <remarks>The same finding gives the same bytes: members in a fixed order, sub-boxes sorted, doubles as hexadecimal text.</remarks>
public static class CertificateText
{
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The lines of a finding's certificate; null where the evidence is none that can be checked: it is exact, printed, measured or sampled.</summary>
    /// <param name="finding">What was found. Of a proof over a box, its sub-boxes must have been kept (<see cref="ProofOptions.KeepsSubBoxes"/>).</param>
    /// <param name="tool">The program and its version.</param>
    /// <param name="commit">The commit that it was built from; null where that is not known.</param>
    public static ImmutableArray<string>? Of(Finding finding, string tool, string? commit)
    {
        (string Kind, Claim Goal, Domain? Domain, string? Eliminated, JsonObject[] Lines)? parts = finding switch
        {
            { Counterexample: { Certified: true } found, Claim: InequalityClaim broken } => ("point", broken, broken.Domain, null, [Point(broken, found)]),
            { Verdict: Verdict.Holds, Evidence.Proof: { IsProved: true, Proved.IsEmpty: false } proof, Claim: InequalityClaim proved } =>
                ("box", proof.Goal, proof.Box.Domain, proved.ProofPlan!.Argument, [.. proof.Proved.Select(Box)]),
            { Verdict: Verdict.Holds, Claim: InequalityClaim { Proof: { } argument } argued } => ("argument", argued, argued.Domain, null, [Argument(argued, argument)]),
            _ => null,
        };
        if (parts is not var (kind, goal, domain, eliminated, lines))
        {
            return null;
        }

        var header = new JsonObject
        {
            ["schema"] = 1,
            ["claim"] = finding.Claim.Id,
            ["title"] = finding.Claim.Title,
            ["goal"] = goal.Formula?.Text ?? goal.Statement,
            ["kind"] = kind,
            ["parameters"] = new JsonArray([.. domain!.Select(Parameter)]),
            ["eliminated"] = eliminated,
            ["lemmas"] = kind == "box" ? LemmasOf(finding.Claim) : null,
            ["boxes"] = kind == "box" ? lines.Length : 0,
            ["tool"] = tool,
            ["commit"] = commit,
        };
        return [.. lines.Prepend(header).Select(line => line.ToJsonString(Format))];
    }

    private static JsonObject Parameter(Parameter parameter) => new()
    {
        ["name"] = parameter.Name,
        ["kind"] = parameter.IsWhole ? "integer" : "real",
        ["low"] = Number(parameter, parameter.Low),
        ["high"] = Number(parameter, parameter.High),
    };

    private static JsonObject Box(ProvedBox proved) => new()
    {
        ["box"] = new JsonObject(proved.Box.Domain.Select((parameter, i) => KeyValuePair.Create(
            parameter.Name,
            (JsonNode?)new JsonArray(Number(parameter, proved.Box.Ranges[i].Lower), Number(parameter, proved.Box.Ranges[i].Upper))))),
        ["lower"] = HexNumber.Format(proved.Lower),
    };

    private static JsonObject Point(InequalityClaim claim, Counterexample found)
    {
        var (slack, margin) = claim.Enclose(found.Point) ?? throw new InvalidOperationException($"the counterexample of '{claim.Id}' has no enclosure");
        var line = new JsonObject
        {
            ["point"] = new JsonObject(found.Point.Domain.Select((parameter, i) => KeyValuePair.Create(
                parameter.Name, (JsonNode?)Number(parameter, found.Point.Values[i])))),
        };
        foreach (var (name, value) in RegionMembers(claim, found.Point))
        {
            line[name] = value;
        }

        // Half of what is known, so that a coarser enclosure than ours can confirm it.
        line["slackLower"] = HexNumber.Format(slack.Lower / 2);
        line["marginUpper"] = HexNumber.Format(margin.Upper / 2);
        return line;
    }

    // The region that a point stands for, and what decides it.
    private static IEnumerable<(string Name, JsonNode Value)> RegionMembers(InequalityClaim claim, Point point)
    {
        if (claim.RegionAt(point) is { } region)
        {
            yield return ("region", RegionJson.ToNode(region));
        }

        if (claim.WitnessAt(point) is { } witness)
        {
            yield return ("ball", Contacts(witness.Around));
            yield return ("inside", Contacts(witness.Inside));
        }
    }

    /// <summary>What the line of a point says of its region, as <see cref="CertificatePoint.Region"/>.</summary>
    internal static string RegionOf(InequalityClaim claim, Point point) => Regular(
        RegionMembers(claim, point).OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Name, member.Value.ToJsonString(Format))));

    /// <summary>Members as text in which white space and the order of members make no difference.</summary>
    internal static string Regular(IEnumerable<KeyValuePair<string, string>> members) =>
        string.Join('\n', members.Select(member => $"{member.Key} {Sorted(JsonNode.Parse(member.Value))?.ToJsonString(Format)}"));

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject of => new JsonObject(of.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray of => new JsonArray([.. of.Select(Sorted)]),
        JsonValue value => value.DeepClone(),
        _ => null,
    };

    private static JsonArray Contacts(EnclosingBall ball) => new([.. ball.Contacts.Select(contact => (JsonNode)new JsonObject
    {
        ["center"] = new JsonArray([.. contact.Center.Select(x => (JsonNode)JsonValue.Create(HexNumber.Format(x)))]),
        ["radius"] = HexNumber.Format(contact.Radius),
        ["weight"] = HexNumber.Format(contact.Weight),
    })]);

    private static JsonObject Argument(InequalityClaim claim, string argument) => new()
    {
        ["argument"] = argument,
        ["lemmas"] = LemmasOf(claim),
    };

    private static JsonArray LemmasOf(Claim claim) =>
        new([.. CertificateLemma.Of(claim).Select(lemma => (JsonNode)new JsonObject { ["name"] = lemma.Name, ["carriedBy"] = lemma.CarriedBy })]);

    private static JsonValue Number(Parameter parameter, double value) =>
        parameter.IsWhole ? JsonValue.Create((long)value) : JsonValue.Create(HexNumber.Format(value));
}
