using System.Collections.Immutable;

namespace RandomizedSmoothing.House.Tests;

/// <summary>A project of src.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Knows">The projects that it may use, by the last parts of their names; all may use the mathematics.</param>
/// <param name="Layers">Its folders in layers, the uppermost first; empty where they are not ordered.</param>
internal sealed record Project(string Name, string Purpose, ImmutableArray<string> Knows, ImmutableArray<Layer> Layers)
{
    private const string Mathematics = "RandomizedSmoothing";

    /// <summary>The folder below the root.</summary>
    public string Folder => $"src/{Name}/";

    /// <summary>The lines of the picture.</summary>
    public IEnumerable<string> Picture =>
    [
        $"{Folder,-34} {Purpose}{(Knows.IsEmpty ? "" : $"; knows {string.Join(", ", Knows)}")}",
        .. Layers.Where(layer => layer.Folders is not [""]).Select(layer => $"  {string.Join("  ", layer.Shown),-32} {layer.Purpose}"),
    ];

    /// <summary>Whether it may use another one.</summary>
    public bool MayUse(Project other) => other == this || other.Name == Mathematics || Knows.Any(name => other.Name == $"{Mathematics}.{name}");

    /// <summary>The place of a folder's layer from the top; null where no layer has it.</summary>
    public int? LevelOf(string folder)
    {
        for (var level = 0; level < Layers.Length; level++)
        {
            if (Layers[level].Folders.Contains(folder))
            {
                return level;
            }
        }

        return null;
    }
}
