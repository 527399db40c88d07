using System.CommandLine;

namespace RandomizedSmoothing.Cli.Region;

/// <summary><c>smoothing region</c>: what becomes of a ball or a cone under smoothing, exactly.</summary>
internal static class RegionCommand
{
    public static Command Create() => new("region", "What becomes of a ball or a cone under smoothing, exactly")
    {
        BallCommand.Create(),
        ConeCommand.Create(),
    };
}
