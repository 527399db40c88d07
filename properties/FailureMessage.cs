using System.Text.RegularExpressions;

namespace RandomizedSmoothing.Properties;

/// <summary>What a failing property prints, which is what <c>CONTRIBUTING.md</c> shows.</summary>
public sealed partial class FailureMessage
{
    [Test]
    public void Shows_the_point_the_margin_the_seed_and_the_command_that_replays_it()
    {
        var failure = Assert.Throws<AssertionException>(() => ClaimProperty.Holds<Claims.Paper.Theorem7>())!.Message.Replace(" \n", "\n", StringComparison.Ordinal).Trim();
        var readme = File.ReadAllText(Repository.File("CONTRIBUTING.md")).ReplaceLineEndings("\n");
        var shown = Shown().Match(readme).Groups[1].Value.Trim();
        Assert.Multiple(() =>
        {
            Assert.That(failure, Does.Contain("margin").And.Contain("d = 2").And.Match("replay: RANDOMIZED_SMOOTHING_REPLAY=[0-9,]+ ./run-tests.sh"));
            Assert.That(Digits().Replace(shown, "$1"), Is.EqualTo(Digits().Replace(failure, "$1")));
        });
    }

    // A margin's last digits are not promised.
    [GeneratedRegex(@"(\d\.\d{6})\d+")]
    private static partial Regex Digits();

    [GeneratedRegex("<!-- what a failing property prints -->\n```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Shown();
}
