using System.Text.Json;
using System.Text.Json.Nodes;

namespace RandomizedSmoothing.Cli.Tests.Schema;

/// <summary>As much of JSON Schema as the schemas use: types, members, items, words and alternatives; and that no member goes without a word.</summary>
internal static class SchemaCheck
{
    /// <summary>What is wrong with an answer by the schema that <c>smoothing schema</c> prints for its verb.</summary>
    public static async Task<IEnumerable<string>> FaultsAsync(string verb, string answer)
    {
        var schema = await CommandLine.RunAsync("schema", verb);
        return Faults(JsonNode.Parse(schema.Output)!, JsonNode.Parse(answer), "$");
    }

    private static string[] Faults(JsonNode? schema, JsonNode? value, string place)
    {
        if (schema is not JsonObject rules)
        {
            return [];
        }

        if (rules["anyOf"] is JsonArray alternatives)
        {
            var all = alternatives.Select(alternative => Faults(alternative, value, place).ToArray()).ToArray();

            // The one that was meant is wrong in its members' members, if at all.
            return all.MinBy(faults => (faults.Count(fault => fault.StartsWith($"{place}:", StringComparison.Ordinal)), faults.Length))!;
        }

        return [.. OfType(rules, value, place), .. OfWord(rules, value, place), .. OfMembers(rules, value, place), .. OfItems(rules, value, place)];
    }

    private static IEnumerable<string> OfType(JsonObject rules, JsonNode? value, string place)
    {
        string[] types = rules["type"] switch { null => [], JsonArray several => [.. several.Select(type => (string)type!)], var one => [(string)one!] };
        if (types.Length > 0 && !types.Any(type => Is(type, value)))
        {
            yield return $"{place}: {value?.GetValueKind() ?? JsonValueKind.Null} is not {string.Join(" or ", types)}";
        }
    }

    private static bool Is(string type, JsonNode? value) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("null", JsonValueKind.Null) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) or ("boolean", JsonValueKind.True or JsonValueKind.False) or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) => true,
        ("integer", JsonValueKind.Number) => value!.ToJsonString() is var number && number.All(c => char.IsDigit(c) || c == '-'),
        _ => false,
    };

    private static IEnumerable<string> OfWord(JsonObject rules, JsonNode? value, string place)
    {
        if (rules["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, value)))
        {
            yield return $"{place}: '{value}' is none of its words";
        }
    }

    private static IEnumerable<string> OfMembers(JsonObject rules, JsonNode? value, string place)
    {
        if (value is not JsonObject members)
        {
            return [];
        }

        var missing = (rules["required"] as JsonArray ?? []).Select(name => (string)name!).Where(name => !members.ContainsKey(name)).Select(name => $"{place}: '{name}' is missing");
        var unknown = rules["properties"] is JsonObject known && rules["additionalProperties"] is null ? members.Where(member => !known.ContainsKey(member.Key)).Select(member => $"{place}: '{member.Key}' is described nowhere") : [];
        return [.. missing, .. unknown, .. members.SelectMany(member => Faults(rules["properties"]?[member.Key] ?? rules["additionalProperties"], member.Value, $"{place}.{member.Key}"))];
    }

    private static IEnumerable<string> OfItems(JsonObject rules, JsonNode? value, string place) =>
        value is JsonArray items ? items.SelectMany((item, i) => Faults(rules["items"], item, $"{place}[{i}]")) : [];
}
