using System.Globalization;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Tests.Noise;

/// <summary>The normals themselves: their distribution is tested with the kernels, whose noise this is.</summary>
public sealed class GaussianNoiseTests
{
    [Test]
    public void Every_normal_is_the_exact_transform_of_its_words()
    {
        var rows = File.ReadAllLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Reference", "noise.csv")).Skip(1).Select(line => line.Split(',')).ToArray();
        Assert.That(rows, Has.Length.EqualTo(400));
        using (Assert.EnterMultipleScope())
        {
            foreach (var row in rows)
            {
                var source = new NoiseSource(Whole(row[0]), (uint)Whole(row[1]));
                var coordinate = (int)Whole(row[3]);
                var normals = new float[Math.Max(3, coordinate + 1)];
                GaussianNoise.Fill(source, Whole(row[2]), normals);
                var expected = double.Parse(row[4], CultureInfo.InvariantCulture);
                Assert.That(normals[coordinate], Is.EqualTo(expected).Within(1e-6 * (1 + Math.Abs(expected))), string.Join(',', row));
            }
        }
    }

    [Test]
    public void From_three_dimensions_on_a_longer_sample_begins_as_a_shorter_one()
    {
        var whole = new float[100];
        GaussianNoise.Fill(new(Seed: 3, Index: 4), 5, whole);
        for (var d = 3; d < whole.Length; d++)
        {
            var part = new float[d];
            GaussianNoise.Fill(new(Seed: 3, Index: 4), 5, part);
            Assert.That(part, Is.EqualTo(whole[..d]));
        }
    }

    [Test]
    public void Noise_is_added_with_one_rounding([Values(1, 7, 8, 33)] int d)
    {
        var point = Enumerable.Range(0, d).Select(i => i / 7f).ToArray();
        var (normals, noisy) = (new float[d], new float[d]);
        GaussianNoise.Fill(new(Seed: 1), 2, normals);
        GaussianNoise.Add(new(Seed: 1), 2, 0.3f, point, noisy);
        Assert.That(noisy, Is.EqualTo(normals.Zip(point, (z, x) => MathF.FusedMultiplyAdd(z, 0.3f, x))));
    }

    private static ulong Whole(string cell) => ulong.Parse(cell, CultureInfo.InvariantCulture);
}
