namespace RandomizedSmoothing.Tests.Shared;

/// <summary>A clock that stands still: no progress is due, and no limit is ever reached.</summary>
internal sealed class StandingClock : TimeProvider
{
    public override long GetTimestamp() => 0;
}
