using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Claims.Measured;

/// <summary>The images that networks were tried on, and how they are drawn again, class by class, for an interval.</summary>
/// <remarks>
/// Of a class with n images, n + 2 are drawn with replacement from its images and two more: one that only the first of two compared
/// settings gets right, and one that only the second does. Without them a class of which every image is right (or wrong) would seem to be
/// known exactly (Agresti and Caffo 2000; for pairs Bonett and Price 2012). All settings see the same draws: they are compared on the
/// same images. Draws are words of <see cref="NoiseSource"/>, the same everywhere.
/// </remarks>
public sealed class MeasuredImages
{
    /// <summary>How many times the images are drawn again. The error of a standard error is then 1/√2000 of it, 2 %.</summary>
    public const int Draws = 1000;

    /// <summary>The two images that are added to each class.</summary>
    internal const int Added = 2;

    private const ulong Seed = 2021;

    private readonly ImmutableArray<ImmutableArray<int>> members;
    private readonly Lazy<MeasuredDraw[]> drawn;

    /// <param name="labels">The label of each image, from 0; every class has one at least.</param>
    /// <exception cref="ArgumentException">A class has no image.</exception>
    public MeasuredImages(ImmutableArray<int> labels)
    {
        Labels = labels;
        members = [.. Enumerable.Range(0, labels.Max() + 1).Select(c => Enumerable.Range(0, labels.Length).Where(i => labels[i] == c).ToImmutableArray())];
        if (members.Any(images => images.IsEmpty))
        {
            throw new ArgumentException("every class needs an image", nameof(labels));
        }

        ClassSizes = [.. members.Select(images => images.Length)];
        drawn = new(DrawAll);
    }

    /// <summary>The label of each image.</summary>
    public ImmutableArray<int> Labels { get; }

    /// <summary>How many classes there are.</summary>
    public int Classes => members.Length;

    /// <summary>How many images each class has.</summary>
    public ImmutableArray<int> ClassSizes { get; }

    /// <summary>The draws: made once, since all settings see the same.</summary>
    internal IReadOnlyList<MeasuredDraw> Drawn => drawn.Value;

    private MeasuredDraw[] DrawAll()
    {
        var draws = new MeasuredDraw[Draws];
        Parallel.For(0, Draws, draw => draws[draw] = Draw((ulong)draw));
        return draws;
    }

    private MeasuredDraw Draw(ulong draw)
    {
        var (times, added) = (new byte[Labels.Length], new (int First, int Second)[members.Length]);
        var words = new RandomWords[1];
        for (var c = 0; c < members.Length; c++)
        {
            var source = new NoiseSource(Seed, (uint)c);
            var n = members[c].Length + Added;
            for (var j = 0; j < n; j++)
            {
                if (j % 4 == 0)
                {
                    words[0] = source.Words(draw, (uint)(j / 4));
                }

                var word = MemoryMarshal.Cast<RandomWords, uint>(words)[j % 4];
                switch ((int)(((ulong)word * (ulong)n) >> 32))
                {
                    case 0:
                        added[c].First++;
                        break;
                    case 1:
                        added[c].Second++;
                        break;
                    case var index:
                        checked
                        {
                            times[members[c][index - Added]]++;
                        }

                        break;
                }
            }
        }

        return new(times, added);
    }
}

/// <summary>One draw of images.</summary>
/// <param name="Times">How often each image is in it.</param>
/// <param name="Added">How often, of each class, the image that only the first of two settings gets right, and the one that only the second does.</param>
internal sealed record MeasuredDraw(byte[] Times, (int First, int Second)[] Added);
