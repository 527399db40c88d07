namespace RandomizedSmoothing.Models.DataSets;

/// <summary>The same number of images of each class: class-wise figures of a data set whose classes stand one behind another.</summary>
public static class BalancedChoice
{
    /// <summary>Of each class that occurs the first images, as many of each as the smallest class has.</summary>
    /// <param name="images">The set.</param>
    /// <param name="skip">At least 1: of each class every such image only.</param>
    /// <param name="most">At least 1: the most images altogether; <see langword="null"/> for all.</param>
    /// <returns>The numbers of the images, in their order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    /// <exception cref="ModelException">So few images are asked for that a class has none.</exception>
    public static IReadOnlyList<int> Of(ImageSet images, int skip = 1, int? most = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(skip, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(most ?? 1, 1, nameof(most));
        var classes = Enumerable.Range(0, images.Count).GroupBy(images.Label).Select(all => all.Where((_, place) => place % skip == 0).ToList()).ToList();
        var each = Math.Min(classes.Min(all => all.Count), (most ?? int.MaxValue) / classes.Count);
        return each > 0
            ? [.. classes.SelectMany(all => all.Take(each)).Order()]
            : throw new ModelException(FormattableString.Invariant($"'{images.Name}' has images of {classes.Count} classes: at least {classes.Count} images are one of each, but {most} are the most that is asked for"));
    }
}
