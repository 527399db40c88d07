namespace RandomizedSmoothing.Cli.Output;

/// <summary>The clock that progress and limits go by. Whoever sets another one sees nothing that depends on how fast the machine is.</summary>
internal static class Clock
{
    private static readonly AsyncLocal<TimeProvider?> Chosen = new();

    /// <summary>The system's, unless this flow of control has set one.</summary>
    public static TimeProvider Current
    {
        get => Chosen.Value ?? TimeProvider.System;
        set => Chosen.Value = value;
    }
}
