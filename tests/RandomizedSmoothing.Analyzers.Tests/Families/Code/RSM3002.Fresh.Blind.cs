using System;
using System.Linq;
using TorchSharp;
using static TorchSharp.torch;

namespace Fresh3002;

public static class TorchNoise
{
    // wrong: noise like the image
    public static Tensor Like(Tensor x, double sigma) => x + torch.randn_like(x) * sigma;

    // wrong: a batch of the image's copies
    public static Tensor Batch(Tensor x, int n, float sigma)
    {
        var batch = x.unsqueeze(0).repeat(n, 1, 1, 1);
        return batch + sigma * randn(batch.shape, device: x.device);
    }

    // wrong: in place
    public static void InPlace(Tensor x, double sigma)
    {
        using var noise = torch.empty_like(x);
        noise.normal_(0, sigma);
        x.add_(noise);
    }

    // wrong: normal's own
    public static Tensor Normal(Tensor x, Tensor sigma) => torch.normal(x, sigma);

    // wrong: a distribution
    public static Tensor Sampled(Tensor x, double sigma) => x + torch.distributions.Normal(torch.zeros_like(x), torch.full_like(x, sigma)).sample();

    // wrong: a permutation
    public static Tensor Order(long n) => torch.randperm(n);

    // right: a generator of the default seed, which is 0
    public static Tensor Default(Tensor x, double sigma)
    {
        using var generator = new Generator();
        return x + sigma * torch.randn(x.shape, generator: generator);
    }

    // right: a generator with a seed
    public static Tensor Seeded(Tensor x, double sigma, ulong seed)
    {
        using var generator = new Generator(seed);
        return x + sigma * torch.randn(x.shape, generator: generator);
    }

    // right: seeded after it was made
    public static Tensor Later(Tensor x, double sigma, ulong seed)
    {
        var generator = new Generator();
        generator.manual_seed((long)seed);
        return x + sigma * torch.randn(x.shape, generator: generator);
    }

    // right: the program's first line
    public static void Main_(string[] args) => torch.manual_seed(args.Length > 0 ? long.Parse(args[0]) : 1);

    // right: what is not random
    public static Tensor Fixed(Tensor x, Tensor noise, double sigma) => x + noise * sigma;
}
