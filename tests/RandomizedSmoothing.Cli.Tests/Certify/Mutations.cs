namespace RandomizedSmoothing.Cli.Tests.Certify;

/// <summary>Files with a byte that is another one, missing, or too many: what <c>merge</c> makes of them.</summary>
internal static class Mutations
{
    /// <summary>Tries changes of a file beside log.tsv; whole.tsv is what the file as it is was merged to.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The file that is changed.</param>
    /// <param name="seed">Chooses the changes.</param>
    /// <param name="trials">How many.</param>
    public static async Task TryAsync(CertifyFolder folder, string name, int seed, int trials)
    {
        await TestContext.Out.WriteLineAsync($"seed {seed}");
        var (random, whole, answer) = (new Random(seed), folder.BytesOf(name), folder.LinesOf("whole.tsv"));
        for (var trial = 0; trial < trials; trial++)
        {
            var (place, other) = (random.Next(whole.Length), (byte)random.Next(256));
            byte[] changed = random.Next(3) switch
            {
                0 => [.. whole[..place], (byte)(whole[place] ^ (1 << random.Next(8))), .. whole[(place + 1)..]],
                1 => [.. whole[..place], .. whole[(place + 1)..]],
                _ => [.. whole[..place], other, .. whole[place..]],
            };
            folder.Write(name, changed);
            var result = await CertifyFolder.RunAsync($"merge {folder.PathOf("log.tsv")} --out {folder.PathOf($"m{trial}.tsv")}");
            var where = $"trial {trial} at byte {place} of {name}: {result.Error}";
            Assert.That(result.ExitCode, Is.Zero.Or.EqualTo(2), where);
            if (result.ExitCode == 0)
            {
                Assert.That(folder.LinesOf($"m{trial}.tsv"), Is.EqualTo(answer), where);
            }
            else
            {
                Assert.That(result.Error, Does.EndWith("\n").And.Not.Contain("internal error").And.Not.Contain('\u001b'), where);
                Assert.That(result.Error.Count('\n'), Is.LessThanOrEqualTo(2), where);
            }
        }

        folder.Write(name, whole);
    }
}
