using System.Text.RegularExpressions;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Cli.Check;

/// <summary>What an id needs to be a word on a command line, and the name of a file.</summary>
internal static partial class ClaimId
{
    /// <summary>Refuses ids that cannot be told apart, or are no word.</summary>
    /// <exception cref="UsageException">An id has other characters than letters, digits and hyphens, or two claims have the same.</exception>
    public static void ThrowIfUnusable(IReadOnlyCollection<Claim> claims, string path)
    {
        if (claims.FirstOrDefault(claim => claim.Id is null || !Word().IsMatch(claim.Id)) is { } odd)
        {
            throw new UsageException($"'{path}': the id '{odd.Id}' of {odd.GetType().Name} is not of the form my-claim: letters, digits, and hyphens between them");
        }

        if (claims.GroupBy(claim => claim.Id).FirstOrDefault(group => group.Count() > 1) is { } same)
        {
            throw new UsageException($"'{path}': {string.Join(" and ", same.Select(claim => claim.GetType().Name))} have the same id '{same.Key}'; give each its own");
        }
    }

    /// <summary>Says of an id that a built-in claim has it as well that this is another claim.</summary>
    public static void WarnOfBuiltIn(IEnumerable<Claim> claims, TextWriter error)
    {
        foreach (var claim in claims.Where(claim => ClaimCatalogue.All.Any(known => known.Id == claim.Id)))
        {
            error.WriteLine($"warning: '{claim.Id}' is the id of a built-in claim as well; what is checked is the file's, and 'smoothing verify {claim.Id}' the other");
        }
    }

    [GeneratedRegex("^[A-Za-z0-9]+(-[A-Za-z0-9]+)*\\z")]
    private static partial Regex Word();
}
