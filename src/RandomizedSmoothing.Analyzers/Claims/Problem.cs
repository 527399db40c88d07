using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RandomizedSmoothing.Analyzers.Claims;

/// <summary>A diagnostic without the tree that it is about, so that steps of the generator can be compared.</summary>
internal sealed record Problem(DiagnosticDescriptor Descriptor, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    public static Problem At(DiagnosticDescriptor descriptor, Location location, params ImmutableArray<string> arguments) =>
        new(descriptor, location.SourceTree?.FilePath ?? "", location.SourceSpan, location.GetLineSpan().Span, new(arguments));

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Descriptor, Location.Create(Path, Span, Lines), [.. Arguments]);
}
