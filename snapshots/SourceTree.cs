namespace RandomizedSmoothing.Snapshots;

/// <summary>Finds the repository from a running test: deterministic builds leave no absolute path in the assembly.</summary>
internal static class SourceTree
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of a source file whose path may start with the placeholder of a deterministic build.</summary>
    public static string DirectoryOf(string sourceFile) => Path.GetDirectoryName(
        sourceFile.StartsWith("/_/", StringComparison.Ordinal) ? Path.Combine(Root, sourceFile[3..]) : sourceFile)!;

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "RandomizedSmoothing.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new DirectoryNotFoundException("RandomizedSmoothing.sln lies in no folder above the tests");
    }
}
