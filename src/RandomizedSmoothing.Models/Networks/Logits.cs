namespace RandomizedSmoothing.Models.Networks;

/// <summary>What a network answered to a batch: numbers, and the shape that they have.</summary>
/// <param name="Shape">As the network gave it; n×classes is expected.</param>
/// <param name="Values">All of them, row after row.</param>
internal readonly record struct Logits(long[] Shape, float[] Values)
{
    /// <summary>
    /// The class of one answer: the largest number, of equal ones the first. None where there is no largest: a NaN anywhere, or +∞, or −∞
    /// everywhere. A −∞ beside a finite number is a class that cannot be, as the logarithm of a probability 0.
    /// </summary>
    public static int Top(ReadOnlySpan<float> row)
    {
        var top = 0;
        for (var i = 0; i < row.Length; i++)
        {
            if (float.IsNaN(row[i]))
            {
                return IBaseClassifier.NoClass;
            }

            top = row[i] > row[top] ? i : top;
        }

        return float.IsFinite(row[top]) ? top : IBaseClassifier.NoClass;
    }
}
