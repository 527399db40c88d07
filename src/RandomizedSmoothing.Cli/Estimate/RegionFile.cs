using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Cli.Estimate;

/// <summary>Reads a region from a file.</summary>
internal static class RegionFile
{
    // A union of 10,000 balls of 4096 coordinates each is no file to write by hand, and still below it.
    private const long MostBytes = 1L << 30;

    public static Regions.Region Read(string file)
    {
        try
        {
            return new FileInfo(file).Length <= MostBytes
                ? RegionJson.Read(File.ReadAllText(file))
                : throw new UsageException($"'{file}' has more than 1 GiB, and is no region");
        }
        catch (FormatException exception)
        {
            throw new UsageException($"'{file}' is no region: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"cannot read '{file}': {exception.Message}", exception);
        }
    }
}
