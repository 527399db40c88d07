using Microsoft.CodeAnalysis;

namespace RandomizedSmoothing.Analyzers.Flow;

/// <summary>How a variable gets a value.</summary>
internal enum DefinitionKind
{
    /// <summary>It becomes a value.</summary>
    Value,

    /// <summary>A value is added to what it holds.</summary>
    Update,

    /// <summary>It becomes each of a collection's elements.</summary>
    Element,

    /// <summary>It becomes a part of a tuple, by place.</summary>
    Part,

    /// <summary>A method is handed it to be filled, or empties it: what it held is gone.</summary>
    Filled,

    /// <summary>It is sorted in place.</summary>
    Sorted,
}

/// <summary>One place where a variable gets a value.</summary>
/// <param name="Kind">How.</param>
/// <param name="At">The operation.</param>
/// <param name="Value">What it gets; null where only the operation knows.</param>
/// <param name="Part">Of a tuple: which part, from 0.</param>
internal sealed record Definition(DefinitionKind Kind, IOperation At, IOperation? Value, int Part = 0)
{
    /// <summary>Its place in the file.</summary>
    public int Position { get; } = At.Syntax.Span.End;
}
