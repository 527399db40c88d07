namespace RandomizedSmoothing.Analyzers.Formulas;

/// <summary>Names of parameters that are Greek letters, and the indices behind them.</summary>
internal static class Greek
{
    /// <summary>A letter by its English name; null where the name is none.</summary>
    public static (string Unicode, string Latex)? Letter(string name) => name switch
    {
        "alpha" => ("α", @"\alpha"),
        "beta" => ("β", @"\beta"),
        "gamma" => ("γ", @"\gamma"),
        "delta" => ("δ", @"\delta"),
        "epsilon" => ("ε", @"\epsilon"),
        "eta" => ("η", @"\eta"),
        "theta" => ("θ", @"\theta"),
        "lambda" => ("λ", @"\lambda"),
        "mu" => ("μ", @"\mu"),
        "rho" => ("ρ", @"\rho"),
        "sigma" => ("σ", @"\sigma"),
        "tau" => ("τ", @"\tau"),
        "phi" => ("φ", @"\varphi"),
        "omega" => ("ω", @"\omega"),
        _ => null,
    };

    /// <summary><c>sigma2</c> is sigma with index 2, <c>sigma_o</c> sigma with index o.</summary>
    public static (string Stem, string Index) Split(string name)
    {
        var underscore = name.IndexOf('_');
        if (underscore > 0 && underscore < name.Length - 1)
        {
            return (name.Substring(0, underscore), name.Substring(underscore + 1));
        }

        var stem = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return stem.Length == 0 ? (name, "") : (stem, name.Substring(stem.Length));
    }
}
