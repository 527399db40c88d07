using RandomizedSmoothing.Logs;
using static RandomizedSmoothing.Tests.Logs.LogText;

namespace RandomizedSmoothing.Tests.Logs;

/// <summary>Logs of runs that were killed: a last line that is not whole does not count.</summary>
public sealed class CutOffLogTests
{
    [Test]
    public void A_last_line_whose_number_may_lack_digits_is_not_counted()
    {
        var (records, warning) = Read("idx\tlabel\tpredict\tcorrect\tradius\n0\t3\t3\t1\t0.5\n1\t3\t3\t1\t0.5");
        Assert.That(records, Is.EqualTo([FirstRecord with { Time = null }]));
        Assert.That(warning, Does.Contain("cut off"));
    }

    [Test]
    public void A_last_line_in_seconds_is_whole_with_fewer_digits()
    {
        var (records, warning) = Read("idx\tlabel\tpredict\tradius\tcorrect\ttime\n0\t3\t3\t0.5\t1\t14.114881\n1\t2\t-1\t0.0\t0\t13");
        Assert.That(records, Has.Count.EqualTo(2));
        Assert.That(warning, Is.Null);
    }

    [Test]
    public void A_last_line_cut_off_anywhere_is_not_counted_and_warned_of()
    {
        var whole = Header + First + Second;
        for (var length = whole.Length - Second.Length + 1; length < whole.Length - 1; length++)
        {
            var (records, warning) = Read(whole[..length]);
            Assert.That(records, Is.EqualTo([FirstRecord]), whole[..length]);
            Assert.That(warning, Is.EqualTo("some.log, line 3: the last line was cut off (a killed run?) and is not counted"));
        }
    }

    [TestCase(0)]
    [TestCase(1)]
    public void A_whole_last_line_counts_with_and_without_its_line_end(int cut)
    {
        var whole = Header + First + Second;
        var (records, warning) = Read(whole[..^cut]);
        Assert.That(records, Is.EqualTo([FirstRecord, SecondRecord]));
        Assert.That(warning, Is.Null);
    }

    [Test]
    public void A_last_line_cut_between_CR_and_LF_is_whole()
    {
        var (records, warning) = Read(Header + First + "1\t2\t-1\t0.0\t0\t0:00:13\r");
        Assert.That(records, Has.Count.EqualTo(2));
        Assert.That(warning, Is.Null);
    }

    [Test]
    public void A_text_without_a_last_line_end_and_without_decimals_is_whole()
    {
        var (records, warning) = Read(Header + "0\t3\t3\t0.5\t1\t0:00:14\n1\t3\t3\t0.5\t1\t0:00:14");
        Assert.That(records, Has.Count.EqualTo(2));
        Assert.That(warning, Is.Null);
    }

    [Test]
    public void A_last_line_cut_off_before_its_last_column_is_not_counted()
    {
        var (records, warning) = Read("idx\tlabel\tpredict\tradius\tcorrect\ttime\tpA\n0\t3\t3\t0.5\t1\t0:00:14.114881\t0.9\n1\t3\t3\t0.5\t1\t0:00:14.114881\t");
        Assert.That(records, Is.EqualTo([FirstRecord]));
        Assert.That(warning, Does.Contain("cut off"));
    }

    [Test]
    public void A_whole_archive_that_arrives_byte_by_byte_is_not_taken_for_one_cut_off()
    {
        using var reader = new CertificationLogReader(new TrickleStream(Gzip(Header + First + Second)), "some.log");
        Assert.That(reader.ReadToEnd(), Is.EqualTo([FirstRecord, SecondRecord]));
        Assert.That(reader.Warning, Is.Null);
    }

    [Test]
    public void An_archive_cut_off_counts_its_whole_lines_and_warns()
    {
        var random = new Random(1);
        var lines = Enumerable.Range(0, 2000).Select(i => $"{i}\t3\t3\t0.{random.Next(100, 999)}\t1\t0:00:14.{random.Next(100_000, 999_999)}\n").ToArray();
        var archive = Gzip(Header + string.Concat(lines));
        foreach (var cut in new[] { 1, 4, 8, 9, 100, archive.Length / 2, archive.Length * 3 / 4 })
        {
            var (records, warning) = Read(archive[..^cut]);
            Assert.That(records.Select(r => r.Index), Is.EqualTo(Enumerable.Range(0, records.Count)), $"{cut} bytes cut");
            Assert.That(records, Has.Count.EqualTo(2000).Or.Count.LessThan(1998));
            Assert.That(warning, Does.Contain("cut off"), $"{cut} bytes cut");
        }
    }

    private sealed class TrickleStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));
    }
}
