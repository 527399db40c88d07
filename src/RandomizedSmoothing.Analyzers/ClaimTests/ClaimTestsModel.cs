using RandomizedSmoothing.Analyzers.Claims;

namespace RandomizedSmoothing.Analyzers.ClaimTests;

/// <summary>The tests that one class asks for. No symbol and no syntax: two equal ones need no new text.</summary>
/// <param name="Space">The class's namespace; empty for the global one.</param>
/// <param name="TypeName">The class's name.</param>
/// <param name="Command">The command that runs a test when its full name follows.</param>
/// <param name="Claims">The claims, in the order of their names.</param>
/// <param name="Problems">What is wrong with the request.</param>
internal sealed record ClaimTestsModel(string Space, string TypeName, string Command, EquatableArray<TestedClaim> Claims, EquatableArray<Problem> Problems);

/// <summary>One claim.</summary>
/// <param name="Type">Its class in code.</param>
/// <param name="Test">The test's name.</param>
/// <param name="Summary">What it is, in one line.</param>
internal sealed record TestedClaim(string Type, string Test, string Summary);
