#pragma warning disable IDE0130 // the compiler looks for it under this name

namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks of a library that has records; .NET Standard 2.0 lacks it.</summary>
internal static class IsExternalInit;
