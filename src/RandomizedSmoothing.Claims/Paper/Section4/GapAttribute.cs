namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Υ of the bounding cone less Υ of the region: how far the apex stands above the region.</summary>
[PositiveReal(Name = "gap", Low = 1e-6, High = 1e6, Meaning = "height of the bounding cone's apex above the region, in input units")]
internal sealed class GapAttribute : ParameterAttribute;
