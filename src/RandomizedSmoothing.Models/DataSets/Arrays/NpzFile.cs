using System.IO.Compression;

namespace RandomizedSmoothing.Models.DataSets.Arrays;

/// <summary>An archive of arrays, as NumPy's <c>savez</c> and <c>savez_compressed</c> write it: a zip file with NAME.npy for each.</summary>
/// <param name="path">The file.</param>
/// <param name="archive">What it holds.</param>
internal sealed class NpzFile(string path, ZipArchive archive)
{
    private const int MostArrays = 1000;

    // What deflate can pack best, a run of equal bytes, it makes about 1,030 times smaller.
    private const long BestPacking = 1100;

    /// <summary>The array of one of some names, in upper or lower case; <see langword="null"/> where there is none.</summary>
    /// <param name="names">The names.</param>
    /// <exception cref="ModelException">There are several, or the array cannot be read.</exception>
    public NpyArray? Find(params string[] names)
    {
        if (archive.Entries.Count > MostArrays)
        {
            throw new ModelException(FormattableString.Invariant($"'{path}' has {archive.Entries.Count} entries, but no more than {MostArrays} arrays are expected"));
        }

        var found = archive.Entries.Where(entry => names.Contains(NameOf(entry), StringComparer.OrdinalIgnoreCase)).ToList();
        return found.Count switch
        {
            0 => null,
            1 => Read(found[0]),
            _ => throw new ModelException($"'{path}' has {string.Join(" and ", found.Select(NameOf))}, of which only one is expected; it holds {Contents}"),
        };
    }

    /// <summary>The names of what is there, the first twenty.</summary>
    public string Contents => archive.Entries.Count == 0 ? "nothing"
        : string.Join(", ", archive.Entries.Take(20).Select(NameOf)) + (archive.Entries.Count > 20 ? ", …" : "");

    private NpyArray Read(ZipArchiveEntry entry)
    {
        var place = $"array {NameOf(entry)} in '{path}'";
        if (entry.IsEncrypted)
        {
            throw new ModelException($"{place} is encrypted");
        }

        if (entry.Length / BestPacking > entry.CompressedLength)
        {
            throw new ModelException(FormattableString.Invariant($"{place} claims {entry.Length} bytes in {entry.CompressedLength} packed ones, which no packing reaches: the archive is damaged"));
        }

        using var stream = entry.Open();
        return NpyArray.Read(place, stream, entry.Length);
    }

    private static string NameOf(ZipArchiveEntry entry) => entry.FullName.EndsWith(".npy", StringComparison.Ordinal) ? entry.FullName[..^4] : entry.FullName;
}
