using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.Analyzers.Flow;

/// <summary>What other methods of a class put into its fields.</summary>
internal static class Fields
{
    /// <summary>The union of all values that a private field gets anywhere in its class, told in terms of the class's fields; null for another field.</summary>
    public static Trace? Of(IFieldSymbol field, IOperation use, Tracer tracer)
    {
        if (field.DeclaredAccessibility != Accessibility.Private || field.IsConst || Values.IsCollection(field.Type) || use.SemanticModel is not { } model)
        {
            return null;
        }

        var bodies = field.ContainingType.DeclaringSyntaxReferences
            .Where(part => part.SyntaxTree == model.SyntaxTree)
            .SelectMany(part => part.GetSyntax().DescendantNodes(node => node is TypeDeclarationSyntax).OfType<BaseMethodDeclarationSyntax>())
            .Where(method => !method.Span.Contains(use.Syntax.Span) && SourceWords.Of(model.SyntaxTree).Mention(field.Name, method.Span))
            .Select(method => model.GetOperation(method))
            .OfType<IOperation>();
        return Trace.Union(bodies.SelectMany(body => MethodBody.Of(body).DefinitionsOf(field).Select(definition => InTermsOfFields(tracer.Of(definition.Value), MethodBody.Of(body), field.ContainingType, tracer))));
    }

    // What a method puts into a field last is that field to the others.
    private static Trace InTermsOfFields(Trace trace, MethodBody body, INamedTypeSymbol type, Tracer tracer)
    {
        foreach (var other in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (body.DefinitionsOf(other) is [.., { Value: { } value }] && tracer.Of(value).Origins is { Count: 1 } held && held.IsSubsetOf(trace.Chosen))
            {
                trace = trace.ChosenBy([new Origin(other, other.Name)]);
            }
        }

        return trace;
    }
}
