namespace RandomizedSmoothing.Tests.Shared;

/// <summary>Finds the repository and the shared data from a running test: deterministic builds leave no absolute path in an assembly.</summary>
internal static class Repository
{
    private const string DataVariable = "RANDOMIZED_SMOOTHING_DATA";

    private static readonly string? Found = FindRoot();

    /// <summary>Whether the tests run inside it, as they do unless they were packed for another machine.</summary>
    public static bool IsHere => Found is not null;

    /// <summary>The folder that holds the solution.</summary>
    public static string Root => Found ?? throw new DirectoryNotFoundException("RandomizedSmoothing.sln lies in no folder above the tests");

    /// <summary>A path below the root.</summary>
    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A path below the folder of real data; where it is missing, the test is skipped with that reason. Ask outside of what is expected to throw, which would take the skip for a wrong exception.</summary>
    public static string Data(params string[] parts)
    {
        var folder = Environment.GetEnvironmentVariable(DataVariable) ?? Path.GetFullPath(Path.Combine(Root, "..", "shared", "data"));
        var path = Path.Combine([folder, .. parts]);
        if (!Path.Exists(path))
        {
            var missing = Path.Exists(Path.Combine(folder, parts[0])) ? Path.Combine(parts) : parts[0];
            Assert.Ignore($"no real data: {folder} has no '{missing}'; {DataVariable} is the folder that does");
        }

        return path;
    }

    private static string? FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !System.IO.File.Exists(Path.Combine(directory.FullName, "RandomizedSmoothing.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName;
    }
}
