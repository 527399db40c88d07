using TorchSharp;
using static TorchSharp.torch;

public static class Noise
{
    // wrong: randn
    public static Tensor Randn(Tensor x) => torch.randn(x.shape);

    // wrong: randn_like
    public static Tensor RandnLike(Tensor x, double sigma) => x + (torch.randn_like(x) * sigma);

    // wrong: in place
    public static Tensor InPlace(Tensor x, double sigma) => torch.zeros_like(x).normal_(0, sigma);

    // wrong: uniform, in place
    public static Tensor Uniform(Tensor x) => x.uniform_(0, 1);

    // wrong: normal
    public static Tensor Normal(Tensor x) => torch.normal(0, 1, x.shape);

    // wrong: without one, said aloud
    public static Tensor Null(Tensor x) => torch.rand(x.shape, generator: null);

    // wrong: a permutation
    public static Tensor Permutation() => torch.randperm(10);

    // wrong: a distribution
    public static Tensor Distribution() => torch.distributions.Normal(torch.zeros(3), torch.ones(3)).sample();

    // wrong: dropout
    public static Tensor Dropout(Tensor x) => nn.functional.dropout(x, 0.5, true);

    // wrong: bernoulli
    public static Tensor Bernoulli(Tensor p) => torch.bernoulli(p);

    // wrong: multinomial
    public static Tensor Multinomial(Tensor p) => torch.multinomial(p, 3);

    // right: a generator
    public static Tensor Given(Tensor x, Generator generator) => torch.randn(x.shape, generator: generator);

    // right: one of a seed
    public static Tensor Seeded(Tensor x, ulong seed)
    {
        using var own = new Generator(seed);
        return torch.randn(x.shape, generator: own);
    }

    // right: the seed of a program of one thread
    public static void Program() => torch.manual_seed(7);

    // right: the seed of its cards
    public static void Cards() => torch.cuda.manual_seed_all(7);

    // right: no dropout
    public static Tensor NoDropout(Tensor x) => nn.functional.dropout(x, 0.5, false);

    // right: no noise
    public static Tensor Zeros(Tensor x) => torch.zeros_like(x);

    // right: a layer's dropout
    public static Tensor LayerDropout(Tensor x, bool training) => nn.functional.dropout(x, 0.5, training);
}
