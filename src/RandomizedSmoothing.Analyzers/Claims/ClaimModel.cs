namespace RandomizedSmoothing.Analyzers.Claims;

/// <summary>What is generated for one claim. No symbol and no syntax: two equal ones need no new text.</summary>
/// <param name="Space">The class's namespace; empty for the global one.</param>
/// <param name="TypeName">The class's name.</param>
/// <param name="Heading">What <c>[Claim]</c> says; null where the class has none.</param>
/// <param name="Parameters">The domain, in order; empty where the class writes its own.</param>
/// <param name="Slack">What the static <c>Slack</c> is called with, read from a point; empty where there is none.</param>
/// <param name="Margin">What the static <c>Margin</c> is called with; empty where there is none.</param>
/// <param name="Formula">What is computed; null where it cannot be read.</param>
/// <param name="Problems">What is wrong with the declaration.</param>
internal sealed record ClaimModel(
    string Space,
    string TypeName,
    HeadingModel? Heading,
    EquatableArray<ParameterModel> Parameters,
    EquatableArray<string> Slack,
    EquatableArray<string> Margin,
    FormulaModel? Formula,
    EquatableArray<Problem> Problems);

/// <summary>Id, title and source.</summary>
internal sealed record HeadingModel(string Id, string Title, string Source);

/// <summary>One parameter of a domain.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Expression">The <c>Parameter</c> in code.</param>
internal sealed record ParameterModel(string Name, string Expression);

/// <summary>A formula as text.</summary>
internal sealed record FormulaModel(string Text, string Latex);
