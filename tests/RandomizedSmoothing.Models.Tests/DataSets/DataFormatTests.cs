using System.Reflection;
using RandomizedSmoothing.Models.DataSets;

namespace RandomizedSmoothing.Models.Tests.DataSets;

/// <summary>What every format of data has: a name that finds its reader, words wherever the known ones are listed, and tests.</summary>
public sealed class DataFormatTests
{
    private const string Reading = "src/RandomizedSmoothing.Models/DataSets/DataFile.cs";
    private const string Option = "src/RandomizedSmoothing.Cli/Certify/ModelOptions.cs";
    private const string Readme = "src/RandomizedSmoothing.Cli/README.md";
    private const string Tests = "tests/RandomizedSmoothing.Models.Tests/DataSets";

    // What a person would know the format by.
    private static readonly Dictionary<string, string> Words = new()
    {
        ["ArrayFile"] = ".npz",
        ["CifarFile"] = "test_batch.bin",
        ["DigitsFile"] = "digits.csv",
        ["IdxFile"] = "t10k-images-idx3-ubyte",
        ["PictureFolder"] = "PNG",
    };

    // Those that read a data set, but for the one that chooses among them.
    private static IEnumerable<string> Readers => typeof(DataFile).Assembly.GetTypes()
        .Where(type => type != typeof(DataFile) && type.Namespace?.StartsWith(typeof(DataFile).Namespace!, StringComparison.Ordinal) == true)
        .Where(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Any(method => method.Name == "Read" && method.ReturnType == typeof(ImageSet)))
        .Select(type => type.Name).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Readers))]
    public void A_reader_is_known_everywhere(string reader)
    {
        Assert.That(Words, Does.ContainKey(reader), $"{reader} has no words: add [\"{reader}\"] = \"what a person knows the format by\" to {Tests}/DataFormatTests.cs");
        var word = Words[reader];
        var refusal = Assert.Throws<ModelException>(() => DataFile.Read("no-such-file.xyz"))!.Message;
        Assert.Multiple(() =>
        {
            Assert.That(Text(Reading), Does.Contain($"{reader}.Read("), $"nobody asks {reader}: add its line to Of in {Reading}, as ': extension == \".…\" ? {reader}.Read(path)'");
            Assert.That(refusal, Does.Contain(word), $"a file that is refused is not told of {word}: add it to the message in Of of {Reading}");
            Assert.That(Text(Option), Does.Contain(word), $"--data does not say {word}: add it to the description in {Option}");
            Assert.That(Text(Readme).Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)), Has.Some.Contains(word), $"add to the table of data in {Readme}: | `{word}` | what it is |");
            Assert.That(TestsOf(reader), Is.Not.Empty, $"{reader} has no tests: write {Tests}/{reader}Tests.cs, on bytes written by hand, and on files that are cut off");
        });
    }

    [Test]
    public void No_words_are_left_of_a_reader_that_is_gone() => Assert.That(Words.Keys, Is.SubsetOf(Readers));

    private static string Text(string file) => File.ReadAllText(Repository.File(file));

    // A file of its own, or a part of the one for all.
    private static IEnumerable<string> TestsOf(string reader) => Directory.GetFiles(Repository.File(Tests), "*.cs", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(file) == $"{reader}Tests.cs" || (Path.GetFileName(file) == $"{nameof(DataFile)}Tests.cs" && Words.TryGetValue(reader, out var word) && word.IndexOfAny(['-', '.']) >= 0 && File.ReadAllText(file).Contains(word[word.LastIndexOfAny(['-', '.'])..], StringComparison.Ordinal)));
}
