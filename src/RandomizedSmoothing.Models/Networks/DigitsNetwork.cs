using RandomizedSmoothing.Noise;
using TorchSharp;
using TorchSharp.Modules;

namespace RandomizedSmoothing.Models.Networks;

/// <summary>A network of this project: one hidden layer with rectifiers, for images of few pixels.</summary>
public sealed class DigitsNetwork : torch.nn.Module<torch.Tensor, torch.Tensor>
{
    private readonly Linear first;
    private readonly Linear second;

    internal DigitsNetwork(int dimension, int hidden, int classes)
        : base(nameof(DigitsNetwork))
    {
        first = torch.nn.Linear(dimension, hidden);
        second = torch.nn.Linear(hidden, classes);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.Tensor input)
    {
        using var flat = input.flatten(1);
        using var hidden = first.forward(flat);
        using var active = torch.nn.functional.relu(hidden);
        return second.forward(active);
    }

    /// <summary>Starting weights from a seed, uniform in ±1/√(number of inputs) (LeCun et al. 1998), the same on every machine.</summary>
    internal void Initialise(ulong seed)
    {
        var all = parameters().ToArray();
        for (var i = 0; i < all.Length; i++)
        {
            // A bias has the range of its layer's weights.
            var bound = 1 / Math.Sqrt(all[i - (i % 2)].shape[1]);
            var source = new NoiseSource(seed, (uint)i);
            Set(all[i], [.. Enumerable.Range(0, (int)all[i].numel()).Select(j => (float)(bound * ((source.Words(0, (uint)j).X0 / (double)uint.MaxValue * 2) - 1)))]);
        }
    }

    internal float[] Weights() => [.. parameters().SelectMany(parameter => parameter.data<float>().ToArray())];

    internal static DigitsNetwork From(NetworkDescription description, ReadOnlySpan<float> weights)
    {
        var network = new DigitsNetwork(description.Dimension, description.Hidden, description.Classes);
        network.SetWeights(weights);
        return network;
    }

    internal void SetWeights(ReadOnlySpan<float> weights)
    {
        foreach (var parameter in parameters())
        {
            var count = (int)parameter.numel();
            Set(parameter, weights[..count].ToArray());
            weights = weights[count..];
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            first.Dispose();
            second.Dispose();
        }

        base.Dispose(disposing);
    }

    private static void Set(Parameter parameter, float[] values)
    {
        using var mode = torch.no_grad();
        using var source = torch.tensor(values, parameter.shape);
        parameter.copy_(source);
    }
}
