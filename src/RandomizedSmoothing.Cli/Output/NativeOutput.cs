using System.Runtime.InteropServices;

namespace RandomizedSmoothing.Cli.Output;

/// <summary>What native code prints, past this program's own writers: a model may, and an answer on standard output must stay one.</summary>
internal static class NativeOutput
{
    private const int Output = 1;
    private const int Error = 2;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int Dup2(int from, int to);

    /// <summary>
    /// Sends it to standard error from here on, where the answer goes to a file or a pipe. This program's writers have a descriptor of their own,
    /// and are not touched; a terminal's width is asked of the number, which therefore stays the terminal's.
    /// </summary>
    public static void ToError()
    {
        // Opened before the number is another's.
        _ = Console.Out;
        if (Console.IsOutputRedirected
            && !OperatingSystem.IsWindows()
            && NativeLibrary.TryLoad(OperatingSystem.IsMacOS() ? "libSystem.dylib" : "libc.so.6", out var library)
            && NativeLibrary.TryGetExport(library, "dup2", out var dup2))
        {
            _ = Marshal.GetDelegateForFunctionPointer<Dup2>(dup2)(Error, Output);
        }
    }
}
