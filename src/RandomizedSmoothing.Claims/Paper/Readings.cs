namespace RandomizedSmoothing.Claims.Paper;

/// <summary>How the paper's ambiguous words are read: each once, here, and the same in every claim, whose remarks quote it.</summary>
/// <remarks>
/// Where two readings are fair, both are claims: the one that the sentence's surroundings speak for has the plain id, the other
/// one the same id and <c>-literal</c>.
/// </remarks>
public static class Readings
{
    /// <summary>“Certified radius”, of §4.3 and its figures.</summary>
    public const string Samples =
        "Certified radii are read with samples: throughout the paper they come from Salman et al.'s code (footnote 2), which bounds p_A from n samples at confidence 1 − α, so that "
        + "p_A is at most α^(1/n); n = 100,000 and α = 0.001 as in Cohen et al. (2019), §4.";

    /// <summary>“Certified radius”, the other reading, where it says something.</summary>
    public const string ExactProbabilities = "Certified radii are read by Equation 2 with the exact probabilities in place of their bounds.";

    /// <summary>“Tight”, “tightness”.</summary>
    public const string Tight =
        "Tight is read of every instance that the sentence speaks of, all d and c where it names none: no factor below 1 can be put before the bound there.";

    /// <summary>“Large σ”, “high σ”.</summary>
    public const string Large = "A large, or high, σ is one above the bound that the sentence gives; where it gives none, every σ from some number on that may depend on the region.";

    /// <summary>“Around”, of a number.</summary>
    public const string Around = "A number that is said to be around a printed one rounds to it, in every digit printed.";

    /// <summary>“Decreases with θ”.</summary>
    public const string DecreasesWith = "Two readings are fair, “falls when it falls” and “falls when it rises”: the sentence's own example decides, and the other reading stands beside it as …-literal.";

    /// <summary>“The bounded decision region”, “the semi-bounded decision region”.</summary>
    public const string AnalysedRegion =
        "The bounded, or semi-bounded, decision region is the ball, or the solid cone, to which §4.1 and §4.2 turn “without loss of generality”. Where a wider reading is fair as well, it "
        + "stands beside it as …-literal.";

    /// <summary>“Higher”, of a rate that an analysis bounds.</summary>
    public const string Higher = "Higher than an analysis says is read: no lower, and higher wherever the two differ; for a bound may be met.";

    /// <summary>A slip of the pen.</summary>
    public const string Misprint = "A word or a symbol that stands once and that another line of the paper corrects is a misprint, and read as meant.";

    /// <summary>A word that is no slip of the pen.</summary>
    public const string RepeatedWord = "A word that the paper repeats is no misprint, even where another line contradicts it: it is tested as printed, and what the other line says stands beside it.";
}
