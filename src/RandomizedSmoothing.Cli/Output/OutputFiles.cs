namespace RandomizedSmoothing.Cli.Output;

/// <summary>Refuses answers that would overwrite each other, or what is read.</summary>
internal static class OutputFiles
{
    /// <summary>Checks that no two options name one file.</summary>
    /// <param name="outputs">The options and their values; null or <c>-</c> where no file is written.</param>
    /// <exception cref="UsageException">Two that do.</exception>
    public static void Check(params IEnumerable<(string Option, string? File)> outputs)
    {
        var twice = Files(outputs).GroupBy(output => Real(output.File)).FirstOrDefault(same => same.Count() > 1)?.ToArray();
        if (twice is [var first, var second, ..])
        {
            throw new UsageException($"{first.Option} and {second.Option} both name '{second.File}'; give each a file of its own");
        }
    }

    /// <summary>Checks that no option names a file that is read.</summary>
    /// <param name="inputs">What is read.</param>
    /// <param name="outputs">The options and their values; null or <c>-</c> where no file is written.</param>
    /// <exception cref="UsageException">One that does.</exception>
    public static void CheckInputs(IEnumerable<string> inputs, params IEnumerable<(string Option, string? File)> outputs)
    {
        var read = inputs.Select(Real).ToHashSet();
        foreach (var (option, file) in Files(outputs).Where(output => read.Contains(Real(output.File))))
        {
            throw new UsageException($"{option} '{file}' is a file that is read; write to another one");
        }
    }

    private static IEnumerable<(string Option, string File)> Files(IEnumerable<(string Option, string? File)> outputs) =>
        outputs.Where(output => output.File is not (null or "-" or "")).Select(output => (output.Option, output.File!));

    // Where a path leads in the end: to write through a link would replace what it leads to.
    private static string Real(string path) =>
        (File.Exists(path) ? new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(path);
}
