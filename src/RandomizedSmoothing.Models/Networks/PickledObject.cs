using System.Text;
using System.Text.RegularExpressions;
using RandomizedSmoothing.Models.DataSets;

namespace RandomizedSmoothing.Models.Networks;

/// <summary>What <c>torch.save</c> wrote, as far as its pickle's first operations tell; nothing of it is run.</summary>
internal sealed partial class PickledObject
{
    /// <summary>How much of a pickle is looked at.</summary>
    public const int Enough = 1 << 20;

    /// <summary>What can be used instead.</summary>
    public const string Wanted = "models are TorchScript files, as torch.jit.trace(…).save(…) writes them, ONNX files, or networks of 'smoothing train'";

    private readonly Kind kind;
    private readonly string name;

    private PickledObject(Kind kind, string name) => (this.kind, this.name) = (kind, name);

    private enum Kind
    {
        StateDictionary,
        Checkpoint,
        Module,
        Other,
    }

    /// <summary>Whether bytes begin as a pickle does, protocol 2 or later.</summary>
    public static bool IsPickle(ReadOnlySpan<byte> start) => start.Length > 2 && start[0] == 0x80 && start[1] is >= 2 and <= 5;

    /// <summary>Reads a pickle's beginning.</summary>
    public static PickledObject Of(ReadOnlySpan<byte> pickle)
    {
        // Before 2020 torch.save wrote a magic number, a version and the machine's sizes first, each a pickle of its own.
        var rest = Encoding.Latin1.GetString(pickle);
        for (var before = 0; before < 3 && rest.StartsWith("\u0080\u0002\u008a\n", StringComparison.Ordinal) | before > 0; before++)
        {
            var end = rest.IndexOf(".\u0080\u0002", StringComparison.Ordinal);
            if (end < 0)
            {
                break;
            }

            rest = rest[(end + 1)..];
        }

        var (start, keys) = (rest.Length > 2 ? rest[2..] : "", Keys().Match(rest));
        return start.StartsWith("ccollections\nOrderedDict", StringComparison.Ordinal) ? new(Kind.StateDictionary, "")
            : start.StartsWith('}') ? keys.Success ? new(Kind.Checkpoint, keys.Groups[1].Value) : new(rest.Contains("_rebuild_tensor", StringComparison.Ordinal) ? Kind.StateDictionary : Kind.Other, "")
            : Class().Match(start) is { Success: true } module && module.Groups[1].Value != "torch._utils" ? new(Kind.Module, module.Groups[2].Value)
            : new(Kind.Other, "");
    }

    /// <summary>One line: what the file is, and the Python that makes a model of it.</summary>
    public string Explain(string path, ImageShape images)
    {
        var (file, shape) = (Path.GetFileName(path), FormattableString.Invariant($"2, {images.Channels}, {images.Height}, {images.Width}"));
        var save = $"torch.jit.trace(net.eval(), torch.rand({shape})).save('{Path.GetFileNameWithoutExtension(path)}.torchscript.pt')";
        var load = $"torch.load('{file}', map_location='cpu')";
        return kind switch
        {
            Kind.StateDictionary => $"'{path}' is a state dict, weights without their network; in Python, with the network's own class: net = MyNetwork(); net.load_state_dict({load}); {save}",
            Kind.Checkpoint => $"'{path}' is a checkpoint, a dictionary with weights under '{name}'; in Python, with the network's own class: net = MyNetwork(); net.load_state_dict({load}['{name}']); {save}",
            Kind.Module => $"'{path}' is a pickled module of the class {name}, which only Python can load; in Python, where that class is: net = torch.load('{file}', map_location='cpu', weights_only=False); {save}",
            _ => $"'{path}' is a pickle of Python, and no network; {Wanted}",
        };
    }

    // The usual names of the weights in a checkpoint, as keys: a length, then the text.
    [GeneratedRegex("""X[\x00-\xff]\x00\x00\x00(state_dict|model_state_dict|model_state|model|net|network|weights|ema_state_dict)(?=[q\x94rh])""")]
    private static partial Regex Keys();

    // Before 2020 a module came with its source, in a tuple that begins with the word.
    [GeneratedRegex("""^(?:\(X\x06\x00\x00\x00module(?:q[\x00-\xff])?)?c([\w.]+)\n(\w+)\n""")]
    private static partial Regex Class();
}
