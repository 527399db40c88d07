using System.Text.Json;
using System.Text.Json.Nodes;

namespace RandomizedSmoothing.Cli.Tests.Schema;

/// <summary>As much of JSON Schema as the schemas use: types, members, items, words and alternatives.</summary>
internal static class SchemaCheck
{
    public static IEnumerable<string> Faults(JsonNode? schema, JsonNode? value, string place)
    {
        if (schema is not JsonObject rules)
        {
            return [];
        }

        if (rules["anyOf"] is JsonArray alternatives)
        {
            var all = alternatives.Select(alternative => Faults(alternative, value, place).ToArray()).ToArray();
            return all.Any(faults => faults.Length == 0) ? [] : all.MinBy(faults => faults.Length)!;
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
        return [.. missing, .. members.SelectMany(member => Faults(rules["properties"]?[member.Key] ?? rules["additionalProperties"], member.Value, $"{place}.{member.Key}"))];
    }

    private static IEnumerable<string> OfItems(JsonObject rules, JsonNode? value, string place) =>
        value is JsonArray items ? items.SelectMany((item, i) => Faults(rules["items"], item, $"{place}[{i}]")) : [];
}
