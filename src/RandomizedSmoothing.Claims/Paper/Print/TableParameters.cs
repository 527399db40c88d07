namespace RandomizedSmoothing.Claims.Paper;

// What tells the entries of the printed tables apart.

/// <summary>σ of a column or a row.</summary>
[Sigma(Low = 0, High = 3)]
internal sealed class TableSigmaAttribute : ParameterAttribute;

/// <summary>The smaller one of two σ.</summary>
[Sigma(Name = "lowerSigma", Low = 0, High = 3, Meaning = "the smaller of the two σ compared")]
internal sealed class LowerSigmaAttribute : ParameterAttribute;

/// <summary>The larger one of two σ.</summary>
[Sigma(Name = "higherSigma", Low = 0, High = 3, Meaning = "the larger of the two σ compared")]
internal sealed class HigherSigmaAttribute : ParameterAttribute;

/// <summary>The number of augmentation points.</summary>
[WholeNumber(Name = "points", Low = 1, High = 50, Meaning = "noisy copies of a training sample over which its loss is averaged")]
internal sealed class AugmentationPointsAttribute : ParameterAttribute;

/// <summary>A percentile of the class-wise accuracies.</summary>
[WholeNumber(Name = "percentile", Low = 1, High = 100, Meaning = "percentile of the class-wise accuracies: 1 for the lowest, 100 for the highest")]
internal sealed class PercentileAttribute : ParameterAttribute;

/// <summary>The data set.</summary>
[Classes(Low = 10, High = 1000, Meaning = "number of classes: 10 for CIFAR-10, 1000 for ImageNet")]
internal sealed class DataSetAttribute : ParameterAttribute;

/// <summary>The table.</summary>
[WholeNumber(Name = "table", Low = 2, High = 4, Meaning = "number of the table")]
internal sealed class TableNumberAttribute : ParameterAttribute;

/// <summary>A class of CIFAR-10.</summary>
[WholeNumber(Name = "label", Low = 0, High = 9, Meaning = "label of CIFAR-10, such as 3 for cat")]
internal sealed class ClassLabelAttribute : ParameterAttribute;

/// <summary>Which half of a sentence.</summary>
[WholeNumber(Name = "part", Low = 1, High = 2, Meaning = "1 for the first half of the sentence, 2 for the second")]
internal sealed class PartAttribute : ParameterAttribute;
