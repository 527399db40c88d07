namespace RandomizedSmoothing.Cli.Machines;

/// <summary>The Markdown that a workflow of GitHub shows of a step: appended to the file that <c>GITHUB_STEP_SUMMARY</c> names, where it is set.</summary>
internal static class StepSummary
{
    /// <summary>The variable.</summary>
    public const string Variable = "GITHUB_STEP_SUMMARY";

    /// <summary>Appends Markdown. A summary that cannot be written is a warning: the answer itself is there.</summary>
    public static void Append(string title, string markdown, TextWriter error)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } file)
        {
            return;
        }

        try
        {
            File.AppendAllText(file, $"### smoothing {title}\n\n{markdown}\n");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            error.WriteLine($"smoothing {title}: {Variable} '{file}' cannot be written, and has no summary: {exception.Message}");
        }
    }
}
