using System.Text;

namespace RandomizedSmoothing.Tests.Shared;

/// <summary>Networks in ONNX without weights, a list of operators: the format is a message of Protocol Buffers, and these need few of its fields.</summary>
internal static class OnnxModel
{
    /// <summary>Ten pixels of an image with one channel and 8×8 pixels as logits.</summary>
    public static readonly byte[][] TenPixels = [Node("Flatten", "x", "flat", ("axis", [1])), Node("Slice", "flat", "y", ("axes", [1]), ("starts", [18]), ("ends", [28]))];

    /// <summary>Writes a network.</summary>
    /// <param name="path">The file.</param>
    /// <param name="nodes">Its operators, from x to y.</param>
    /// <param name="batch">The batch that it takes; null for any.</param>
    /// <param name="type">The type of the input: 1 for single precision, 10 for half.</param>
    /// <param name="outputs">The names of the outputs.</param>
    /// <returns>The file.</returns>
    public static string Write(string path, byte[][] nodes, int? batch = null, int type = 1, params string[] outputs)
    {
        byte[] graph =
        [
            .. nodes.SelectMany(node => Field(1, node)),
            .. Field(2, Encoding.UTF8.GetBytes("g")),
            .. Field(11, Value("x", type, batch, 1, 8, 8)),
            .. (outputs.Length == 0 ? ["y"] : outputs).SelectMany(output => Field(12, Value(output, type, batch, 10))),
        ];
        File.WriteAllBytes(path, [.. Field(1, 4), .. Field(7, graph), .. Field(8, [.. Field(1, []), .. Field(2, 9)])]);
        return path;
    }

    /// <summary>An operator of opset 9, with attributes that are one integer or a list.</summary>
    public static byte[] Node(string name, string input, string output, params (string Name, long[] Values)[] attributes) =>
    [
        .. input.Split(',').SelectMany(one => Field(1, Encoding.UTF8.GetBytes(one))),
        .. Field(2, Encoding.UTF8.GetBytes(output)),
        .. Field(4, Encoding.UTF8.GetBytes(name)),
        .. attributes.SelectMany(attribute => Field(5,
        [
            .. Field(1, Encoding.UTF8.GetBytes(attribute.Name)),
            .. attribute.Name is "axis" or "keepdims" ? Field(3, attribute.Values[0]) : attribute.Values.SelectMany(value => Field(8, value)),
            .. Field(20, attribute.Name is "axis" or "keepdims" ? 2 : 7),
        ])),
    ];

    private static byte[] Value(string name, int type, int? batch, params int[] sizes)
    {
        byte[] first = batch is { } size ? Field(1, size) : Field(2, Encoding.UTF8.GetBytes("n"));
        byte[] shape = [.. Field(1, first), .. sizes.SelectMany(length => Field(1, Field(1, length)))];
        return [.. Field(1, Encoding.UTF8.GetBytes(name)), .. Field(2, Field(1, [.. Field(1, type), .. Field(2, shape)]))];
    }

    private static byte[] Field(int number, long value) => [.. Varint(number << 3), .. Varint(value)];

    private static byte[] Field(int number, byte[] bytes) => [.. Varint((number << 3) | 2), .. Varint(bytes.Length), .. bytes];

    private static byte[] Varint(long value)
    {
        var bytes = new List<byte>();
        for (; value > 0x7f; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        return [.. bytes, (byte)value];
    }
}
