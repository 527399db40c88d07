namespace RandomizedSmoothing.Certification;

/// <summary>Whether a question is decided.</summary>
public enum LabelDecision
{
    /// <summary>The samples do not tell.</summary>
    Open,

    /// <summary>Yes, but for a chance of α.</summary>
    Yes,

    /// <summary>No, but for a chance of α.</summary>
    No,
}
