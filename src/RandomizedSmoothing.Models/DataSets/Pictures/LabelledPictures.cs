namespace RandomizedSmoothing.Models.DataSets.Pictures;

/// <summary>Pictures and their labels, in the order of the set.</summary>
/// <param name="Files">The pictures, at least one.</param>
/// <param name="Labels">As many labels.</param>
/// <param name="ClassNames">The names of the classes; empty where labels are numbers.</param>
/// <param name="Warnings">What is odd about them.</param>
internal sealed record LabelledPictures(IReadOnlyList<string> Files, IReadOnlyList<int> Labels, string[] ClassNames, string[] Warnings);
