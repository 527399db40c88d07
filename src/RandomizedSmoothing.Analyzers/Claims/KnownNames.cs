namespace RandomizedSmoothing.Analyzers.Claims;

/// <summary>The names of the claims' assembly that a declaration is recognised by.</summary>
internal static class KnownNames
{
    public const string Space = "RandomizedSmoothing.Claims";

    /// <summary>What generated code says before each of them, so that no type of the same name nearby is meant.</summary>
    public const string Global = $"global::{Space}.";

    /// <summary>What puts a claim to the test.</summary>
    public const string ClaimTrial = "global::RandomizedSmoothing.Testing.ClaimTrial";

    public const string ClaimAttribute = $"{Space}.ClaimAttribute";
    public const string ClaimCodeAttribute = $"{Space}.ClaimCodeAttribute";
    public const string CatalogueAttribute = $"{Space}.ClaimCatalogueAttribute";
    public const string ClaimTestsAttribute = "RandomizedSmoothing.Testing.ClaimTestsAttribute";
    public const string ParameterAttribute = $"{Space}.ParameterAttribute";
    public const string Claim = $"{Space}.Claim";
    public const string ExpressionClaim = $"{Space}.ExpressionClaim";
    public const string Point = "Point";
    public const string Domain = "Domain";
    public const string Statement = "Statement";
    public const string Slack = "Slack";
    public const string Margin = "Margin";
}
