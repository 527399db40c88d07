using System.Buffers.Binary;
using System.Text.RegularExpressions;

namespace RandomizedSmoothing.Models.DataSets.Arrays;

/// <summary>The type of an array's numbers, as NumPy writes it: <c>|u1</c> are bytes, <c>&lt;f4</c> little-endian numbers of single precision.</summary>
/// <param name="Kind">b, u or i for whole numbers, f for others.</param>
/// <param name="Size">Bytes a number.</param>
/// <param name="IsBigEndian">Whether the most significant byte is the first.</param>
internal readonly partial record struct NpyType(char Kind, int Size, bool IsBigEndian)
{
    public bool IsByte => (Kind, Size) == ('u', 1);

    public bool IsFloat => Kind == 'f';

    /// <summary>Reads a type; <see langword="null"/> where it is none of numbers.</summary>
    public static NpyType? Parse(string text) => Form().Match(text) is { Success: true, Groups: var groups }
        ? new(groups[2].Value[0], groups[2].Value[1] - '0', groups[1].Value == ">")
        : null;

    /// <summary>A number with a fraction.</summary>
    /// <param name="bytes">Where it stands.</param>
    public double Float(ReadOnlySpan<byte> bytes) => (Size, IsBigEndian) switch
    {
        (2, false) => (double)BinaryPrimitives.ReadHalfLittleEndian(bytes),
        (2, true) => (double)BinaryPrimitives.ReadHalfBigEndian(bytes),
        (4, false) => BinaryPrimitives.ReadSingleLittleEndian(bytes),
        (4, true) => BinaryPrimitives.ReadSingleBigEndian(bytes),
        (_, false) => BinaryPrimitives.ReadDoubleLittleEndian(bytes),
        (_, true) => BinaryPrimitives.ReadDoubleBigEndian(bytes),
    };

    /// <summary>A whole number.</summary>
    /// <param name="bytes">Where it stands.</param>
    public Int128 Whole(ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        for (var i = 0; i < Size; i++)
        {
            value = (value << 8) | bytes[IsBigEndian ? i : Size - 1 - i];
        }

        var unused = 64 - (8 * Size);
        return Kind == 'i' ? (long)(value << unused) >> unused : value;
    }

    /// <summary>As NumPy writes it.</summary>
    public override string ToString() => FormattableString.Invariant($"{(Size == 1 ? "|" : IsBigEndian ? ">" : "<")}{Kind}{Size}");

    [GeneratedRegex(@"^([<>|=]?)(b1|u[1248]|i[1248]|f[248])$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
