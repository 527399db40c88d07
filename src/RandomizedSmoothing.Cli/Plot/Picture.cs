using System.Collections.Immutable;

namespace RandomizedSmoothing.Cli.Plot;

/// <summary>A picture in numbers, before anything is drawn: what its file, its CSV and the report are made of.</summary>
/// <param name="Title">What it shows, in one line.</param>
/// <param name="Panels">Its panels, row by row.</param>
internal sealed record Picture(string Title, ImmutableArray<Panel> Panels)
{
    /// <summary>How many panels stand side by side.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>The size in pixels where the user asks for none.</summary>
    public PictureSize Size { get; init; } = new(900, 560);

    /// <summary>What stands below the picture: how it was made, what the paper prints.</summary>
    public string Note { get; init; } = "";

    /// <summary>What the picture says, in lines for whoever reads no pictures.</summary>
    public ImmutableArray<string> Findings { get; init; } = [];
}

/// <summary>Axes, and what lies between them.</summary>
/// <param name="Title">Above the panel; empty for none.</param>
/// <param name="X">The axis from left to right.</param>
/// <param name="Y">The axis from bottom to top.</param>
/// <param name="Layers">From the bottom up.</param>
internal sealed record Panel(string Title, Axis X, Axis Y, ImmutableArray<Layer> Layers)
{
    /// <summary>Whether a unit is as long to the right as it is upwards.</summary>
    public bool IsSquare { get; init; }

    /// <summary>The panel's height as a share of the others'.</summary>
    public double Height { get; init; } = 1;
}

/// <summary>An axis.</summary>
/// <param name="Label">What it measures, with its unit.</param>
/// <param name="Name">Its column in CSV.</param>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
internal sealed record Axis(string Label, string Name, double Low, double High)
{
    /// <summary>Whether equal steps are equal factors.</summary>
    public bool IsLogarithmic { get; init; }

    /// <summary>Whether the ticks' names are too long to stand side by side.</summary>
    public bool IsSlanted { get; init; }

    /// <summary>Ticks with names of their own; empty for numbers.</summary>
    public ImmutableArray<(double At, string Name)> Ticks { get; init; } = [];
}

/// <summary>A size in pixels.</summary>
internal readonly record struct PictureSize(int Width, int Height);
