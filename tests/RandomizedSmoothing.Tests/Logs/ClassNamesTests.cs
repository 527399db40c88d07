using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Tests.Logs;

[TestFixture]
public class ClassNamesTests
{
    [TestCase("airplane\nautomobile\ngreat white shark")]
    [TestCase("airplane\r\nautomobile \r\n great white shark\r\n\r\n")]
    public void Names_stand_one_a_line(string text) =>
        Assert.That(Read(text), Is.EqualTo(["airplane", "automobile", "great white shark"]));

    [TestCase("", 1, "nothing stands here")]
    [TestCase("cat\n\ndog\n", 2, "nothing stands here")]
    public void What_are_no_names_is_refused(string text, int line, string cause) =>
        Assert.That(() => Read(text), Throws.TypeOf<CertificationLogException>().With.Property("Line").EqualTo(line).And.Property("Cause").Contains(cause));

    [Test]
    public void Classes_may_share_a_name() => Assert.That(Read("crane\ndog\ncrane\n"), Is.EqualTo(["crane", "dog", "crane"]));

    private static IReadOnlyList<string> Read(string text)
    {
        using var reader = new StringReader(text);
        return ClassNames.Read(reader, "labels.txt");
    }
}
