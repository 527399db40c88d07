#pragma warning disable IDE0130 // the compiler looks for it under this name

namespace System;

/// <summary>What the compiler asks of a library that has list patterns; .NET Standard 2.0 lacks it.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    /// <summary>The position in something of a length.</summary>
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
