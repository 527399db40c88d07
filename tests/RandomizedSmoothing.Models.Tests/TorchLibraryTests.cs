using RandomizedSmoothing.Models.Networks;
using TorchSharp;

namespace RandomizedSmoothing.Models.Tests;

/// <summary>Torch loads on this machine, whatever its libstdc++.</summary>
public sealed class TorchLibraryTests
{
    private const string Version = "GLIBCXX_3.4.32";

    // One version that is needed, as the system's linker writes it down.
    private static byte[] Library => File.ReadAllBytes(Directory.GetFiles(AppContext.BaseDirectory, "libLibTorchSharp.so", SearchOption.AllDirectories).Single());

    [Test]
    public void Torch_computes()
    {
        Torch.Load();
        using var sum = torch.ones(3).sum();
        Assert.That(sum.ToSingle(), Is.EqualTo(3));
    }

    [Test]
    public void One_bit_of_the_library_makes_the_version_weak()
    {
        var original = Library;
        var weak = WeakVersion.In(original, Version)!;
        var changed = Enumerable.Range(0, original.Length).Where(i => original[i] != weak[i]).ToArray();
        Assert.That(changed.Select(i => (original[i], weak[i])), Is.EqualTo(new[] { ((byte)0, (byte)2) }));
    }

    [Test]
    public void Another_version_another_file_and_a_part_of_one_are_left_alone() => Assert.Multiple(() =>
    {
        Assert.That(WeakVersion.In(Library, "GLIBCXX_9.9.9"), Is.Null);
        Assert.That(WeakVersion.In(Library.AsSpan(0, 1000), Version), Is.Null);
        Assert.That(WeakVersion.In("no library"u8, Version), Is.Null);
        Assert.That(WeakVersion.In([], Version), Is.Null);
    });
}
