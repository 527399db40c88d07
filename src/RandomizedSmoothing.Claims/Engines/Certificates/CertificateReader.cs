using System.Globalization;
using System.Text.Json;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Engines.Certificates;

/// <summary>Reads certificates, as <c>FORMAT.md</c> describes them.</summary>
public static class CertificateReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads one.</summary>
    /// <param name="text">The file's text.</param>
    /// <exception cref="InvalidDataException">It is no certificate, or of no claim that there is; the message says which line, and why.</exception>
    public static ProofCertificate Read(string text)
    {
        var lines = text.Split('\n');
        if (lines is not [_, .., ""])
        {
            throw Line(lines.Length, text.Length == 0 ? "the file is empty" : "the file is cut: its last line does not end");
        }

        return OnLine(1, lines[0], header => Read(header, lines[1..^1]));
    }

    private static ProofCertificate Read(JsonElement header, string[] lines)
    {
        if (Member(header, "schema").GetRawText() is var schema && schema != "1")
        {
            throw Line(1, $"its schema is {schema}; this reads schema 1");
        }

        var (claim, kind) = (Find(Text(header, "claim")), Text(header, "kind"));
        var goal = kind switch
        {
            "box" => claim.ProofPlan?.Goal ?? throw Line(1, $"{claim.Id} is not proved over a box"),
            "point" or "argument" => claim,
            _ => throw Line(1, $"its kind is '{kind}'; valid: box, point, argument"),
        };
        var domain = DomainOf(header, kind == "box" ? claim.ProofPlan!.Whole.Domain : goal.Domain);
        var expected = kind == "box" ? Member(header, "boxes").GetInt32() : 1;
        if (lines.Length != expected)
        {
            throw Line(1 + Math.Min(lines.Length, expected), string.Create(CultureInfo.InvariantCulture, $"{lines.Length} lines follow the header, which says {expected}: the file is cut, or has more than it says"));
        }

        T[] Lines<T>(Func<JsonElement, T> read) => [.. lines.Select((line, i) => OnLine(ProofCertificate.FirstLine + i, line, read))];
        return new(
            claim,
            goal,
            Text(header, "goal"),
            Member(header, "eliminated") is { ValueKind: JsonValueKind.Null } ? null : Text(header, "eliminated"),
            domain,
            kind == "box" ? [.. Lines(line => BoxOf(line, domain))] : [],
            kind == "point" ? Lines(line => PointOf(line, domain)).Single() : null,
            kind == "argument" ? Lines(ArgumentOf).Single() : null);
    }

    private static InequalityClaim Find(string id)
    {
        try
        {
            return ClaimCatalogue.Find(id) as InequalityClaim ?? throw Line(1, $"{id} is a claim that has no certificate");
        }
        catch (ArgumentException exception)
        {
            throw Line(1, exception.Message.Split(" (Parameter")[0]);
        }
    }

    private static Domain DomainOf(JsonElement header, Domain own)
    {
        var said = Member(header, "parameters").EnumerateArray().ToArray();
        var names = said.Select(parameter => $"{Text(parameter, "name")} ({Text(parameter, "kind")})").ToArray();
        var known = own.Select(parameter => $"{parameter.Name} ({KindOf(parameter)})").ToArray();
        return !names.SequenceEqual(known)
            ? throw Line(1, $"its parameters are {string.Join(", ", names)}; the claim's are {string.Join(", ", known)}")
            : [.. own.Zip(said, (parameter, range) => parameter with
            {
                Low = Within(parameter, Number(parameter, Member(range, "low"))),
                High = Within(parameter with { Low = Number(parameter, Member(range, "low")) }, Number(parameter, Member(range, "high"))),
            })];
    }

    private static ProvedBox BoxOf(JsonElement line, Domain domain)
    {
        var box = Member(line, "box");
        ThrowIfOther(box, domain);
        var ranges = domain.Select(parameter =>
        {
            var ends = box.GetProperty(parameter.Name).EnumerateArray().Select(end => Within(parameter, Number(parameter, end))).ToArray();
            return ends is [var low, var high] && low <= high ? new Interval(low, high) : throw new JsonException($"{parameter.Name} has no two ends, the lower one first");
        });
        return new(new SubBox(domain, [.. ranges]), Real(Member(line, "lower")));
    }

    private static CertificatePoint PointOf(JsonElement line, Domain domain)
    {
        var at = Member(line, "point");
        ThrowIfOther(at, domain);
        var values = domain.Select(parameter => Within(parameter, Number(parameter, at.GetProperty(parameter.Name))));
        var others = line.EnumerateObject().Where(member => member.Name is not ("point" or "slackLower" or "marginUpper")).OrderBy(member => member.Name, StringComparer.Ordinal);
        return new(
            new Point(domain, [.. values]),
            Real(Member(line, "slackLower")),
            Real(Member(line, "marginUpper")),
            CertificateText.Regular(others.Select(member => KeyValuePair.Create(member.Name, member.Value.GetRawText()))));
    }

    private static CertificateArgument ArgumentOf(JsonElement line) =>
        new(Text(line, "argument"), [.. Member(line, "lemmas").EnumerateArray().Select(lemma => new CertificateLemma(Text(lemma, "name"), Text(lemma, "carriedBy")))]);

    private static void ThrowIfOther(JsonElement place, Domain domain)
    {
        if (!place.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal).SequenceEqual(domain.Select(parameter => parameter.Name).Order(StringComparer.Ordinal)))
        {
            throw new JsonException($"its parameters are not {string.Join(", ", domain.Select(parameter => parameter.Name))}");
        }
    }

    private static double Within(Parameter parameter, double value) => value >= parameter.Low && value <= parameter.High
        ? value
        : throw new JsonException(FormattableString.Invariant($"{parameter.Name} = {parameter.Shown(value)} lies outside the domain, {parameter.Display(parameter.Low):R}..{parameter.Shown(parameter.High)}"));

    private static double Number(Parameter parameter, JsonElement value) => parameter.IsWhole
        ? value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var whole) ? whole : throw new JsonException($"{value.GetRawText()} is no whole number")
        : Real(value);

    private static double Real(JsonElement value) => value.ValueKind == JsonValueKind.String && HexNumber.TryParse(value.GetString(), out var number)
        ? number
        : throw new JsonException($"{value.GetRawText()} is no hexadecimal double");

    private static string KindOf(Parameter parameter) => parameter.IsWhole ? "integer" : "real";

    private static JsonElement Member(JsonElement from, string name) => from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var member)
        ? member
        : throw new JsonException($"it has no '{name}'");

    private static string Text(JsonElement from, string name) => Member(from, name) is { ValueKind: JsonValueKind.String } member
        ? member.GetString()!
        : throw new JsonException($"'{name}' is no text");

    private static T OnLine<T>(int number, string line, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(line, Strict);
            return read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            throw Line(number, exception.Message.Split(" Path: ")[0], exception);
        }
    }

    private static InvalidDataException Line(int number, string what, Exception? cause = null) =>
        new(string.Create(CultureInfo.InvariantCulture, $"line {number}: {what}"), cause);
}
