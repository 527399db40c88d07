namespace RandomizedSmoothing.Cli.Certify;

/// <summary>Run files of earlier versions have no checksum.</summary>
internal static class RunChecksum
{
    /// <summary>Says, once for all of them, that run files have none.</summary>
    /// <param name="runs">The logs and their runs.</param>
    /// <param name="warn">Told of it, where there are such.</param>
    public static void SayMissing(IEnumerable<(string Log, CertifyRun Run)> runs, Action<string> warn)
    {
        if (runs.Where(run => run.Run.Checksum is null).Select(run => RunFile.Of(run.Log)).ToList() is [var first, .. var others])
        {
            warn(FormattableString.Invariant($"warning: '{first}'{(others.Count > 0 ? $", and {others.Count} more," : "")} has no checksum, like the run files of earlier versions: what it says is taken as it stands"));
        }
    }
}
