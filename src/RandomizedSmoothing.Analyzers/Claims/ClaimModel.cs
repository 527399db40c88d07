namespace RandomizedSmoothing.Analyzers.Claims;

/// <summary>What is generated for one claim. No symbol and no syntax: two equal ones need no new text.</summary>
/// <param name="Space">The class's namespace; empty for the global one.</param>
/// <param name="TypeName">The class's name.</param>
/// <param name="IsListed">Whether catalogues list it: it is public, and anybody can create it.</param>
/// <param name="Heading">What <c>[Claim]</c> says; null where the class cannot be completed.</param>
/// <param name="Parameters">The domain, in order; empty where the class has none, or writes its own.</param>
/// <param name="Overrides">What unpacks a point, from the signature to the end.</param>
/// <param name="Formula">What is computed; null where it cannot be read.</param>
/// <param name="DrawsPoints">Whether FsCheck is at hand to draw points of the domain.</param>
/// <param name="Code">A hash of the class's code; null where nothing keeps it.</param>
/// <param name="Problems">What is wrong with the declaration.</param>
internal sealed record ClaimModel(
    string Space,
    string TypeName,
    bool IsListed,
    HeadingModel? Heading,
    EquatableArray<ParameterModel> Parameters,
    EquatableArray<string> Overrides,
    FormulaModel? Formula,
    bool DrawsPoints,
    string? Code,
    EquatableArray<Problem> Problems)
{
    /// <summary>The class's name with its namespace.</summary>
    public string FullName => Space.Length == 0 ? TypeName : $"{Space}.{TypeName}";
}

/// <summary>Id, title and source.</summary>
internal sealed record HeadingModel(string Id, string Title, string Source);

/// <summary>One parameter of a domain.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Expression">The <c>Parameter</c> in code.</param>
/// <param name="IsWhole">Whether its values are whole numbers.</param>
internal sealed record ParameterModel(string Name, string Expression, bool IsWhole);

/// <summary>A formula as text.</summary>
internal sealed record FormulaModel(string Text, string Latex);

/// <summary>The formula of one claim.</summary>
/// <param name="FullName">The claim's class.</param>
/// <param name="Formula">Its formula.</param>
internal sealed record ClaimFormulaModel(string FullName, FormulaModel Formula);
