using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace RandomizedSmoothing.CodeFixes;

/// <summary>Attributes in a repair: by their whole names, so that they compile in every file, and shortened where a using allows it.</summary>
internal static class Attributes
{
    /// <summary>An attribute.</summary>
    /// <param name="name">Its whole name, without <c>global::</c> and <c>Attribute</c>.</param>
    /// <param name="arguments">Its arguments, as code.</param>
    public static AttributeSyntax Of(string name, params string[] arguments) => SyntaxFactory.Attribute(
        SyntaxFactory.ParseName($"global::{name}Attribute").WithAdditionalAnnotations(Simplifier.Annotation),
        arguments.Length == 0 ? null : SyntaxFactory.ParseAttributeArgumentList($"({string.Join(", ", arguments)})"));
}
