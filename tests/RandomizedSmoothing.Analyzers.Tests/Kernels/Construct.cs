using System.Text.RegularExpressions;

namespace RandomizedSmoothing.Analyzers.Tests.Kernels;

/// <summary>A line of the tables of <c>docs/ILGPU.md</c>.</summary>
/// <param name="What">In words.</param>
/// <param name="Code">Statements of a kernel, or of the method that loads one, or a kernel's parameters.</param>
/// <param name="Rules">The ids that have to be reported.</param>
/// <param name="Outcome">What ILGPU does.</param>
/// <param name="Message">What it says; empty for nothing.</param>
internal sealed partial record Construct(string What, string Code, string[] Rules, string Outcome, string Message)
{
    private const string Parameter = "parameter ";

    private static readonly string Page = File.ReadAllText(Repository.File("src/RandomizedSmoothing.Analyzers/docs/ILGPU.md"));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Construct> All { get; } = [.. Line().Matches(Page).Select(Read)];

    /// <summary>What their code calls.</summary>
    public static string Declarations { get; } = Regex.Match(Page, "```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    /// <summary>Whether it is the code that loads a kernel.</summary>
    public bool IsLoad => Code.StartsWith("accelerator.", StringComparison.Ordinal);

    /// <summary>The class that holds it.</summary>
    public string Class(int number) => IsLoad
        ? $"public static unsafe class Construct{number} {{ public static void Load(Accelerator accelerator, double k) {{ {Code} }} }}"
        : $"public static unsafe class Construct{number} {{ public static void Kernel(Index1D i, ArrayView<double> v{(IsParameter ? ", " + Code : "")}) {{ {(IsParameter ? "v[i] = 1;" : Code)} }} }}";

    /// <inheritdoc/>
    public override string ToString() => What;

    private bool IsParameter { get; init; }

    private static Construct Read(Match line)
    {
        var (code, outcome) = (line.Groups["code"].Value, line.Groups["outcome"].Value);
        var parts = outcome.Split(": ", 2);
        return new(
            line.Groups["what"].Value,
            code,
            [.. Regex.Matches(line.Groups["rules"].Value, "RSM[0-9]{4}").Select(id => id.Value)],
            parts[0].StartsWith("accepted", StringComparison.Ordinal) ? "accepted" : parts[0],
            parts.Length > 1 ? parts[1] : "")
        {
            IsParameter = line.Groups["kind"].Value == Parameter,
        };
    }

    [GeneratedRegex(@"^\| (?<what>.+?) \| (?<kind>parameter |)`(?<code>.+?)` \| (?<rules>[^|]*)\| (?<outcome>.+?) \|$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
