using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace RandomizedSmoothing.Models.DataSets.Arrays;

/// <summary>An array as NumPy's <c>save</c> writes it (NumPy Enhancement Proposal 1, versions 1 to 3): a magic word, its type, order and sizes, then its numbers.</summary>
/// <param name="Place">The file, and the name in it, for messages.</param>
/// <param name="Type">The type of its numbers.</param>
/// <param name="IsFortran">Whether the first index is the one that changes fastest.</param>
/// <param name="Sizes">How many numbers there are along each index.</param>
/// <param name="Bytes">The numbers.</param>
internal sealed partial record NpyArray(string Place, NpyType Type, bool IsFortran, int[] Sizes, byte[] Bytes)
{
    // NumPy writes about a hundred bytes, and itself refuses to read more than ten thousand.
    private const int LongestHeader = 1 << 16;

    /// <summary>Its sizes, as 10×3×32×32.</summary>
    public string Shape => Text(Sizes);

    /// <summary>How far apart in <see cref="Bytes"/> two neighbours along each index are, in numbers.</summary>
    public int[] Strides
    {
        get
        {
            var (strides, stride) = (new int[Sizes.Length], 1);
            for (var i = 0; i < Sizes.Length; i++)
            {
                var index = IsFortran ? i : Sizes.Length - 1 - i;
                strides[index] = stride;
                stride *= Sizes[index];
            }

            return strides;
        }
    }

    /// <summary>Reads an array.</summary>
    /// <param name="place">The file, and the name in it, in quotation marks.</param>
    /// <param name="stream">The file.</param>
    /// <param name="length">How long the file is, or says that it is: no more than that is read, and no memory taken for more.</param>
    /// <exception cref="ModelException">It is no array of numbers, or cut off.</exception>
    public static NpyArray Read(string place, Stream stream, long length)
    {
        try
        {
            return ReadWhole(place, stream, length);
        }
        catch (EndOfStreamException exception)
        {
            throw new ModelException($"{place} is cut off", exception);
        }
    }

    private static NpyArray ReadWhole(string place, Stream stream, long length)
    {
        var start = new byte[12];
        var read = stream.ReadAtLeast(start.AsSpan(0, 10), 10, throwOnEndOfStream: false);
        if (read < 10 || start[0] != 0x93 || !start.AsSpan(1, 5).SequenceEqual("NUMPY"u8) || start[6] is < 1 or > 3)
        {
            throw new ModelException($"{place} does not begin as an array of numpy.save does");
        }

        var isLong = start[6] > 1;
        if (isLong)
        {
            stream.ReadExactly(start, 10, 2);
        }

        var size = isLong ? BinaryPrimitives.ReadUInt32LittleEndian(start.AsSpan(8)) : BinaryPrimitives.ReadUInt16LittleEndian(start.AsSpan(8));
        if (size > LongestHeader)
        {
            throw new ModelException(FormattableString.Invariant($"{place} has a header of {size} bytes, but no array of numbers needs more than {LongestHeader}"));
        }

        var header = new byte[size];
        stream.ReadExactly(header);
        var (type, isFortran, sizes) = Parse(place, Encoding.UTF8.GetString(header));
        var expected = sizes.Aggregate((UInt128)type.Size, (product, count) => product > long.MaxValue ? product : product * (UInt128)count);
        var data = length - (isLong ? 12 : 10) - size;
        if (expected == 0 || expected != (UInt128)Math.Max(data, 0))
        {
            throw new ModelException(FormattableString.Invariant($"{place} has {data} bytes of data, but its header says {Text(sizes)} numbers of type {type}; {(expected == 0 ? "there is nothing in it" : "is it cut off?")}"));
        }

        if (data > DataFile.MostBytes)
        {
            throw new ModelException(FormattableString.Invariant($"{place} has {data} bytes of data, more than 1 GiB: take a part of it"));
        }

        var bytes = new byte[data];
        stream.ReadExactly(bytes);
        return new(place, type, isFortran, Array.ConvertAll(sizes, count => (int)count), bytes);
    }

    private static (NpyType Type, bool IsFortran, long[] Sizes) Parse(string place, string header)
    {
        var (order, shape) = (Order().Match(header), Extent().Match(header));
        if (!order.Success || !shape.Success || Description().Match(header) is not { Success: true } description)
        {
            throw new ModelException($"{place} has no header that says an array's type, order and shape; only arrays of numbers are read, not structured ones");
        }

        var type = NpyType.Parse(description.Groups[1].Value)
            ?? throw new ModelException($"{place} has the type '{description.Groups[1].Value}'; read are bytes (uint8), whole numbers and numbers of half, single and double precision{(description.Groups[1].Value == "|O" ? ", no Python objects" : "")}");
        var sizes = shape.Groups[1].Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(size => long.TryParse(size.TrimEnd('L'), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : throw new ModelException($"{place} has the size '{size}' in its header, which is no whole number that an array can have"));
        return (type, order.Groups[1].Value == "True", [.. sizes]);
    }

    private static string Text<T>(T[] sizes) => sizes.Length == 0 ? "1" : string.Join('×', sizes);

    [GeneratedRegex(@"['""]descr['""]\s*:\s*['""]([^'""]*)['""]", RegexOptions.CultureInvariant)]
    private static partial Regex Description();

    [GeneratedRegex(@"['""]fortran_order['""]\s*:\s*(True|False)", RegexOptions.CultureInvariant)]
    private static partial Regex Order();

    [GeneratedRegex(@"['""]shape['""]\s*:\s*\(([^)]*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Extent();
}
