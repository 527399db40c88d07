using System.Buffers.Binary;
using System.Text;

namespace RandomizedSmoothing.Models.Networks;

/// <summary>
/// Marks one version that an ELF library needs as weak (VER_FLG_WEAK of its entry in .gnu.version_r): the loader then does not insist
/// on it.
/// </summary>
/// <remarks>
/// TorchSharp 0.107.0's native library asks for the version GLIBCXX_3.4.32 of libstdc++ (GCC 13) and uses nothing of it: the one
/// symbol of that version, std::ios_base_library_init(), is named by no relocation. Debian 12 and Ubuntu 22.04 have an older
/// libstdc++, whose loader refuses the library. This can go when TorchSharp is built against an older one.
/// </remarks>
internal static class WeakVersion
{
    private const uint VersionNeeds = 0x6ffffffe; // SHT_GNU_verneed
    private const byte Weak = 2; // VER_FLG_WEAK

    /// <summary>A copy of a library that needs a version weakly only.</summary>
    /// <param name="library">The file of a 64-bit little-endian ELF library.</param>
    /// <param name="version">The version's name.</param>
    /// <returns>The copy; null where the library needs no such version, or is none.</returns>
    public static byte[]? In(ReadOnlySpan<byte> library, string version)
    {
        try
        {
            return FindFlags(library, Encoding.ASCII.GetBytes($"{version}\0")) is { } flags ? Marked(library, flags) : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static byte[] Marked(ReadOnlySpan<byte> library, int flags)
    {
        var copy = library.ToArray();
        copy[flags] |= Weak;
        return copy;
    }

    // Where the flags of the version's entry lie: the structures Elf64_Shdr, Elf64_Verneed and Elf64_Vernaux of the gABI.
    private static int? FindFlags(ReadOnlySpan<byte> elf, ReadOnlySpan<byte> version)
    {
        if (!elf.StartsWith("\u007fELF\u0002\u0001"u8))
        {
            return null;
        }

        var (sections, size, count) = (Offset(elf, 40), Short(elf, 58), Short(elf, 60));
        for (var section = sections; section < sections + (count * size); section += size)
        {
            if (Word(elf, section + 4) != VersionNeeds)
            {
                continue;
            }

            var strings = Offset(elf, sections + ((int)Word(elf, section + 40) * size) + 24);
            for (int need = Offset(elf, section + 24), next = 1; next != 0; need += next)
            {
                var entry = need + (int)Word(elf, need + 8);
                for (var rest = Short(elf, need + 2); rest > 0; rest--)
                {
                    if (elf[(strings + (int)Word(elf, entry + 8))..].StartsWith(version))
                    {
                        return entry + 4;
                    }

                    entry += (int)Word(elf, entry + 12);
                }

                next = (int)Word(elf, need + 12);
            }
        }

        return null;
    }

    private static int Offset(ReadOnlySpan<byte> elf, int at) => (int)BinaryPrimitives.ReadInt64LittleEndian(elf[at..]);

    private static uint Word(ReadOnlySpan<byte> elf, int at) => BinaryPrimitives.ReadUInt32LittleEndian(elf[at..]);

    private static ushort Short(ReadOnlySpan<byte> elf, int at) => BinaryPrimitives.ReadUInt16LittleEndian(elf[at..]);
}
