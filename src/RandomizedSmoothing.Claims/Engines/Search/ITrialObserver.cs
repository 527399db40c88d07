namespace RandomizedSmoothing.Claims.Engines;

/// <summary>How a search came to try a point.</summary>
public enum Trial
{
    /// <summary>It was kept from before.</summary>
    Replayed,

    /// <summary>Small whole numbers and round values, and the edges of the hypothesis near them.</summary>
    OfGrid,

    /// <summary>Drawn, whatever was seen.</summary>
    Independent,

    /// <summary>Drawn, or a child of the lowest, or moved onto an edge of the hypothesis.</summary>
    OfRound,

    /// <summary>A step from one of the lowest points toward lower margins.</summary>
    Downhill,
}

/// <summary>Sees everything that a search tries, in the same order on any number of threads.</summary>
public interface ITrialObserver
{
    /// <summary>A point was evaluated.</summary>
    /// <param name="evaluation">What came out.</param>
    /// <param name="how">How the search came to it.</param>
    void Tried(Evaluation evaluation, Trial how);
}
