using System.Text;
using RandomizedSmoothing.Logs;
using static RandomizedSmoothing.Tests.Logs.LogText;

namespace RandomizedSmoothing.Tests.Logs;

/// <summary>What is no log, with the line and the cause.</summary>
public sealed class RefusedLogTests
{
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
