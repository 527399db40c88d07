using TorchSharp;
using TorchSharp.Modules;

namespace RandomizedSmoothing.Models.Training;

/// <summary>Adam with its usual constants (Kingma and Ba 2015), on the host.</summary>
/// <remarks>
/// TorchSharp 0.107.0's own passes numbers to Torch in objects that the garbage collector may free during the call, which now and
/// then ends a training with "Unknown scalar type".
/// </remarks>
internal sealed class Adam(IEnumerable<Parameter> parameters, double learningRate)
{
    private const double Decay1 = 0.9;
    private const double Decay2 = 0.999;
    private const double Epsilon = 1e-8;

    private readonly (Parameter Parameter, double[] Mean, double[] Square)[] states =
        [.. parameters.Select(parameter => (parameter, new double[parameter.numel()], new double[parameter.numel()]))];

    private int steps;

    /// <summary>Takes one step along the gradients, and forgets them.</summary>
    public void Step()
    {
        steps++;
        var rate = learningRate * Math.Sqrt(1 - Math.Pow(Decay2, steps)) / (1 - Math.Pow(Decay1, steps));
        using var mode = torch.no_grad();
        foreach (var (parameter, mean, square) in states)
        {
            var weights = parameter.data<float>().ToArray();
            using (var gradient = parameter.grad)
            {
                var slopes = gradient!.data<float>().ToArray();
                for (var i = 0; i < weights.Length; i++)
                {
                    mean[i] = (Decay1 * mean[i]) + ((1 - Decay1) * slopes[i]);
                    square[i] = (Decay2 * square[i]) + ((1 - Decay2) * slopes[i] * slopes[i]);
                    weights[i] -= (float)(rate * mean[i] / (Math.Sqrt(square[i]) + Epsilon));
                }
            }

            using var updated = torch.tensor(weights, parameter.shape);
            parameter.copy_(updated);
            parameter.grad = null;
        }
    }

    /// <summary>Writes what it remembers.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(steps);
        foreach (var number in states.SelectMany(state => state.Mean.Concat(state.Square)))
        {
            writer.Write(number);
        }
    }

    /// <summary>Remembers what was written.</summary>
    public void Read(BinaryReader reader)
    {
        steps = reader.ReadInt32();
        foreach (var numbers in states.SelectMany(state => new[] { state.Mean, state.Square }))
        {
            for (var i = 0; i < numbers.Length; i++)
            {
                numbers[i] = reader.ReadDouble();
            }
        }
    }
}
