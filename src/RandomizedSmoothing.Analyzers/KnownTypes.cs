namespace RandomizedSmoothing.Analyzers;

/// <summary>The names of the mathematics' own types that rules recognise, whatever namespace they stand in.</summary>
internal static class KnownTypes
{
    public const string ClopperPearson = "ClopperPearson";
    public const string CertifiedRadius = "CertifiedRadius";
    public const string CertifiedRadiusProcedure = "CertifiedRadiusProcedure";
    public const string CertificationRecord = "CertificationRecord";
    public const string SmoothedPrediction = "SmoothedPrediction";
    public const string SmoothedClassifier = "SmoothedClassifier";
    public const string SelectionCounts = "SelectionCounts";
    public const string EstimationCounts = "EstimationCounts";
    public const string SampleRange = "SampleRange";
    public const string RadiusText = "RadiusText";
    public const string Real = "Real";
    public const string Interval = "Interval";
    public const string RealInterface = "IReal";
    public const string TorchGenerator = "TorchSharp.torch+Generator";
}
