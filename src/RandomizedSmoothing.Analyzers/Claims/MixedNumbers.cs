using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RandomizedSmoothing.Analyzers.Formulas;

namespace RandomizedSmoothing.Analyzers.Claims;

/// <summary>Doubles, and functions of doubles, where a claim computes with T, which is an interval in a proof.</summary>
internal static class MixedNumbers
{
    private static readonly string[] Known = ["Sqrt", "Exp", "Log", "Tan", "Sin", "Abs", "Min", "Max"];

    /// <summary>Says of each what to write in its place.</summary>
    public static void Check(INamedTypeSymbol type, Compilation compilation, ImmutableArray<Problem>.Builder problems)
    {
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>().Where(method => method is { IsStatic: true, Arity: 1, DeclaringSyntaxReferences.Length: 1 }))
        {
            if (method.DeclaringSyntaxReferences[0].GetSyntax() is MethodDeclarationSyntax { } declaration && method.TypeParameters[0].ConstraintTypes.Any(constraint => constraint.Name == KnownTypes.RealInterface))
            {
                foreach (var (node, advice, code) in Of(declaration, method.TypeParameters[0], Models.Of(compilation, declaration.SyntaxTree)))
                {
                    problems.Add(Problem.At(ClaimRules.MixedNumbers, node.GetLocation(), node.ToString(), method.TypeParameters[0].Name, advice) with { Repair = code });
                }
            }
        }
    }

    private static IEnumerable<(SyntaxNode Node, string Advice, string? Code)> Of(MethodDeclarationSyntax method, ITypeParameterSymbol number, SemanticModel model)
    {
        foreach (var node in ((SyntaxNode?)method.ExpressionBody ?? method.Body)?.DescendantNodes() ?? [])
        {
            switch (node)
            {
                case LiteralExpressionSyntax { Token.Value: double or float or decimal } literal when IsMixed(literal, number, model):
                    var exact = Exact(literal, number.Name);
                    yield return (literal, $"write {exact}", exact);
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var owner, Name.Identifier.ValueText: var name } } call
                    when IsMath(owner) ? call.ArgumentList.Arguments.Any(argument => Is(argument.Expression, number, model)) : owner.ToString() == number.Name && model.GetSymbolInfo(call).Symbol is null && !Known.Contains(name):
                    var code = Code(name, call.ArgumentList.Arguments, number.Name);
                    yield return (call, code is null ? Advice(name, call.ArgumentList.Arguments, number.Name) : $"write {code}", code);
                    break;
            }
        }
    }

    private static bool IsMath(ExpressionSyntax owner) => owner.ToString() is "Math" or "MathF" or "System.Math" or "System.MathF" or "double" or "float";

    // The nearest sum or product of it, in which the other side is a T.
    private static bool IsMixed(ExpressionSyntax literal, ITypeParameterSymbol number, SemanticModel model)
    {
        SyntaxNode inner = literal;
        for (var outer = literal.Parent; outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            switch (outer)
            {
                case ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax:
                    break;
                case BinaryExpressionSyntax binary when Is(ReferenceEquals(binary.Left, inner) ? binary.Right : binary.Left, number, model):
                    return true;
                case BinaryExpressionSyntax binary when IsDouble(binary.Left, model) && IsDouble(binary.Right, model):
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool Is(ExpressionSyntax expression, ITypeParameterSymbol number, SemanticModel model) => SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(expression).Type, number);

    private static bool IsDouble(ExpressionSyntax expression, SemanticModel model) => model.GetTypeInfo(expression).Type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Int32;

    // 0.5 is a double exactly; 0.1 is not, and is a quotient of whole numbers.
    private static string Exact(LiteralExpressionSyntax literal, string number)
    {
        if (!decimal.TryParse(literal.Token.ValueText, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return $"{number}.From({literal})";
        }

        if (IsDyadic(value))
        {
            return $"{number}.From({value.ToString(CultureInfo.InvariantCulture)})";
        }

        var ten = 1m;
        while (value != decimal.Truncate(value))
        {
            (value, ten) = (value * 10, ten * 10);
        }

        return $"{number}.From({value.ToString("0", CultureInfo.InvariantCulture)}) / {ten.ToString("0", CultureInfo.InvariantCulture)}";
    }

    private static bool IsDyadic(decimal value)
    {
        for (var i = 0; i < 20; i++, value *= 2)
        {
            if (value == decimal.Truncate(value))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Code(string name, SeparatedSyntaxList<ArgumentSyntax> arguments, string number) => (name, arguments.Count) switch
    {
        ("Pow", 2) when arguments[1].Expression is LiteralExpressionSyntax { Token.Value: 2 or 2.0 } && arguments[0].Expression is IdentifierNameSyntax root => $"{root} * {root}",
        _ when Known.Contains(name) => $"{number}.{name}({arguments})",
        _ => null,
    };

    private static string Advice(string name, SeparatedSyntaxList<ArgumentSyntax> arguments, string number) => (name, arguments.Count) switch
    {
        ("Pow", _) => "write a power of a whole exponent as a product, and any other as Exp(y * Log(x))",
        ("Cos", 1) => $"write Sin({arguments[0]} + π/2), or Sin and Tan: {number} has no Cos",
        _ => $"{number} has {string.Join(", ", Known)} and the distributions of IReal<T>",
    };
}
