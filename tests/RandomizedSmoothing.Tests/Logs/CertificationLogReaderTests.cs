using System.IO.Compression;
using System.Text;
using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Tests.Logs;

[TestFixture]
public class CertificationLogReaderTests
{
    private const string Header = "idx\tlabel\tpredict\tradius\tcorrect\ttime\n";
    private const string First = "0\t3\t3\t0.5\t1\t0:00:14.114881\n";
    private const string Second = "1\t2\t-1\t0.0\t0\t0:00:13.996586\n";

    private static readonly CertificationRecord FirstRecord = new(0, 3, 3, 0.5, new TimeSpan(0, 0, 0, 14, 114, 881));
    private static readonly CertificationRecord SecondRecord = new(1, 2, -1, 0, new TimeSpan(0, 0, 0, 13, 996, 586));

    [TestCase(Header + First + Second)]
    [TestCase("\uFEFF" + Header + First + Second)]
    [TestCase(Header + First + Second + "\n\r\n")]
    public void A_log_is_read_sample_by_sample(string text) => AssertReadsBoth(Encoding.UTF8.GetBytes(text));

    [Test]
    public void CRLF_line_ends_are_fine() =>
        AssertReadsBoth(Encoding.UTF8.GetBytes((Header + First + Second).ReplaceLineEndings("\r\n")));

    [Test]
    public void Text_in_UTF_16_with_its_byte_order_mark_is_fine() =>
        AssertReadsBoth([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Header + First + Second)]);

    [Test]
    public void A_gzip_archive_is_read_whatever_its_name() => AssertReadsBoth(Gzip(Header + First + Second));

    [Test]
    public void A_gzip_archive_of_several_members_is_one_log() =>
        AssertReadsBoth([.. Gzip(Header + First), .. Gzip(Second)]);

    [Test]
    public void Further_columns_are_passed_over()
    {
        var (records, warning) = Read("idx\tlabel\tpredict\tradius\tcorrect\ttime\tpA\n0\t3\t3\t0.5\t1\t0:00:14.114881\tmuch\n");
        Assert.That(records, Is.EqualTo([FirstRecord]));
        Assert.That(warning, Is.Null);
    }

    [TestCase("0:00:14", 14.0)]
    [TestCase("0:00:14.5", 14.5)]
    [TestCase("10:02:03", 36123.0)]
    [TestCase("123:00:00", 442800.0)]
    [TestCase("1 day, 0:00:14", 86414.0)]
    [TestCase("12 days, 3:04:05.25", 1047845.25)]
    [TestCase("-1 day, 23:59:59", -1.0)]
    [TestCase("14.5", 14.5)]
    [TestCase("13", 13.0)]
    [TestCase("1.5e-2", 0.015)]
    public void A_time_is_read_as_Python_writes_it_and_in_seconds(string time, double seconds)
    {
        var (records, _) = Read($"{Header}0\t3\t3\t0.5\t1\t{time}\n");
        Assert.That(records[0].Time!.Value.TotalSeconds, Is.EqualTo(seconds));
    }

    [TestCase("0:60:14")]
    [TestCase("0:00:14,5")]
    [TestCase("1 day, 24:00:00")]
    [TestCase("0:00:14.")]
    [TestCase("nan")]
    [TestCase("1e300")]
    [TestCase("yesterday")]
    [TestCase("")]
    public void A_time_that_is_none_costs_no_log(string time)
    {
        var (records, warning) = Read($"{Header}0\t3\t3\t0.5\t1\t{time}\n");
        Assert.That(records, Is.EqualTo([FirstRecord with { Time = null }]));
        Assert.That(warning, Is.Null);
    }

    [TestCase("idx\tlabel\tpredict\tradius\tvotes\tlower_bound\tcorrect\ttime\n0\t3\t3\t0.5\t79500\t0.792\t1\t0:00:14.114881\n")]
    [TestCase("time\tcorrect\tradius\tpredict\tlabel\tidx\n0:00:14.114881\t1\t0.5\t3\t3\t0\n")]
    [TestCase("\uFEFFvotes\tidx\tlabel\tpredict\tradius\tcorrect\ttime\r\nmany\t0\t3\t3\t0.5\t1\t0:00:14.114881\r\n")]
    public void Columns_are_known_by_their_names(string text) => Assert.That(Read(text).Records, Is.EqualTo([FirstRecord]));

    [TestCase("idx\tlabel\tpredict\tcorrect\ttime\n0\t3\t3\t1\t0:00:14.114881\n")]
    [TestCase("idx\tlabel\tpredict\tbasePredict\tcorrect\ttime\n0\t3\t3\t3\t1\t0:00:14.114881\n")]
    public void A_log_of_predictions_has_no_radius(string text)
    {
        using var reader = new CertificationLogReader(new MemoryStream(Encoding.UTF8.GetBytes(text)), "some.log");
        Assert.That(reader.HasRadii, Is.False);
        Assert.That(reader.ReadToEnd(), Is.EqualTo([FirstRecord with { Radius = null }]));
    }

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

    [TestCase("MIT License\n", LogKind.None)]
    [TestCase(Header, LogKind.Begun)]
    [TestCase(Header + "0\t3\t3", LogKind.Begun)]
    [TestCase(Header + First, LogKind.Log)]
    [TestCase(Header + "x\n", LogKind.Log)]
    public void A_file_is_known_by_its_first_lines(string text, LogKind kind) =>
        Assert.That(CertificationLogReader.KindOf(new MemoryStream(Encoding.UTF8.GetBytes(text))), Is.EqualTo(kind));

    [TestCase("", 1, "nothing stands here")]
    [TestCase("\n", 1, "nothing stands here")]
    [TestCase("idx\tlabel\tpredict\tradius\ttime\n", 1, @"header 'idx\tlabel\tpredict\tradius\ttime' lacks the column 'correct'")]
    [TestCase("idx\tlabel\tpredict\tradius\tcorrect\ttime\tidx\n", 1, "the column 'idx' stands there twice")]
    [TestCase("idx label predict radius correct time\n", 1, "tab-separated")]
    [TestCase(Header, 1, "an empty log")]
    [TestCase(Header + "0\t3\t3\t0.5", 2, "an empty log: no whole sample")]
    [TestCase(Header + First + "1\t2\t-1\t0.0\t0\n" + Second, 3, "5 tab-separated columns where the header has 6")]
    [TestCase(Header + First + "1\t2\t-1\t0.0\t0\t0:00:13\tmore\n", 3, "7 tab-separated columns where the header has 6")]
    [TestCase(Header + First + "1\t2\t-1\t0.0\t0\t0:00:13\tmore", 3, "7 tab-separated columns where the header has 6")]
    [TestCase(Header + First + "\n" + Second, 3, "an empty line")]
    [TestCase(Header + "x\t3\t3\t0.5\t1\t0:00:14\n", 2, "idx 'x'")]
    [TestCase(Header + "-1\t3\t3\t0.5\t1\t0:00:14\n", 2, "idx '-1' is not an integer of at least 0")]
    [TestCase(Header + "0\tcat\t3\t0.5\t1\t0:00:14\n", 2, "label 'cat' is not an integer of at least 0")]
    [TestCase(Header + "0\t3.0\t3\t0.5\t1\t0:00:14\n", 2, "label '3.0'")]
    [TestCase(Header + "0\t-1\t-1\t0.5\t1\t0:00:14\n", 2, "label '-1'")]
    [TestCase(Header + "0\t3\t-2\t0.5\t0\t0:00:14\n", 2, "predict '-2' is not an integer of at least 0, or -1")]
    [TestCase(Header + "0\t3\t99999999999\t0.5\t0\t0:00:14\n", 2, "predict '99999999999'")]
    [TestCase(Header + "0\t3\t3\tNaN\t1\t0:00:14\n", 2, "radius 'NaN' is not a number from 0")]
    [TestCase(Header + "0\t3\t3\tnan\t1\t0:00:14\n", 2, "radius 'nan'")]
    [TestCase(Header + "0\t3\t3\tinf\t1\t0:00:14\n", 2, "radius 'inf'")]
    [TestCase(Header + "0\t3\t3\t1e101\t1\t0:00:14\n", 2, "radius '1e101'")]
    [TestCase(Header + "0\t3\t3\t1e999\t1\t0:00:14\n", 2, "radius '1e999'")]
    [TestCase(Header + "0\t3\t3\t-0.5\t1\t0:00:14\n", 2, "radius '-0.5' is not a number from 0")]
    [TestCase(Header + "0\t3\t3\t0,5\t1\t0:00:14\n", 2, "radius '0,5' is not a number from 0 to 1e100; the decimal separator is a point")]
    [TestCase(Header + "0\t3\t3\t\t1\t0:00:14\n", 2, "radius ''")]
    [TestCase(Header + "0\t3\t3\t0.5\tTrue\t0:00:14\n", 2, "correct 'True' is not 0 or 1")]
    [TestCase(Header + "0\t3\t3\t0.5\t0\t0:00:14\n", 2, "correct is 0, but label 3 and predict 3 agree")]
    [TestCase(Header + "0\t3\t5\t0.5\t1\t0:00:14\n", 2, "correct is 1, but label 3 and predict 5 differ")]
    [TestCase(Header + "0\t3\t-1\t0.0\t1\t0:00:14\n", 2, "correct is 1, but label 3 and predict -1 differ")]
    [TestCase(Header + First + "0\t2\t2\t0.5\t1\t0:00:14\n", 3, "idx 0 occurs for the second time")]
    public void What_is_no_log_is_named_with_file_line_and_cause(string text, int line, string cause)
    {
        var error = Assert.Throws<CertificationLogException>(() => Read(text));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.File, Is.EqualTo("some.log"));
            Assert.That(error.Line, Is.EqualTo(line));
            Assert.That(error.Cause, Does.Contain(cause));
            Assert.That(error.Message, Is.EqualTo($"some.log, line {line}: {error.Cause}"));
            Assert.That(error.Message.Any(char.IsControl), Is.False);
        }
    }

    [Test]
    public void An_index_that_comes_back_much_later_is_still_recognised()
    {
        var lines = Enumerable.Range(0, 3000).Select(i => $"{i * 37 % 3000}\t3\t3\t0.5\t1\t0:00:14\n");
        var error = Assert.Throws<CertificationLogException>(() => Read(Header + string.Concat(lines) + "9223372036854775807\t3\t3\t0.5\t1\t0:00:14\n1234\t3\t3\t0.5\t1\t0:00:14\n"));
        Assert.That(error.Line, Is.EqualTo(3003));
        Assert.That(error.Cause, Does.StartWith("idx 1234 occurs"));
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

    [Test]
    public void An_archive_damaged_within_is_an_error()
    {
        var archive = Gzip(Header + First + Second);
        archive.AsSpan(12, 20).Fill(0xFF);
        Assert.That(() => Read(archive), Throws.TypeOf<CertificationLogException>());
    }

    [Test]
    public void A_file_without_lines_is_refused_before_it_fills_the_memory()
    {
        using var endless = new EndlessStream();
        Assert.That(() => new CertificationLogReader(endless, "zero"), Throws.TypeOf<CertificationLogException>().With.Message.StartsWith("zero, line 1: more than"));
    }

    [Test]
    public void Whether_a_file_is_a_log_is_told_by_its_first_line()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(IsLog(Encoding.UTF8.GetBytes(Header)), Is.True);
            Assert.That(IsLog(Gzip(Header + First)), Is.True);
            Assert.That(IsLog("MIT License\n"u8.ToArray()), Is.False);
            Assert.That(IsLog([]), Is.False);
            Assert.That(IsLog([0x1F, 0x8B]), Is.False);
            Assert.That(IsLog(Gzip("MIT License\n")), Is.False);
        }
    }

    [Test]
    public void Whatever_the_bytes_a_log_is_read_or_refused_with_its_line()
    {
        var random = new Random(20210413);
        var whole = Encoding.UTF8.GetBytes(Header + string.Concat(Enumerable.Range(0, 20).Select(i => $"{i}\t3\t{(i % 3) - 1}\t0.5\t0\t0:00:14.1234\n")));
        var packed = Gzip(Encoding.UTF8.GetString(whole));
        for (var i = 0; i < 2000; i++)
        {
            byte[] bytes = [.. (i % 2 == 0 ? whole : packed)];
            for (var flips = random.Next(1, 4); flips > 0; flips--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                _ = Read(bytes[..random.Next(bytes.Length + 1)]);
            }
            catch (CertificationLogException error)
            {
                Assert.That(error.Line, Is.Positive);
                Assert.That(error.Message.Any(char.IsControl), Is.False);
            }
        }
    }

    private static void AssertReadsBoth(byte[] log)
    {
        var (records, warning) = Read(log);
        Assert.That(records, Is.EqualTo([FirstRecord, SecondRecord]));
        Assert.That(warning, Is.Null);
    }

    private static (List<CertificationRecord> Records, string? Warning) Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static (List<CertificationRecord> Records, string? Warning) Read(byte[] log)
    {
        using var reader = new CertificationLogReader(new MemoryStream(log), "some.log");
        return ([.. reader.ReadToEnd()], reader.Warning);
    }

    private static bool IsLog(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return CertificationLogReader.KindOf(stream) != LogKind.None;
    }

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var archive = new GZipStream(packed, CompressionMode.Compress))
        {
            archive.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private sealed class TrickleStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'0');
            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
