using TorchSharp;

namespace RandomizedSmoothing.Models.Tests;

/// <summary>Torch loads on this machine, whatever its libstdc++.</summary>
public sealed class TorchLibraryTests
{
    [Test]
    public void Torch_computes()
    {
        using var sum = torch.ones(3).sum();
        Assert.That(sum.ToSingle(), Is.EqualTo(3));
    }
}
