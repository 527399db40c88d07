namespace RandomizedSmoothing.Claims;

/// <summary>
/// Of a static <c>partial</c> class, the generator writes <c>private static Claim[] CreateAll()</c>: one claim of each public
/// class of the same assembly that is one.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ClaimCatalogueAttribute : Attribute;
