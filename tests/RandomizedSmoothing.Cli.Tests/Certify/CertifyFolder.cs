namespace RandomizedSmoothing.Cli.Tests.Certify;

/// <summary>A folder of a test's own, and a network of the repository to certify on its own digits.</summary>
internal sealed class CertifyFolder : IDisposable
{
    public static string Network { get; } =
        Repository.File("snapshots", "networks", "sigma_0.25_points_1_seed_1.network");

    public string Place { get; } = Directory.CreateTempSubdirectory("certify-").FullName;

    public string PathOf(string name) => Path.Combine(Place, name);

    /// <summary>Certifies a few digits into a log, with further options.</summary>
    public Task<CommandResult> CertifyAsync(string log, string options = "", CancellationToken cancellation = default)
    {
        return RunAsync($"certify --model {Network} --data digits-test --sigma 0.25 {Unless("--n", "200")} {Unless("--skip", "25")} --out {PathOf(log)} {options}", cancellation);

        string Unless(string option, string value) => options.Contains($"{option} ", StringComparison.Ordinal) ? "" : $"{option} {value}";
    }

    public static Task<CommandResult> RunAsync(string words, CancellationToken cancellation = default) =>
        CommandLine.RunAsync(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), new StandingClock(), cancellation);

    public byte[] BytesOf(string name) => File.ReadAllBytes(PathOf(name));

    public string[] LinesOf(string name) => File.ReadAllLines(PathOf(name));

    public string TextOf(string name) => File.ReadAllText(PathOf(name));

    public void Write(string name, byte[] bytes) => File.WriteAllBytes(PathOf(name), bytes);

    public void Write(string name, IEnumerable<string> lines) => File.WriteAllText(PathOf(name), string.Concat(lines.Select(line => line + "\n")));

    /// <summary>A log without its times.</summary>
    public string[] Untimed(string log) => [.. LinesOf(log).Select(line => string.Join('\t', line.Split('\t').Where((_, column) => column != 5)))];

    /// <summary>A run file without what tells the bytes of the log, times among them, and its own.</summary>
    public string RunOf(string log) => string.Join('\n', TextOf(log + ".run.json").Split('\n').Where(line => !line.Contains("logSha256", StringComparison.Ordinal) && !line.Contains("checksum", StringComparison.Ordinal)));

    public void Dispose() => Directory.Delete(Place, recursive: true);
}
