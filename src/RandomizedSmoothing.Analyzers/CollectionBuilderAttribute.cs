#pragma warning disable IDE0130 // the compiler looks for it under this name

namespace System.Runtime.CompilerServices;

/// <summary>.NET Standard 2.0 lacks it; the compiler asks for it where a type of ours is made by <c>[a, b]</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class CollectionBuilderAttribute(Type builderType, string methodName) : Attribute
{
    public Type BuilderType => builderType;

    public string MethodName => methodName;
}
