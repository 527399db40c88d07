namespace RandomizedSmoothing.Cli.Tests.Output;

/// <summary>A clock by which a second passes whenever somebody looks at it: whatever is shown now and then is due.</summary>
internal sealed class TickingClock : TimeProvider
{
    private long seconds;

    public override long GetTimestamp() => TimestampFrequency * Interlocked.Increment(ref seconds);
}
