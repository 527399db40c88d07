namespace RandomizedSmoothing.Models.DataSets;

/// <summary>The two labels that each image of CIFAR-100 has.</summary>
public enum CifarLabels
{
    /// <summary>One of 100 classes.</summary>
    Fine,

    /// <summary>One of 20 groups of classes.</summary>
    Coarse,
}
