namespace RandomizedSmoothing.Audits.Forensics;

/// <summary>Something in a log that a run which did what it says cannot have written.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The evidence, in a sentence.</param>
public sealed record ForensicFinding(FindingKind Kind, string Text)
{
    /// <summary>Whether the log is wrong; else it is right and lacks something, which a reader of its figures has to know.</summary>
    public bool IsFault => Kind is not FindingKind.ClassesLeftOut and not FindingKind.Unusual and not FindingKind.OtherFiles;
}

/// <summary>What forensics can find.</summary>
public enum FindingKind
{
    /// <summary>The radii do not fit the n, the α or the σ that the path or the run file says.</summary>
    OtherThanSaid,

    /// <summary>Radii lie on no rung of the ladder that the others fit.</summary>
    OffLadder,

    /// <summary>Radii are above the largest that n samples can certify.</summary>
    AboveLargest,

    /// <summary>Radii are rounded up.</summary>
    RoundedUp,

    /// <summary>So many lines have one radius as no run gives by chance.</summary>
    Pile,

    /// <summary>A radius is not what the counts beside it certify.</summary>
    Counts,

    /// <summary>Abstentions with a radius, or answers that had to be abstentions, or the other way round.</summary>
    Abstention,

    /// <summary>Indices are missing.</summary>
    Missing,

    /// <summary>Indices occur more than once.</summary>
    Doubled,

    /// <summary>Classes have no image, since the images were taken with a stride, or from the front of a file in the order of its classes.</summary>
    ClassesLeftOut,

    /// <summary>The radii fit an n that nobody chooses.</summary>
    Unusual,

    /// <summary>The log's bytes are not those that its run file tells.</summary>
    Manifest,

    /// <summary>Model or data at hand are not those of the run.</summary>
    OtherFiles,

    /// <summary><c>correct</c> does not fit <c>label</c> and <c>predict</c>.</summary>
    Correct,
}
