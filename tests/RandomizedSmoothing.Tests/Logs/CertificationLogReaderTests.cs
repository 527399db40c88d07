using System.Text;
using RandomizedSmoothing.Logs;
using static RandomizedSmoothing.Tests.Logs.LogText;

namespace RandomizedSmoothing.Tests.Logs;

/// <summary>What is read of a log, whatever its columns, times and line ends.</summary>
public sealed class CertificationLogReaderTests
{
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

    [TestCase("MIT License\n", LogKind.None)]
    [TestCase(Header, LogKind.Begun)]
    [TestCase(Header + "0\t3\t3", LogKind.Begun)]
    [TestCase(Header + First, LogKind.Log)]
    [TestCase(Header + "x\n", LogKind.Log)]
    public void A_file_is_known_by_its_first_lines(string text, LogKind kind) =>
        Assert.That(CertificationLogReader.KindOf(new MemoryStream(Encoding.UTF8.GetBytes(text))), Is.EqualTo(kind));

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

    private static void AssertReadsBoth(byte[] log)
    {
        var (records, warning) = Read(log);
        Assert.That(records, Is.EqualTo([FirstRecord, SecondRecord]));
        Assert.That(warning, Is.Null);
    }

    private static bool IsLog(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return CertificationLogReader.KindOf(stream) != LogKind.None;
    }
}
