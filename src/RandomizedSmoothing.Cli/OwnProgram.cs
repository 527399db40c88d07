using System.Diagnostics;

namespace RandomizedSmoothing.Cli;

/// <summary>This program once more, for what may end its process.</summary>
internal static class OwnProgram
{
    /// <summary>How it is started with these words: by itself, or by <c>dotnet</c> where that runs it.</summary>
    public static ProcessStartInfo With(IEnumerable<string> arguments)
    {
        var program = Environment.ProcessPath!;
        var isHost = Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return new(program, isHost ? [typeof(OwnProgram).Assembly.Location, .. arguments] : arguments);
    }
}
