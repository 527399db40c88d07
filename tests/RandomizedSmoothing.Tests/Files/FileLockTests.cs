using System.Globalization;
using RandomizedSmoothing.Files;

namespace RandomizedSmoothing.Tests.Files;

/// <summary>One writer at a time.</summary>
public sealed class FileLockTests
{
    private DirectoryInfo folder = null!;

    private string Log => Path.Combine(folder.FullName, "log.tsv");

    [SetUp]
    public void Create() => folder = Directory.CreateTempSubdirectory("lock-");

    [TearDown]
    public void Remove() => folder.Delete(recursive: true);

    [Test]
    public void The_second_is_told_who_holds_it()
    {
        using var first = FileLock.Take(Log);
        Assert.That(
            () => FileLock.Take(Log),
            Throws.InstanceOf<IOException>().With.Message.StartsWith($"'{Log}' is being written by process {Environment.ProcessId} on {Environment.MachineName}, since 20"));
    }

    [Test]
    public void It_is_free_again_and_leaves_nothing_once_it_is_given_back()
    {
        FileLock.Take(Log).Dispose();
        using (FileLock.Take(Log))
        {
            Assert.That(folder.GetFiles(), Has.Length.EqualTo(2));
        }

        Assert.That(folder.GetFiles(), Is.Empty);
    }

    [Test]
    public void A_file_that_a_killed_process_left_behind_locks_nothing()
    {
        File.WriteAllText($"{Log}.lock", "process 1 on a machine that is gone");
        Assert.That(() => FileLock.Take(Log).Dispose(), Throws.Nothing);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "a link needs a privilege there")]
    public void A_link_in_the_place_of_the_holders_name_is_not_written_through()
    {
        var victim = Path.Combine(folder.FullName, "victim");
        File.WriteAllText(victim, "precious");
        File.CreateSymbolicLink($"{Log}.lock.by", victim);
        FileLock.Take(Log).Dispose();
        Assert.That(File.ReadAllText(victim), Is.EqualTo("precious"));
    }

    [Test]
    public void Of_many_that_come_and_go_never_do_two_hold_it()
    {
        var (holders, most, taken) = (0, 0, 0);
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            for (var i = 0; i < 200; i++)
            {
                try
                {
                    using var held = FileLock.Take(Log);
                    var now = Interlocked.Increment(ref holders);
                    InterlockedMax(ref most, now);
                    Interlocked.Increment(ref taken);
                    Thread.Yield();
                    Interlocked.Decrement(ref holders);
                }
                catch (IOException)
                {
                    // Another one holds it.
                }
            }
        });
        Assert.Multiple(() =>
        {
            Assert.That(most, Is.EqualTo(1));
            Assert.That(taken, Is.GreaterThanOrEqualTo(1), taken.ToString(CultureInfo.InvariantCulture));
        });
    }

    private static void InterlockedMax(ref int place, int value)
    {
        for (var seen = place; value > seen; seen = place)
        {
            Interlocked.CompareExchange(ref place, value, seen);
        }
    }
}
