namespace RandomizedSmoothing.House.Tests;

/// <summary>Folders of a project that may know each other, and all layers below theirs.</summary>
internal sealed class Layer(string purpose, params string[] folders)
{
    /// <summary>What they are for.</summary>
    public string Purpose => purpose;

    /// <summary>Their paths in the project; empty for the project's own folder.</summary>
    public IReadOnlyList<string> Folders => folders;

    /// <summary>Those that the picture names: a folder stands for the folders in it.</summary>
    public IEnumerable<string> Shown => folders.Where(folder => !folders.Any(other => folder.StartsWith(other + '/', StringComparison.Ordinal))).Select(folder => folder + '/');
}
