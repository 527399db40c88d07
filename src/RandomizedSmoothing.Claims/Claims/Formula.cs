namespace RandomizedSmoothing.Claims;

/// <summary>What a claim computes, read from the code that computes it.</summary>
/// <param name="Text">In one line of plain text: hypothesis ⇒ conclusion.</param>
/// <param name="Latex">In LaTeX's mathematical mode.</param>
public sealed record Formula(string Text, string Latex);
