using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

public sealed class Smooth(Module<Tensor, Tensor> model, double sigma)
{
    private readonly Generator generator = new(7);
    // wrong: a batch of noise
    public Tensor Batch(Tensor x, int n)
    {
        var batch = x.repeat(n, 1, 1, 1);
        var noise = torch.randn_like(batch, device: x.device) * sigma;
        return model.forward(batch + noise).argmax(1);
    }
    // wrong: randn with a type
    public Tensor Typed(long[] size) => randn(size, dtype: float32) * sigma;
    // wrong: randint
    public Tensor Index(int n) => torch.randint(0, 10, new long[] { n });
    // wrong: rand_like
    public Tensor Uniform(Tensor x) => torch.rand_like(x);
    // wrong: an initializer
    public Tensor Init(Tensor w) => init.normal_(w, 0, 0.1);
    // wrong: cauchy
    public Tensor Cauchy(Tensor x) => x.cauchy_();
    // wrong: a distribution
    public Tensor Dist(Tensor x) => torch.distributions.Normal(x, sigma).rsample();
    // right: own generator
    public Tensor Own(Tensor x) => torch.randn(x.shape, generator: generator) * sigma;
    // right: in place with one
    public Tensor OwnInPlace(Tensor x) => torch.empty_like(x).normal_(0, sigma, generator);
    // right: no randomness
    public Tensor Ones(Tensor x) => torch.ones_like(x) * sigma;
}
