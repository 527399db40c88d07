using System;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Marks one version that an ELF library needs as weak (VER_FLG_WEAK of its entry in .gnu.version_r), unless the system's own
/// library has that version. A link is replaced by a file; a file that is marked already is left as it is.
/// </summary>
public sealed class MakeVersionWeak : Task
{
    private const uint VersionNeeds = 0x6ffffffe; // SHT_GNU_verneed
    private const byte Weak = 2; // VER_FLG_WEAK

    [Required]
    public string Library { get; set; }

    [Required]
    public string Version { get; set; }

    [Required]
    public string SystemLibrary { get; set; }

    public override bool Execute()
    {
        if (SystemHasVersion())
        {
            return true;
        }

        var bytes = File.ReadAllBytes(Library);
        var flags = FindFlags(bytes);
        if (flags < 0 || (bytes[flags] & Weak) != 0)
        {
            return true;
        }

        bytes[flags] |= Weak;
        var written = File.GetLastWriteTimeUtc(Library);
        var unfinished = Library + "." + System.Diagnostics.Process.GetCurrentProcess().Id + ".tmp";
        File.WriteAllBytes(unfinished, bytes);

        // The time and the length of the original let the next build see that nothing is to be copied.
        File.SetLastWriteTimeUtc(unfinished, written);

        // The name may be a link into the package cache: it is taken away, never written through.
        File.Delete(Library);
        File.Move(unfinished, Library);
        Log.LogMessage(MessageImportance.Normal, "{0}: {1} is now a weak need, for the sake of this system's {2}", Library, Version, SystemLibrary);
        return true;
    }

    private bool SystemHasVersion()
    {
        var folders = (Environment.GetEnvironmentVariable("LD_LIBRARY_PATH") ?? "").Split(':')
            .Concat(new[] { "/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/lib64", "/usr/lib64", "/lib", "/usr/lib" });
        var first = folders.Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, SystemLibrary)).FirstOrDefault(File.Exists);
        return first != null && Encoding.ASCII.GetString(File.ReadAllBytes(first)).Contains("\0" + Version + "\0");
    }

    /// <summary>Where the flags of the version's entry lie (the Elf64_Vernaux structure of the gABI), or -1.</summary>
    private int FindFlags(byte[] elf)
    {
        var sections = (int)BitConverter.ToInt64(elf, 40);
        var size = BitConverter.ToUInt16(elf, 58);
        var count = BitConverter.ToUInt16(elf, 60);
        for (var i = 0; i < count; i++)
        {
            var section = sections + (i * size);
            if (BitConverter.ToUInt32(elf, section + 4) != VersionNeeds)
            {
                continue;
            }

            var strings = (int)BitConverter.ToInt64(elf, sections + ((int)BitConverter.ToUInt32(elf, section + 40) * size) + 24);
            for (var need = (int)BitConverter.ToInt64(elf, section + 24); ; need += (int)BitConverter.ToUInt32(elf, need + 12))
            {
                var entry = need + (int)BitConverter.ToUInt32(elf, need + 8);
                for (var rest = BitConverter.ToUInt16(elf, need + 2); rest > 0; rest--)
                {
                    if (IsAt(elf, strings + (int)BitConverter.ToUInt32(elf, entry + 8)))
                    {
                        return entry + 4;
                    }

                    entry += (int)BitConverter.ToUInt32(elf, entry + 12);
                }

                if (BitConverter.ToUInt32(elf, need + 12) == 0)
                {
                    return -1;
                }
            }
        }

        return -1;
    }

    private bool IsAt(byte[] elf, int offset) =>
        Encoding.ASCII.GetString(elf, offset, Version.Length) == Version && elf[offset + Version.Length] == 0;
}
