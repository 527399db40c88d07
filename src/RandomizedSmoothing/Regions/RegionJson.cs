using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using static System.FormattableString;

namespace RandomizedSmoothing.Regions;

/// <summary>
/// Regions as nested JSON: <c>{"ball": {"center": [0, 0], "radius": 1}}</c>, <c>{"cone": {"apex": […], "axis": […],
/// "halfAngleDegrees": 30}}</c> (the axis points into the cone), <c>{"halfSpace": {"normal": […], "offset": 1}}</c>
/// (normal·x ≤ offset), <c>{"box": {"low": […], "high": […]}}</c> (null for a side that does not end),
/// <c>{"slab": {"normal": […], "low": -1, "high": 1}}</c>, <c>{"truncatedCone": {"apex": […], "axis": […], "halfAngleDegrees": 30,
/// "height": 2}}</c>, <c>{"intervals": [[0, 1], [2, null]]}</c> (of the line), <c>{"union": […]}</c>, <c>{"intersection": […]}</c>,
/// <c>{"difference": [A, B]}</c>.
/// </summary>
public static class RegionJson
{
    private const double DegreesPerRadian = 180 / Math.PI;
    private const string Kinds = "ball, cone, halfSpace, box, slab, truncatedCone, intervals, union, intersection or difference";

    // Two for each region that holds others.
    private const int Deepest = 512;

    // Of two values under one name, neither is what was meant.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = Deepest };

    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = Deepest };

    /// <summary>The region as one line of JSON.</summary>
    public static string Write(Region region) => ToNode(region).ToJsonString(OneLine);

    /// <summary>The region as a JSON object.</summary>
    public static JsonObject ToNode(Region region) => region switch
    {
        Ball ball => Named("ball", new() { ["center"] = Array(ball.Center.AsSpan()), ["radius"] = ball.Radius }),
        Box box => Named("box", new() { ["low"] = Array(box.Low), ["high"] = Array(box.High) }),
        HalfSpace half => Named("halfSpace", new() { ["normal"] = Array(half.Normal), ["offset"] = half.Offset }),
        Cone cone => Named("cone", Members(cone)),
        Slab slab => Named("slab", new() { ["normal"] = Array(slab.Normal), ["low"] = slab.Low, ["high"] = slab.High }),
        TruncatedCone truncated => Named("truncatedCone", Members(truncated.Cone, truncated.Height)),
        IntervalUnion line => new() { ["intervals"] = new JsonArray([.. line.Intervals.Select(interval => Array([interval.Low, interval.High]))]) },
        Union union => new() { ["union"] = Array(union.Parts) },
        Intersection intersection => new() { ["intersection"] = Array(intersection.Parts) },
        Difference difference => new() { ["difference"] = Array([difference.From, difference.Removed]) },
        _ => throw new ArgumentOutOfRangeException(nameof(region), region, $"a region is of kind {Kinds}"),
    };

    /// <summary>Reads a region.</summary>
    /// <exception cref="FormatException">The text is no JSON, or no region; the message says where and what is valid.</exception>
    public static Region Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return Read(document.RootElement, "$");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new FormatException($"it is no JSON with each name once: {exception.Message}", exception);
        }
    }

    /// <summary>Reads a region.</summary>
    /// <exception cref="FormatException">The element is no region; the message says where and what is valid.</exception>
    public static Region Read(JsonElement element) => Read(element, "$");

    private static Region Read(JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object || element.EnumerateObject().Count() != 1)
        {
            throw new FormatException($"{path} must be an object with one member: {Kinds}");
        }

        var member = element.EnumerateObject().Single();
        path = $"{path}.{member.Name}";
        try
        {
            return member.Name switch
            {
                "ball" => new Ball(Vector(member.Value, path, "center"), Number(member.Value, path, "radius")),
                "box" => new Box(Vector(member.Value, path, "low", double.NegativeInfinity), Vector(member.Value, path, "high", double.PositiveInfinity)),
                "halfSpace" => new HalfSpace(Vector(member.Value, path, "normal"), Number(member.Value, path, "offset")),
                "cone" => Cone(member.Value, path),
                "slab" => new Slab(Vector(member.Value, path, "normal"), Number(member.Value, path, "low"), Number(member.Value, path, "high")),
                "truncatedCone" => new TruncatedCone(Cone(member.Value, path), Number(member.Value, path, "height")),
                "intervals" => new IntervalUnion(Elements(member.Value, path, "pairs of numbers").Select((pair, i) => Interval(pair, Invariant($"{path}[{i}]")))),
                "union" => new Union(Parts(member.Value, path)),
                "intersection" => new Intersection(Parts(member.Value, path)),
                "difference" => Parts(member.Value, path) is [var from, var removed]
                    ? new Difference(from, removed)
                    : throw new FormatException($"{path} must hold two regions, [A, B] for A without B"),
                _ => throw new FormatException($"{path} is unknown; valid is {Kinds}"),
            };
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new FormatException($"{path}: {exception.Message.Split(" (Parameter", 2)[0]}", exception);
        }
    }

    private static Region[] Parts(JsonElement element, string path) =>
        [.. Elements(element, path, "regions").Select((part, i) => Read(part, Invariant($"{path}[{i}]")))];

    private static JsonElement[] Elements(JsonElement element, string path, string what) => element.ValueKind == JsonValueKind.Array
        ? [.. element.EnumerateArray()]
        : throw new FormatException($"{path} must be an array of {what}");

    private static Cone Cone(JsonElement element, string path) =>
        new(Vector(element, path, "apex"), Vector(element, path, "axis"), HalfAngle(Number(element, path, "halfAngleDegrees")));

    private static JsonObject Members(Cone cone, double? height = null)
    {
        var members = new JsonObject
        {
            ["apex"] = Array(cone.Apex.AsSpan()),
            ["axis"] = Array(cone.Axis.AsSpan()),
            ["halfAngleDegrees"] = Degrees(cone.HalfAngle),
        };
        if (height is { } value)
        {
            members["height"] = value;
        }

        return members;
    }

    // null for an end that is not there.
    private static (double Low, double High) Interval(JsonElement element, string path) => Elements(element, path, "two numbers") is [var low, var high]
        ? (Number(low, path, double.NegativeInfinity), Number(high, path, double.PositiveInfinity))
        : throw new FormatException($"{path} must hold two numbers, [low, high]");

    private static double Number(JsonElement element, string path, string name) =>
        Member(element, path, name) is { ValueKind: JsonValueKind.Number } number
            ? number.GetDouble()
            : throw new FormatException($"{path}.{name} must be a number");

    // Checked in the unit in which it was written.
    private static double HalfAngle(double degrees) => degrees / DegreesPerRadian is var radians && degrees is > 0 and < 90 && radians is > 0 and < Math.PI / 2
        ? radians
        : throw Argument.Outside("halfAngleDegrees", degrees, "in (0, 90)");

    private static double[] Vector(JsonElement element, string path, string name, double? absent = null)
    {
        if (Member(element, path, name) is not { ValueKind: JsonValueKind.Array } vector)
        {
            throw new FormatException($"{path}.{name} must be an array of numbers");
        }

        return [.. vector.EnumerateArray().Select(number => Number(number, $"{path}.{name}", absent))];
    }

    private static double Number(JsonElement number, string path, double? absent) => number.ValueKind switch
    {
        JsonValueKind.Number => number.GetDouble(),
        JsonValueKind.Null when absent is { } value => value,
        _ => throw new FormatException($"{path} holds {number.GetRawText()}, but must hold numbers{(absent is null ? "" : " or null")}"),
    };

    private static JsonElement Member(JsonElement element, string path, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member)
            ? member
            : throw new FormatException($"{path} lacks {name}");

    private static JsonObject Named(string kind, JsonObject members) => new() { [kind] = members };

    private static JsonArray Array(ReadOnlySpan<double> vector)
    {
        var array = new JsonArray();
        foreach (var component in vector)
        {
            array.Add(double.IsFinite(component) ? JsonValue.Create(component) : null);
        }

        return array;
    }

    private static JsonArray Array(IEnumerable<Region> parts) => [.. parts.Select(ToNode)];

    // Without the last bit's noise of the conversion.
    private static double Degrees(double radians) =>
        double.Parse((radians * DegreesPerRadian).ToString("G15", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
