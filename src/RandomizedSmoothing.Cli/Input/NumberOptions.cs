using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace RandomizedSmoothing.Cli.Input;

/// <summary>
/// Options that are numbers, read in the invariant culture and without a thousands separator: by default <c>0,5</c>
/// would be read as five.
/// </summary>
internal static class NumberOptions
{
    private const string Whole = "a whole number";

    /// <summary>An option that is a real number.</summary>
    public static Option<double> Real(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = Parse,
    };

    /// <summary>An option that is an integer; <paramref name="valid"/> says which ones the verb takes.</summary>
    public static Option<int> Integer(string name, string description, string valid = "digits, such as 12 or -1") => new(name)
    {
        Description = description,
        CustomParser = result => int.TryParse(Token(result), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : Refusal.Add(result, Whole, valid, 0),
    };

    /// <summary>An option that is an integer, or is not given.</summary>
    public static Option<int?> OptionalInteger(string name, string description, string valid = "digits, such as 12 or -1") => new(name)
    {
        Description = description,
        CustomParser = result => int.TryParse(Token(result), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : Refusal.Add(result, Whole, valid, (int?)null),
    };

    /// <summary>An option that is a number of things, at least one.</summary>
    public static Option<long?> Count(string name, string description, long most = long.MaxValue) => new(name)
    {
        Description = description,
        CustomParser = result => long.TryParse(Token(result), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0 && value <= most
            ? value
            : Refusal.Add(result, "a count", most == long.MaxValue ? "a whole number of at least 1, in digits" : $"a whole number from 1 to {most}, in digits", (long?)null),
    };

    /// <summary>A 64-bit seed.</summary>
    public static Option<ulong> Seed(ulong defaultSeed) => new("--seed")
    {
        Description = "The seed of everything random",
        DefaultValueFactory = _ => defaultSeed,
        CustomParser = result => ulong.TryParse(Token(result), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : Refusal.Add(result, "a seed", $"a whole number from 0 to {ulong.MaxValue}", 0UL),
    };

    /// <summary>Gives an option a value to use where none is given; the help shows it.</summary>
    public static Option<T> Or<T>(this Option<T> option, T value)
    {
        option.DefaultValueFactory = _ => value;
        return option;
    }

    /// <summary>Makes an option one that must be given.</summary>
    public static Option<T> Required<T>(this Option<T> option)
    {
        option.Required = true;
        return option;
    }

    /// <summary>Reads a real number for an option that need not be given.</summary>
    public static double? ParseReal(ArgumentResult result) => Parse(result);

    private static double Parse(ArgumentResult result) =>
        double.TryParse(Token(result), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : Refusal.Add(result, "a number", "digits with a decimal point, such as 0.5", 0.0);

    private static string Token(ArgumentResult result) => result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
}
