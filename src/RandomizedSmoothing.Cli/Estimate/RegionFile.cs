using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Cli.Estimate;

/// <summary>Reads a region from a file.</summary>
internal static class RegionFile
{
    // A union of 10,000 balls of 4096 coordinates each is no file to write by hand, and still below it.
    private const int MostBytes = 1 << 30;

    public static RandomizedSmoothing.Region Read(string file)
    {
        try
        {
            return RegionJson.Read(TextFile.Read(file, "region", MostBytes));
        }
        catch (FormatException exception)
        {
            throw new UsageException($"'{file}' is no region: {exception.Message}", exception);
        }
    }
}
