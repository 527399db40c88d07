using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Cli.Audit;

/// <summary>What an audit passes over in a folder: none of it is an error, and all of it is counted.</summary>
/// <param name="folder">The folder.</param>
/// <param name="files">All files in it.</param>
/// <param name="begun">How many logs have no sample yet.</param>
/// <param name="others">The files that are no logs.</param>
internal sealed class PassedOver(string folder, IEnumerable<string> files, int begun, IEnumerable<string> others)
{
    private readonly HashSet<string> all = [.. files];

    /// <summary>How many files are passed over.</summary>
    public int Count => begun + others.Count();

    // A run file goes with its log, whatever became of that.
    private int RunFiles => others.Count(file => file.EndsWith(RunFile.Ending, StringComparison.Ordinal) && all.Contains(file[..^RunFile.Ending.Length]));

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Count} {(Count == 1 ? "file" : "files")} in '{folder}' passed over: {string.Join(", ", Kinds())}");

    private IEnumerable<string> Kinds()
    {
        var rest = Count - begun - RunFiles;
        return [.. Of(rest, "no certification log by the first line"), .. Of(begun, "begun without a sample yet"), .. Of(RunFiles, "beside a log, for its run")];

        IEnumerable<string> Of(int count, string what) =>
            count == 0 ? [] : count == Count ? [what] : [FormattableString.Invariant($"{count} {what}")];
    }
}
