using Microsoft.CodeAnalysis;

namespace RandomizedSmoothing.Analyzers.Flow;

/// <summary>The names of libraries and of the field that values are recognised by, where following them ends.</summary>
internal static class Recognised
{
    private static readonly NamePattern Choice = new("^(arg_?max\\w*|max|max_?by|maximum|max_?index|index_?of_?\\w*max\\w*|order|order_?by|order_?descending|order_?by_?descending|then_?by(descending)?|sort|argsort|top_?k|top_?class|most_?(common|frequent|voted)|winner|majority\\w*|mode|index_?of)$");
    private static readonly NamePattern Top = new("^(top|top_?class|candidate|winner|arg_?max|majority|predicted|predicted_?class|prediction|best|best_?class)$");
    private static readonly NamePattern Count = new("^(counts?\\w*|\\w*counts?\\d?|hits\\w*|votes\\w*|\\w*votes|n_?a|n_?b|k|k_?a|k_?b|successes|\\w*successes|positives?|a|b)$");

    /// <summary>A method that takes the largest, or sorts.</summary>
    public static bool IsChoice(string method) => Choice.IsMatch(method);

    /// <summary>A property that is the class of the largest count.</summary>
    public static bool IsTop(string property) => Top.IsMatch(property);

    /// <summary>A variable that counts something, by its name.</summary>
    public static bool IsCount(IOperation value) => Values.IsWhole(Values.Unwrapped(value).Type) && Values.Symbol(value) is { } symbol && Count.IsMatch(symbol.Name);

    /// <summary>A type of the base library.</summary>
    public static bool IsSystem(INamedTypeSymbol? type)
    {
        var space = type?.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            space = outer;
        }

        return space?.Name == nameof(System);
    }

    /// <summary>A type of TorchSharp.</summary>
    public static bool IsTorch(INamedTypeSymbol? type) => type?.ContainingAssembly?.Name == "TorchSharp";

    /// <summary>A group of LINQ's, whose size counts something.</summary>
    public static bool IsGrouping(ITypeSymbol? type) => type?.Name == "IGrouping" || type?.AllInterfaces.Any(one => one.Name == "IGrouping") == true;
}
