using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace RandomizedSmoothing.Analyzers.Formulas;

/// <summary>One semantic model a file: each remembers what it has bound, which is most of the work of reading a formula.</summary>
internal static class Models
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<SyntaxTree, SemanticModel>> Known = new();

    /// <summary>The model of a file in a compilation.</summary>
    public static SemanticModel Of(Compilation compilation, SyntaxTree tree) =>
        Known.GetValue(compilation, _ => new()).GetOrAdd(tree, file => compilation.GetSemanticModel(file));
}
