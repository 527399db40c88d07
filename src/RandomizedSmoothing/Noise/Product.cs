namespace RandomizedSmoothing.Noise;

/// <summary>The two halves of a product of words.</summary>
/// <param name="High">The upper one.</param>
/// <param name="Low">The lower one.</param>
internal readonly record struct Product<TWide>(TWide High, TWide Low)
    where TWide : struct;
