using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RandomizedSmoothing.Analyzers.Claims;

namespace RandomizedSmoothing.Analyzers.Formulas;

/// <summary>The body of one method, and what its names stand for.</summary>
internal sealed class Scope(FormulaReader reader, SemanticModel model, ImmutableDictionary<string, Term> names, int depth)
{
    /// <summary>What C# does with a quotient of whole numbers: it drops the fraction.</summary>
    public const string Truncated = "Truncated";

    private const string Largest = "1.79769313486232E+308";

    private ImmutableDictionary<string, Term> names = names;

    /// <summary>A body of declarations and one return; null where it is anything else.</summary>
    public Term? Read(BlockSyntax body)
    {
        foreach (var statement in body.Statements)
        {
            switch (statement)
            {
                case LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: var value } variable] }:
                    if (!Declare(variable.Identifier.ValueText, value))
                    {
                        return null;
                    }

                    break;
                case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax left }, Right: TupleExpressionSyntax right } }
                    when left.Variables.Count == right.Arguments.Count:
                    for (var i = 0; i < left.Variables.Count; i++)
                    {
                        if (left.Variables[i] is not SingleVariableDesignationSyntax name || !Declare(name.Identifier.ValueText, right.Arguments[i].Expression))
                        {
                            return null;
                        }
                    }

                    break;
                case ReturnStatementSyntax { Expression: { } result }:
                    return Read(result);
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>An expression; null where it is not one of arithmetic.</summary>
    public Term? Read(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => Read(parenthesized.Expression),
        CastExpressionSyntax cast => Read(cast.Expression),
        LiteralExpressionSyntax { Token.Value: int or double or decimal or long } literal => new Number(literal.Token.ValueText),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } negation => Read(negation.Operand) is { } operand ? new Negative(operand) : null,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.DivideExpression } quotient when IsWhole(quotient) => Read(quotient.Left) is { } dividend && Read(quotient.Right) is { } divisor ? Cut(dividend, divisor) : null,
        BinaryExpressionSyntax binary => Read(binary.Left) is { } left && Read(binary.Right) is { } right ? Combine(binary.Kind(), left, right) : null,
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string name } }] } access
            when IsPoint(access.Expression) => new Symbol(name),
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: int index } }] } access
            when IsSpan(access.Expression) => new Symbol(RootName(index)),
        ConditionalExpressionSyntax { Condition: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } condition } choice
            when Read(condition.Left) is Number left && Read(condition.Right) is Number right => Read(left == right ? choice.WhenTrue : choice.WhenFalse),
        SwitchExpressionSyntax choice when Read(choice.GoverningExpression) is Number value => Chosen(choice, value) is { } chosen ? Read(chosen) : null,
        InvocationExpressionSyntax invocation => ReadCall(invocation),
        IdentifierNameSyntax identifier when names.TryGetValue(identifier.Identifier.ValueText, out var term) => term,
        MemberAccessExpressionSyntax access when IsPoint(access.Expression) => Member(access.Name.Identifier.ValueText),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "One", Expression: var type } when IsNumberKind(type) => new Number("1"),
        IdentifierNameSyntax or MemberAccessExpressionSyntax => ReadName(expression),
        _ => null,
    };

    /// <summary>The symbol of a root, by its number in the code.</summary>
    public static string RootName(int index) => $"{RootEquation.Unknown}{(index + 1).ToString(CultureInfo.InvariantCulture)}";

    private static ExpressionSyntax? Chosen(SwitchExpressionSyntax choice, Number value) => choice.Arms.FirstOrDefault(arm => arm switch
    {
        { WhenClause: null, Pattern: DiscardPatternSyntax } => true,
        { WhenClause: null, Pattern: ConstantPatternSyntax { Expression: LiteralExpressionSyntax literal } } => literal.Token.ValueText == value.Digits,
        _ => false,
    })?.Expression;

    private static Term? Combine(SyntaxKind kind, Term left, Term right) => kind switch
    {
        SyntaxKind.AddExpression => Term.Sum(left, right),
        SyntaxKind.SubtractExpression => Term.Difference(left, right),
        SyntaxKind.MultiplyExpression => Term.Product(left, right),
        SyntaxKind.DivideExpression => Term.Quotient(left, right),
        _ => null,
    };

    private static Term Cut(Term dividend, Term divisor) => (dividend, divisor) switch
    {
        (_, Number { Digits: "1" }) => dividend,
        (Number { Digits.Length: < 9 } a, Number { Digits.Length: < 9 } b) when int.TryParse(a.Digits, out var above) && int.TryParse(b.Digits, out var below) && below != 0 => new Number((above / below).ToString(CultureInfo.InvariantCulture)),
        _ => new Function(Truncated, new Binary('/', dividend, divisor)),
    };

    private bool IsWhole(ExpressionSyntax expression) => model.GetTypeInfo(expression).Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64;

    private static Symbol? Member(string name) => name switch
    {
        "D" => new Symbol("d"),
        "C" or "Classes" => new Symbol("c"),
        "R" => new Symbol("R"),
        "Sigma" => new Symbol("sigma"),
        "Theta" => new Symbol("theta"),
        _ => null,
    };

    private bool Declare(string name, ExpressionSyntax value)
    {
        if (Read(value) is not { } term)
        {
            return false;
        }

        names = names.SetItem(name, term is Number or Symbol or Named || !Names.IsMathematical(name) ? term : new Named(name, term));
        return true;
    }

    private bool IsPoint(ExpressionSyntax expression) => model.GetTypeInfo(expression).Type is { Name: KnownNames.Point, ContainingNamespace: { } space } && space.ToDisplayString() == KnownNames.Space;

    private bool IsSpan(ExpressionSyntax expression) => model.GetTypeInfo(expression).Type is { Name: "ReadOnlySpan" };

    private bool IsNumberKind(ExpressionSyntax expression) => model.GetSymbolInfo(expression).Symbol is ITypeParameterSymbol;

    // A parameter of the method read first stands for itself, a constant for its value.
    private Term? ReadName(ExpressionSyntax expression) => SymbolOf(expression) switch
    {
        IFieldSymbol { HasConstantValue: true, ConstantValue: IFormattable value } => new Number(value is double.MaxValue ? Largest : value.ToString(null, CultureInfo.InvariantCulture)),
        IParameterSymbol parameter => new Symbol(parameter.Name),
        _ => null,
    };

    private Term? ReadCall(InvocationExpressionSyntax invocation)
    {
        if (SymbolOf(invocation) is not IMethodSymbol method || Arguments(invocation, method) is not { } arguments)
        {
            return null;
        }

        Term At(string name) => arguments[name];
        return (method.ContainingType.Name, method.Name) switch
        {
            ("IReal", "From") => arguments.Values.Single(),
            ("Point", "Whole") => invocation.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax { Token.Value: string name } }] ? new Symbol(name) : null,
            ("IReal", "ConeLower") => new Function("ConeLower", At("d"), At("theta"), Term.One, At("depth")),
            ("IReal", "CutConeLower") => new Function("CutConeLower", At("d"), At("theta"), Term.One, At("depth"), At("cut")),
            ("IReal", _) => Function(method.Name, method.Parameters.Select(parameter => At(parameter.Name)).ToImmutableArray()),
            ("BallProbability", "AtCenter") => new Function("ChiSquaredLower", At("d"), SquaredRatio.Of(At("R"), At("sigma"))),
            ("BallProbability", "At") => new Function(
                "NoncentralChiSquaredLower", At("d"), SquaredRatio.Of(At("distance"), At("sigma")), SquaredRatio.Of(At("R"), At("sigma"))),
            ("ConeProbability", "OnAxis") => new Function("ConeLower", At("d"), At("theta"), At("sigma"), At("depth")),
            ("ConeProbability", "CutOnAxis") => new Function("CutConeLower", At("d"), At("theta"), At("sigma"), At("depth"), At("cut")),
            _ => reader.ReadCall(method, Receiver(invocation), arguments, depth + 1),
        };

        // Clamped to 0 and 1, a number beyond all others times a margin says whether that is positive.
        static Function Function(string name, EquatableArray<Term> arguments) =>
            (name, arguments) is ("Max", [Number { Digits: "0" }, Function { Name: "Min", Arguments: [Number { Digits: "1" }, Binary { Sign: '*', Left: Number { Digits: Largest }, Right: var margin }] }])
                ? new("Indicator", margin)
                : new(name, arguments);
    }

    private ISymbol? SymbolOf(ExpressionSyntax expression)
    {
        var symbol = model.GetSymbolInfo(expression).Symbol;
        FormulaSources.Note(model.Compilation, symbol);
        return symbol;
    }

    private INamedTypeSymbol? Receiver(InvocationExpressionSyntax invocation) =>
        invocation.Expression is MemberAccessExpressionSyntax { Expression: not (ThisExpressionSyntax or BaseExpressionSyntax) and var target }
            ? model.GetTypeInfo(target).Type as INamedTypeSymbol
            : null;

    // By the parameters' names; a point stands for itself and is left out.
    private ImmutableDictionary<string, Term>? Arguments(InvocationExpressionSyntax invocation, IMethodSymbol method)
    {
        var terms = ImmutableDictionary<string, Term>.Empty;
        for (var i = 0; i < invocation.ArgumentList.Arguments.Count; i++)
        {
            var argument = invocation.ArgumentList.Arguments[i];
            if (IsPoint(argument.Expression) || argument.Expression is LiteralExpressionSyntax { Token.Value: string })
            {
                continue;
            }

            if (Read(argument.Expression) is not { } term || (argument.NameColon is null && i >= method.Parameters.Length))
            {
                return null;
            }

            terms = terms.Add(argument.NameColon?.Name.Identifier.ValueText ?? method.Parameters[i].Name, term);
        }

        return terms;
    }
}
