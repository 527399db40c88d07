namespace RandomizedSmoothing.Claims.Engines;

/// <summary>Sub-boxes in the order of their ranges: by the first parameter's lower end, then its upper end, then the second's.</summary>
internal sealed class SubBoxOrder : IComparer<SubBox>
{
    private SubBoxOrder()
    {
    }

    public static SubBoxOrder ByRanges { get; } = new();

    public int Compare(SubBox? x, SubBox? y)
    {
        foreach (var (first, second) in x!.Ranges.Zip(y!.Ranges))
        {
            var order = first.Lower != second.Lower ? first.Lower.CompareTo(second.Lower) : first.Upper.CompareTo(second.Upper);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
