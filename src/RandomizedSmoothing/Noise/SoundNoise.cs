using System.Globalization;
using System.Runtime.Intrinsics;
using RandomizedSmoothing.Numbers.Enclosures;

namespace RandomizedSmoothing.Noise;

/// <summary>
/// Gaussian noise that is sound in floating point: on a grid on which the images lie too, so that the sum of both is exact. It closes the gap that
/// Voráček and Hein (2023, Sound randomized smoothing in floating-point arithmetics) found, by which a classifier that exploits the rounding of x + σz
/// makes certificates false.
/// </summary>
/// <remarks>
/// <para>
/// Why the certificate holds. In units of the grid an image x has integer coordinates, and N is the integer vector nearest to sZ, Z being standard normal
/// and s being σ in these units. The classifier g gets the exact integers x + N: what it then makes of them (the rounding to single precision
/// included) is a part of g, and the same for all images. Since x is an integer vector, x + round(sZ) = round(x + sZ): g smoothed by N is, at each image, the
/// function g∘round of real vectors smoothed by the Gaussian sZ. For that one Theorem 1 of Cohen et al. (2019) holds exactly. So the usual
/// radius σΦ⁻¹(p_A) holds, for every other image on the grid.
/// </para>
/// <para>
/// What the samples have is not quite p_A. Their integers are drawn from random bits (<see cref="RoundedGaussian"/>) with a distribution within
/// <see cref="Deviation"/> of the exact one in total variation, all coordinates of an image together (of product measures, distances add at most). So a lower bound of the
/// share that was sampled, less that number, is one of p_A; an upper bound of p_B, and that number, one of p_B. The bits are those of <see cref="Philox"/>, which are taken for uniform and independent.
/// </para>
/// <para>Nothing is clipped: values below black and above white reach the classifier, as with noise of single precision.</para>
/// </remarks>
public sealed class SoundNoise
{
    // As fine as it takes for the noise to be no coarser than 1/256 of σ; as coarse as it takes for a table of half a million numbers.
    private const double LeastScale = 256;
    private const double MostScale = 1 << 15;
    private const int MostFiner = 1 << 16;

    // No image has so many pairs of coordinates.
    private const uint OfTies = 1u << 31;

    private readonly PixelGrid[] channels;
    private readonly RoundedGaussian[] noises;

    private SoundNoise(double sigma, int finer, PixelGrid[] channels, RoundedGaussian[] noises) =>
        (Sigma, Finer, this.channels, this.noises) = (sigma, finer, channels, noises);

    /// <summary>σ, in input units.</summary>
    public double Sigma { get; }

    /// <summary>How many points of the noise's grid there are for one of the images': a power of 2.</summary>
    public int Finer { get; }

    /// <summary>How far apart the points of the noise's grid lie, in input units: of the channel where they are farthest apart.</summary>
    public double Step => channels.Max(channel => channel.Step) / Finer;

    /// <summary>Tabulates the noise.</summary>
    /// <param name="channels">The grid of each channel, or one for all.</param>
    /// <param name="sigma">σ, in input units: from 256 to 32,768 of the grid's steps, which may be halved sixteen times.</param>
    /// <exception cref="ArgumentException">There is no channel.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static SoundNoise Create(IReadOnlyList<PixelGrid> channels, double sigma)
    {
        if (channels is not { Count: > 0 })
        {
            throw new ArgumentException("There must be at least one channel.", nameof(channels));
        }

        foreach (var channel in channels)
        {
            CheckGrid(channel);
        }

        var (smallest, largest) = (channels.Max(channel => channel.Step), channels.Min(channel => channel.Step));
        var finer = 1;
        while (finer < MostFiner && Argument.Positive(sigma) / smallest * finer < LeastScale)
        {
            finer *= 2;
        }

        if (sigma / smallest * finer < LeastScale || sigma / largest * finer > MostScale)
        {
            throw Argument.Outside(nameof(sigma), sigma, string.Create(
                CultureInfo.InvariantCulture, $"from {smallest * LeastScale / MostFiner:G6} to {largest * MostScale:G6} for noise on the grid of images with steps of {Steps(smallest, largest)}"));
        }

        var tables = channels.Distinct().ToDictionary(channel => channel, channel => new RoundedGaussian(ScaleOf(channel, sigma, finer)));
        return new(sigma, finer, [.. channels], [.. channels.Select(channel => tables[channel])]);
    }

    /// <summary>A bound of the total variation between the noise that is drawn for an image and the exactly rounded Gaussian.</summary>
    /// <param name="dimension">d, the number of the image's values.</param>
    public double Deviation(int dimension) => dimension * noises.Max(noise => noise.Deviation) * (1 + 1e-9);

    /// <summary>Looks for a value that is not on its channel's grid.</summary>
    /// <param name="channels">The grid of each channel, or one for all.</param>
    /// <param name="image">An image: channel after channel.</param>
    /// <returns>Its place; −1 where all are.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The image has not as many values in each channel.</exception>
    public static int FirstOff(IReadOnlyList<PixelGrid> channels, ReadOnlySpan<float> image)
    {
        var area = AreaOf(image.Length, channels.Count);
        for (var i = 0; i < image.Length; i++)
        {
            if (!channels[i / area].TryIndex(image[i], out _))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>An image with the noise of one sample on it: the exact sum, as single precision rounds it. The same on every thread and machine.</summary>
    /// <param name="source">The stream.</param>
    /// <param name="sample">s, any number.</param>
    /// <param name="image">The image, on the grid.</param>
    /// <param name="noisy">Receives as many values.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value of the image is not on the grid.</exception>
    public void Add(NoiseSource source, ulong sample, ReadOnlySpan<float> image, Span<float> noisy)
    {
        var area = AreaOf(image.Length, channels.Length);
        var keys = new RoundKeys<Vector256<ulong>>(source.Seed, word => Vector256.Create((ulong)word));
        Span<ulong> bits = stackalloc ulong[CoordinateBits.Wide];
        for (var i = 0; i < image.Length; i++)
        {
            var place = i % CoordinateBits.Wide;
            if (place == 0)
            {
                CoordinateBits.Fill(keys, source.Index, sample, (uint)i / 2, bits);
            }

            var channel = i / area;
            if (!channels[channel].TryIndex(image[i], out var k))
            {
                throw Argument.Outside(nameof(image), image[i], string.Create(CultureInfo.InvariantCulture, $"on the grid with steps of {channels[channel].Step:G3}"));
            }

            // The first bit is the sign.
            var noise = noises[channel];
            if (!noise.TryMagnitude(bits[place] & long.MaxValue, out var magnitude))
            {
                magnitude = noise.Magnitude(bits[place] & long.MaxValue, CoordinateBits.Of(source, sample, ((uint)i / 2) | OfTies, second: i % 2 == 1));
            }

            noisy[i] = channels[channel].Value(((long)k * Finer) + ((long)bits[place] < 0 ? -magnitude : magnitude), Finer);
        }
    }

    private static MidRad ScaleOf(PixelGrid channel, double sigma, int finer) =>
        (MidRad)sigma * channel.Deviation * ((double)channel.Parts * finer) / channel.Span;

    private static string Steps(double smallest, double largest) => smallest == largest
        ? smallest.ToString("G3", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{largest:G3} to {smallest:G3}");

    private static void CheckGrid(PixelGrid channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        if (channel.Parts is < 1 or > ushort.MaxValue)
        {
            throw Argument.Outside(nameof(PixelGrid.Parts), channel.Parts, $"from 1 to {ushort.MaxValue}");
        }

        _ = Argument.Positive(channel.Span, nameof(PixelGrid.Span));
        _ = Argument.Finite(channel.Mean, nameof(PixelGrid.Mean));
        _ = Argument.Positive(channel.Deviation, nameof(PixelGrid.Deviation));
    }

    // How many values a channel has; a grid for all serves as many.
    private static int AreaOf(int dimension, int channels) => channels == 1 ? Math.Max(dimension, 1)
        : channels > 0 && dimension % channels == 0 ? dimension / channels
        : throw Argument.Outside(nameof(dimension), dimension, string.Create(CultureInfo.InvariantCulture, $"a multiple of the {channels} channels"));
}
