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
/// <param name="kind">How.</param>
/// <param name="at">The operation.</param>
/// <param name="value">What it gets; null where only the operation knows.</param>
/// <param name="part">Of a tuple: which part, from 0.</param>
internal sealed class Definition(DefinitionKind kind, IOperation at, IOperation? value, int part = 0)
{
    private int position = -1;

    /// <summary>How.</summary>
    public DefinitionKind Kind => kind;

    /// <summary>The operation.</summary>
    public IOperation At => at;

    /// <summary>What the variable gets; null where only the operation knows.</summary>
    public IOperation? Value => value;

    /// <summary>Of a tuple: which part, from 0.</summary>
    public int Part => part;

    /// <summary>Its place in the file, which is looked up when it is asked for: most never are.</summary>
    public int Position => position >= 0 ? position : position = at.Syntax.Span.End;
}
