using RandomizedSmoothing.Models.DataSets;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Models.Networks;

/// <summary>
/// A network is examined before it is believed. A certificate rests on a function of one image; what answers otherwise when asked again, or
/// beside other images, is none, and nothing holds that is counted with it.
/// </summary>
internal static class Examination
{
    private const int Apart = 4;

    // Of so many, a dropout of a single feature in a hundred shows.
    private const int Fewest = 32;

    // Sums in another order change an output by some units of its last digits: by this share of the largest, and of the range of them all.
    // A dropped feature or the mean of another batch changes it by hundredths.
    private const float OfLargest = 1e-5f;
    private const float OfRange = 1e-3f;

    /// <summary>Whether a network takes two images, and answers each with as many numbers as there are classes.</summary>
    /// <exception cref="ModelException">It does not.</exception>
    public static void Fits(NetworkClassifier network, ImageSet images)
    {
        var two = Images(images, 2);
        var (shape, refusal) = network.Try(two, 2);
        if (refusal is not null)
        {
            var one = network.Try(two.AsMemory(0, images.Shape.Dimension), 1).Shape;
            throw new ModelException(
                one is null
                    ? $"the model '{network.Name}' does not take the images of '{images.Name}', {images.Shape} each: {NetworkFault.Explain(refusal)}"
                    : $"the model '{network.Name}' takes one image of '{images.Name}', but not two at a time: was it traced with a batch of one? Trace it with two images, or use torch.jit.script",
                refusal);
        }

        if (shape is not [2, var classes] || (images.MayHaveMoreClasses ? classes < images.Classes : classes != images.Classes))
        {
            throw new ModelException(network.ShapeFault(shape!, 2));
        }

        network.Classes = (int)classes;

        var rows = network.Rows(two, 2);
        for (var i = 0; i < Math.Min(2, images.Count); i++)
        {
            if (Logits.Top(rows.AsSpan(i * network.Classes, network.Classes)) == IBaseClassifier.NoClass)
            {
                throw new ModelException(FormattableString.Invariant(
                    $"the model '{network.Name}' answers image {i} of '{images.Name}' without noise with no largest number ({Sample(rows.AsSpan(i * network.Classes, network.Classes))}): it has no class"));
            }
        }
    }

    /// <summary>The probable reason why answers to the same images differ; <see langword="null"/> where they do not.</summary>
    /// <exception cref="ModelException">The network fails on a batch.</exception>
    public static string? Inconstancy(NetworkClassifier network, ImageSet images, int batch)
    {
        var (count, d) = (Math.Max(batch, Fewest), network.Dimension);
        var inputs = Images(images, count);
        for (var row = 0; row < count; row++)
        {
            GaussianNoise.Add(new(Seed: 0), (ulong)row, 0.1f, inputs.AsSpan(row * d, d).ToArray(), inputs.AsSpan(row * d, d));
        }

        var answers = InBatches(inputs, count, batch);
        if (!AreEqual(answers, InBatches(inputs, count, batch), count))
        {
            return "it answers the same images differently when asked again: dropout, or another draw of random numbers, is on; trace it after .eval()";
        }

        var alone = InBatches(inputs, Apart, 1);
        var pairs = InBatches(inputs, Apart, 2);
        var turned = Reversed(InBatches(Reversed(inputs, count, d), count, batch), count, network.Classes);
        return AreEqual(answers, alone, Apart) && AreEqual(answers, pairs, Apart) && AreEqual(answers, turned, count)
            ? null
            : "its answer for an image depends on what lies beside it in the batch: batch normalisation is on, or it was traced with a batch of one; trace it after .eval(), with two images";

        float[] InBatches(float[] all, int rows, int size) =>
        [
            .. Enumerable.Range(0, (rows + size - 1) / size).SelectMany(part =>
                network.Rows(all.AsMemory(part * size * d, Math.Min(size, rows - (part * size)) * d), Math.Min(size, rows - (part * size)))),
        ];

        bool AreEqual(float[] a, float[] b, int rows) => Enumerable.Range(0, rows).All(row =>
            Examination.AreEqual(a.AsSpan(row * network.Classes, network.Classes), b.AsSpan(row * network.Classes, network.Classes)));
    }

    /// <summary>Whether two answers to one image are the same but for rounding.</summary>
    public static bool AreEqual(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var (low, high, largest) = (float.PositiveInfinity, float.NegativeInfinity, 0f);
        foreach (var value in a)
        {
            if (float.IsFinite(value))
            {
                (low, high, largest) = (Math.Min(low, value), Math.Max(high, value), Math.Max(largest, Math.Abs(value)));
            }
        }

        var slack = (OfLargest * largest) + (high > low ? OfRange * (high - low) : 0);
        for (var i = 0; i < a.Length; i++)
        {
            if (!a[i].Equals(b[i]) && !(Math.Abs(a[i] - b[i]) <= slack))
            {
                return false;
            }
        }

        return true;
    }

    private static float[] Images(ImageSet images, int count) => [.. Enumerable.Range(0, count).SelectMany(i => images.Image(i % images.Count))];

    private static float[] Reversed(float[] rows, int count, int width) =>
        [.. Enumerable.Range(0, count).Reverse().SelectMany(row => new ArraySegment<float>(rows, row * width, width))];

    private static string Sample(ReadOnlySpan<float> row) => string.Join(", ", row[..Math.Min(row.Length, 4)].ToArray().Select(RoundTrip)) + (row.Length > 4 ? ", …" : "");

    private static string RoundTrip(float value) => value.ToString("G4", System.Globalization.CultureInfo.InvariantCulture);
}
