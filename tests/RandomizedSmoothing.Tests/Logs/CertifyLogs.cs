namespace RandomizedSmoothing.Tests.Logs;

/// <summary>Where logs to test with are: two small ones beside this file, and the four real ones where there are any.</summary>
internal static class CertifyLogs
{
    public static string Small(string name) => Repository.File("tests", "RandomizedSmoothing.Tests", "Logs", "Small", name);

    public static string Real(string sigma) =>
        Repository.Data("certify-logs", "salman2019-cohen-resnet110", $"noise_{sigma}", "test", $"sigma_{sigma}");
}
