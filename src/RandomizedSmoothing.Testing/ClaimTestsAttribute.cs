using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Testing;

/// <summary>
/// Asks for tests of claims: of a <c>partial</c> class in a project that references NUnit, the generator writes one test a
/// claim, which searches and encloses it (<see cref="ClaimTrial"/>), expects the verdict that is pinned, prints the
/// seed and, where it fails, the one command that replays it.
/// </summary>
/// <param name="claims">
/// Claims, or classes with <see cref="ClaimCatalogueAttribute"/>, which stand for every public claim with
/// <see cref="ClaimAttribute"/> of their assembly.
/// </param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ClaimTestsAttribute(params Type[] claims) : Attribute
{
    /// <summary>Claims and catalogues.</summary>
    public IReadOnlyList<Type> Claims { get; } = claims;

    /// <summary>The command that runs a test when its full name follows.</summary>
    public string Command { get; init; } = "dotnet test --filter";
}
