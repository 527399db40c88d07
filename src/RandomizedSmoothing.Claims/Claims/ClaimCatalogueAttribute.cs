namespace RandomizedSmoothing.Claims;

/// <summary>
/// Of a static <c>partial</c> class, the generator writes <c>private static Claim[] CreateAll()</c>: one claim of each public
/// class of the same assembly that has <see cref="ClaimAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ClaimCatalogueAttribute : Attribute;
