using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RandomizedSmoothing.Analyzers.Claims;

/// <summary>A diagnostic without the tree that it is about, so that steps of the generator can be compared.</summary>
internal sealed record Problem(DiagnosticDescriptor Descriptor, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments, string? Repair = null)
{
    /// <summary>The property of a report that holds the code to put in its place, where that is known.</summary>
    public const string RepairKey = "repair";

    public static Problem At(DiagnosticDescriptor descriptor, Location location, params ImmutableArray<string> arguments) =>
        new(descriptor, location.SourceTree?.FilePath ?? "", location.SourceSpan, location.GetLineSpan().Span, new(arguments));

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Descriptor, Location.Create(Path, Span, Lines), Repair is null ? null : ImmutableDictionary<string, string?>.Empty.Add(RepairKey, Repair), [.. Arguments]);
}
