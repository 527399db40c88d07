namespace RandomizedSmoothing.Claims.Paper;

/// <summary>How the words of §§2, 3 and 5 and of the tables' captions are read where they leave a choice: each once, for all claims.</summary>
internal static class ReadingsOfTables
{
    /// <summary>What a printed number says.</summary>
    public const string Print =
        "A printed number stands for every number that rounds to it, and is taken for the mean where a ± stands beside it.";

    /// <summary>“Grows”, “drops”, “increases with σ”.</summary>
    public const string WithSigma =
        "“With σ” is read of every pair of σ in the table: the larger one has more, or less.";

    /// <summary>“Bias”, “imbalance”, “gap”.</summary>
    public const string Bias =
        "Bias and imbalance are the highest less the lowest class-wise accuracy, which is how Theorem 1 defines the bias.";

    /// <summary>“Biased results”.</summary>
    public const string Biased =
        "Results are biased where that gap is larger than the smallest for which §3.2 uses the word: 25.6 points, Table 2 at σ = 0.12.";

    /// <summary>“The bias is large”: weaker than any that the paper could mean.</summary>
    public const string LargeBias =
        "What large is, the paper does not say: read as at least five points, which nobody would call large, so that no larger threshold would help.";

    /// <summary>“Much bigger”.</summary>
    public const string MuchBigger =
        "“Much bigger” is read as larger by half or more.";

    /// <summary>“Slightly reduced … but the problem still remains”.</summary>
    public const string Slightly =
        "“Slightly reduced” is read as reduced, by less than half; so the problem remains.";

    /// <summary>“0 accuracy”.</summary>
    public const string Zero =
        "An accuracy is read as 0 where the table prints 0: less than half a percent.";

    /// <summary>“Reasonable accuracy”.</summary>
    public const string Reasonable =
        "Reasonable is read as above 50 %.";

    /// <summary>“Compact” and “spread-out”.</summary>
    public const string Compact =
        "A class is more compact than another one where the smallest ball around its samples is smaller, which is how §4.1 measures size.";

    /// <summary>“Expands”.</summary>
    public const string Expands =
        "A class is expanded by what its decision region gains when σ_t goes from 0 to ∞, before any smoothing.";

    /// <summary>Sentences that are no claims.</summary>
    public const string NoClaim =
        "That “Section 4 proves that the biased prediction comes from the shrinking phenomenon” is no claim here: §4 says itself that it measures regions in place of accuracies, and has no statement about predictions that could be true or false.";
}
