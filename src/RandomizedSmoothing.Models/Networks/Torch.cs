using TorchSharp;

namespace RandomizedSmoothing.Models.Networks;

/// <summary>Whether Torch works on this machine, and where it computes.</summary>
public static class Torch
{
    /// <summary>Loads Torch's native library, and has it compute each batch on one core.</summary>
    /// <remarks>
    /// Batches go side by side, one a core: cores that wait for one another within a batch are slower, by far where other programs
    /// want them too; and what a network answers does not depend on their number.
    /// </remarks>
    /// <exception cref="ModelException">It is not on this machine, or cannot be loaded.</exception>
    public static void Load()
    {
        // TorchSharp itself would answer a failure with pages of text, and a copy of all its libraries.
        Nnpack.TurnOff(TorchLibrary.Load());
        torch.set_num_threads(1);
        Allocator.KeepFreedMemory();
    }

    /// <summary>A device by its name.</summary>
    /// <param name="name"><c>auto</c> (a card where there is one), <c>cpu</c> or <c>cuda</c>.</param>
    /// <exception cref="ModelException">Another name, or no card that the installed Torch can use.</exception>
    public static torch.Device Device(string name)
    {
        Load();
        return name switch
        {
            "cpu" => torch.CPU,
            "auto" => torch.cuda.is_available() ? torch.CUDA : torch.CPU,
            "cuda" when torch.cuda.is_available() => torch.CUDA,
            "cuda" => throw new ModelException("--device 'cuda' is not available: the installed Torch is one without CUDA, or finds no card; valid: auto, cpu"),
            _ => throw NoDevice(name),
        };
    }

    internal static ModelException NoDevice(string name) => new($"--device '{name}' is not one of its words; valid: auto, cpu, cuda");

    /// <summary>An exception of Torch as one line: its first, without the trace of Torch's own frames.</summary>
    internal static string FirstLine(Exception exception)
    {
        var lines = exception.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        // TorchScript puts the cause last, behind its own trace.
        var cause = lines.LastOrDefault(line => line.StartsWith("RuntimeError: ", StringComparison.Ordinal)) ?? lines.FirstOrDefault() ?? exception.GetType().Name;
        return cause.Length > 200 ? cause[..200] + "…" : cause;
    }
}
