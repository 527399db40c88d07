using System.Xml.Linq;

namespace RandomizedSmoothing.Packages.Tests;

/// <summary>The version of a package that this repository packs or uses.</summary>
internal static class PackageVersion
{
    private static readonly Lazy<Dictionary<string, string>> Others = new(() => XDocument.Load(Repository.File("Directory.Packages.props"))
        .Descendants("PackageVersion")
        .ToDictionary(package => (string)package.Attribute("Include")!, package => (string)package.Attribute("Version")!));

    private static readonly Lazy<string> Ours = new(() => XDocument.Load(Repository.File("Directory.Build.props")).Descendants("Version").Single().Value);

    /// <summary>All packages of this repository have one version.</summary>
    public static string Of(string package) => package.StartsWith(nameof(RandomizedSmoothing), StringComparison.Ordinal) ? Ours.Value : Others.Value[package];
}
