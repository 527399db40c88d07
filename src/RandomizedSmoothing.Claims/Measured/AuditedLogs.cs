using System.Collections.Immutable;
using System.Text.Json;

namespace RandomizedSmoothing.Claims.Measured;

/// <summary>
/// What the audit of four real certification logs found: the ResNet-110 of Cohen et al. (2019), trained with noise and smoothed
/// with the same σ, on the 10,000 test images of CIFAR-10, as re-run by Salman et al. (2019). A snapshot test holds these
/// figures against the logs themselves.
/// </summary>
internal static class AuditedLogs
{
    private const string Resource = "audited-logs";

    /// <summary>The logs, by increasing σ.</summary>
    public static ImmutableArray<AuditedLog> All { get; } = Read();

    /// <summary>The log of a σ.</summary>
    public static AuditedLog At(decimal sigma) => All.Single(log => log.Sigma == sigma);

    private static ImmutableArray<AuditedLog> Read()
    {
        using var stream = typeof(AuditedLogs).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"the assembly lacks its resource '{Resource}'");
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(Read).OrderBy(log => log.Sigma)];
    }

    private static AuditedLog Read(JsonElement log) => new(
        log.GetProperty("sigma").GetDecimal(),
        log.GetProperty("accuracy").GetDecimal(),
        log.GetProperty("classAccuracy").EnumerateObject().Select(label => label.Value.GetDecimal()).ToImmutableArray(),
        log.GetProperty("averageCertifiedRadius").GetDecimal(),
        log.GetProperty("correctCertifiedRadius").GetDecimal());
}

/// <summary>The figures of one log.</summary>
/// <param name="Sigma">σ in training and smoothing, in input units.</param>
/// <param name="Accuracy">The share of samples that get their label; an abstention counts as wrong.</param>
/// <param name="ClassAccuracy">The same of each class's own samples, by label 0 to 9.</param>
/// <param name="Radius">The mean certified radius of all samples, 0 for wrong ones, in input units.</param>
/// <param name="CorrectRadius">The mean certified radius of the correctly classified samples, in input units.</param>
internal sealed record AuditedLog(decimal Sigma, decimal Accuracy, ImmutableArray<decimal> ClassAccuracy, decimal Radius, decimal CorrectRadius)
{
    /// <summary>The lowest class-wise accuracy, as a share.</summary>
    public decimal Lowest => ClassAccuracy.Min();

    /// <summary>The highest class-wise accuracy, as a share.</summary>
    public decimal Highest => ClassAccuracy.Max();
}
