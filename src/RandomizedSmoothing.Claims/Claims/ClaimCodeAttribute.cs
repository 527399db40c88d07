namespace RandomizedSmoothing.Claims;

/// <summary>
/// Written by the generator beside a claim: a hash of the code of its class, so that a proof that was made for other code is noticed even where
/// formula and values stay. Comments, white space, and what <see cref="ClaimAttribute"/> says are not in it.
/// </summary>
/// <param name="hash">Sixteen hexadecimal digits.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ClaimCodeAttribute(string hash) : Attribute
{
    /// <summary>Sixteen hexadecimal digits.</summary>
    public string Hash { get; } = hash;
}
