using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using NUnit.Framework;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using RandomizedSmoothing.Files;

namespace RandomizedSmoothing.Testing;

/// <summary>
/// Pins text against a file beside the test, with Verify's conventions, so that Verify.NUnit can take this class's place:
/// <c>Class.Method[_parameter=value].verified.txt</c> is committed, <c>.received.</c> is not, and a missing or different
/// snapshot fails the test.
/// </summary>
public static class Snapshot
{
    /// <summary>Compares text with the snapshot of the running test.</summary>
    /// <param name="text">What was received.</param>
    /// <param name="tolerance">
    /// The relative difference up to which two numbers are the same. A snapshot guards a value, not its last bit: libraries
    /// of elementary functions differ from machine to machine.
    /// </param>
    /// <param name="absolute">The same, absolute, for numbers that are small differences of larger ones.</param>
    /// <param name="sourceFile">Filled in by the compiler: the snapshot lies beside it.</param>
    public static void Verify(string text, double tolerance, double absolute = 0, [CallerFilePath] string sourceFile = "")
    {
        var directory = SourceFolder.Of(sourceFile, AppContext.BaseDirectory);
        var name = SnapshotName.Of(TestExecutionContext.CurrentContext.CurrentTest);
        var verified = Path.Combine(directory, $"{name}.verified.txt");
        var received = Path.Combine(directory, $"{name}.received.txt");
        var actual = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (SnapshotText.AreEqual(expected, actual, tolerance, absolute))
        {
            File.Delete(received);
            return;
        }

        WholeFile.Write(received, actual);
        var cause = File.Exists(verified) ? "differs from its snapshot" : "has no snapshot yet";
        Assert.Fail(
            string.Create(CultureInfo.InvariantCulture, $"{name} {cause} (numbers compared to {tolerance:G2} relative).\n")
            + $"{SnapshotText.Difference(expected, actual, tolerance, absolute)}\nIf the new text is right, accept it with\n  mv '{received}' '{verified}'");
    }

    /// <summary>The snapshots in a folder to which no test of an assembly belongs: those of tests that have another name by now.</summary>
    /// <param name="tests">The assembly of the tests.</param>
    /// <param name="folder">The folder.</param>
    /// <returns>The names of their files.</returns>
    public static IReadOnlyList<string> Orphans(Assembly tests, string folder)
    {
        var known = Cases(new DefaultTestAssemblyBuilder().Build(tests, new Dictionary<string, object>())).Select(SnapshotName.Of).ToHashSet();
        return [.. Directory.EnumerateFiles(folder, "*.verified.*")
            .Select(file => Path.GetFileName(file)!)
            .Where(file => !known.Contains(file[..file.IndexOf(".verified.", StringComparison.Ordinal)]))
            .Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<Test> Cases(ITest test) => test.HasChildren ? test.Tests.SelectMany(Cases) : test is Test { Method: not null } one ? [one] : [];
}
