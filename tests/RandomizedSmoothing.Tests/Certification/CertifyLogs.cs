using NUnit.Framework;

namespace RandomizedSmoothing.Tests.Certification;

/// <summary>Where logs to test with are: two small ones beside this file, and the four real ones where there are any.</summary>
internal static class CertifyLogs
{
    private static readonly string Root = FindRoot();

    public static string Small(string name) =>
        Path.Combine(Root, "tests", "RandomizedSmoothing.Tests", "Certification", "Logs", name);

    public static string Real(string sigma)
    {
        var data = Environment.GetEnvironmentVariable("RANDOMIZED_SMOOTHING_DATA") ?? Path.Combine(Root, "..", "shared", "data");
        var path = Path.Combine(data, "certify-logs", "salman2019-cohen-resnet110", $"noise_{sigma}", "test", $"sigma_{sigma}");
        if (!File.Exists(path))
        {
            Assert.Ignore($"no real log at {path}: set RANDOMIZED_SMOOTHING_DATA to a folder with certify-logs/");
        }

        return path;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RandomizedSmoothing.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the tests run outside the repository");
        }

        return folder.FullName;
    }
}
