using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Certification;

/// <summary>
/// Adds noise to an input: the seam for distributions other than the Gaussian. It must depend on nothing but its arguments, so that a
/// prediction stays a function of seed, image and sample number; <see cref="NoiseSource.Words"/> has as many random bits as are wanted.
/// </summary>
/// <param name="source">The noise of this image.</param>
/// <param name="sample">The sample's number.</param>
/// <param name="sigma">The noise's scale, in input units.</param>
/// <param name="image">The input.</param>
/// <param name="noisy">Receives the input with its noise, as many values.</param>
public delegate void SmoothingNoise(NoiseSource source, ulong sample, float sigma, ReadOnlySpan<float> image, Span<float> noisy);
