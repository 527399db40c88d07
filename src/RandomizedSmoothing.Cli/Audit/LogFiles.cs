using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Cli.Audit;

/// <summary>Which files the words LOG… mean: files, folders of logs, and patterns.</summary>
internal static class LogFiles
{
    /// <summary>The word for the logs that come with the tool; a file or folder of that name goes before.</summary>
    private const string Example = "example";

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0 };

    /// <summary>The files, in the order of the words and, of a folder or a pattern, in path order; each file once.</summary>
    /// <param name="words">Paths and patterns.</param>
    /// <param name="warn">Told how many files of a folder are no logs.</param>
    /// <exception cref="UsageException">A word that means no log.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> words, Action<string> warn) =>
        [.. words.SelectMany(word => Expand(word, warn)).DistinctBy(Path.GetFullPath)];

    private static IEnumerable<string> Expand(string word, Action<string> warn)
    {
        if (File.Exists(word))
        {
            return [word];
        }

        if (Directory.Exists(word))
        {
            return InFolder(word, warn);
        }

        if (word == Example)
        {
            return InFolder(Path.Combine(AppContext.BaseDirectory, "Examples"), warn);
        }

        if (!PathPattern.IsPattern(word))
        {
            throw new UsageException($"no such {(word.StartsWith('-') ? "option, " : "")}file or folder: '{word}'; a certification log, a folder of logs, a pattern such as 'logs/*.tsv', or 'example' is expected");
        }

        var found = PathPattern.Find(word);
        return found.Count > 0
            ? found.SelectMany(path => Expand(path, warn))
            : throw new UsageException($"no file or folder matches the pattern '{word}'");
    }

    private static List<string> InFolder(string folder, Action<string> warn)
    {
        string[] files = [.. Below(new DirectoryInfo(folder)).Select(path => Path.Combine(folder, path)).Order(StringComparer.Ordinal)];
        var kinds = files.ToLookup(KindOf);
        var passedOver = new PassedOver(folder, files, kinds[LogKind.Begun].Count(), kinds[LogKind.None]);
        List<string> logs = [.. kinds[LogKind.Log]];
        if (logs.Count == 0)
        {
            throw new UsageException($"no certification log in the folder '{folder}'{(files.Length == 0 ? ": it is empty" : $"; {passedOver}")}");
        }

        if (passedOver.Count > 0)
        {
            warn(passedOver.ToString());
        }

        return logs;
    }

    /// <summary>Paths relative to a folder. Links to folders are not followed, which may lead round in circles.</summary>
    private static IEnumerable<string> Below(DirectoryInfo folder, string path = "")
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything))
        {
            var entryPath = path + entry.Name;
            if (entry is not DirectoryInfo subfolder)
            {
                yield return entryPath;
            }
            else if (subfolder.LinkTarget is null)
            {
                foreach (var below in Below(subfolder, entryPath + "/"))
                {
                    yield return below;
                }
            }
        }
    }

    private static LogKind KindOf(string path)
    {
        try
        {
            // What has no length is empty, a pipe or a socket: to open a pipe would wait for its writer.
            var file = new FileInfo(path);
            if ((file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file) is not { Exists: true, Length: > 0 })
            {
                return LogKind.None;
            }

            using var stream = File.OpenRead(path);
            return CertificationLogReader.KindOf(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A link that leads nowhere or in a circle, an editor's lock file, what another user may read.
            return LogKind.None;
        }
    }
}
