using System.Globalization;
using System.Runtime.CompilerServices;
using NUnit.Framework.Internal;

namespace RandomizedSmoothing.Snapshots;

/// <summary>
/// Pins text against a file beside the test, with Verify's conventions, so that Verify.NUnit can take this class's place:
/// <c>Class.Method[_parameter=value].verified.txt</c> is committed, <c>.received.</c> is not, and a missing or different
/// snapshot fails the test.
/// </summary>
internal static class Snapshot
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
        var directory = Repository.DirectoryOf(sourceFile);
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

        File.WriteAllText(received, actual);
        var cause = File.Exists(verified) ? "differs from" : "has no";
        Assert.Fail(
            string.Create(CultureInfo.InvariantCulture, $"{name} {cause} its snapshot (numbers compared to {tolerance:G2} relative).\n")
            + $"{SnapshotText.Difference(expected, actual, tolerance, absolute)}\nIf the new text is right, accept it with\n  mv '{received}' '{verified}'");
    }
}
