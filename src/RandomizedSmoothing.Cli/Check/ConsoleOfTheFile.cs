namespace RandomizedSmoothing.Cli.Check;

/// <summary>What a checked file prints goes to the standard error, as long as it is checked: the answer's stream holds the answer alone.</summary>
internal sealed class ConsoleOfTheFile : IDisposable
{
#pragma warning disable CA2213 // they are the process's own, and outlive this
    private readonly TextWriter output = Console.Out;
    private readonly TextWriter error = Console.Error;
#pragma warning restore CA2213

    public ConsoleOfTheFile(TextWriter printed) => Console.SetOut(TextWriter.Synchronized(printed));

    /// <summary>Puts back what was there before, whatever the file set.</summary>
    public void Dispose()
    {
        Console.SetOut(output);
        Console.SetError(error);
    }
}
