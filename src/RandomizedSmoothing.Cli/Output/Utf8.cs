using System.Text;

namespace RandomizedSmoothing.Cli.Output;

/// <summary>What is written is UTF-8, on a terminal, in a file and in a pipe, whatever the machine's locale or code page.</summary>
internal static class Utf8
{
    /// <summary>Sets it; a process that has no console at all keeps what it has.</summary>
    public static void Set()
    {
        try
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }
        catch (IOException)
        {
            // No console: nobody reads the letters.
        }
    }
}
