using System.Collections.Immutable;

namespace RandomizedSmoothing.Cli.Plot;

/// <summary>One thing on a panel.</summary>
/// <param name="Name">What it is, for the legend and for CSV.</param>
internal abstract record Layer(string Name)
{
    /// <summary>Whether the legend has it.</summary>
    public bool IsInLegend { get; init; } = true;

    /// <summary>The numbers behind it.</summary>
    public abstract IEnumerable<Datum> Data { get; }
}

/// <summary>A number or two behind a picture.</summary>
/// <param name="X">Where, from left to right.</param>
/// <param name="Y">Where, from bottom to top.</param>
internal readonly record struct Datum(double X, double Y)
{
    /// <summary>The lower end of what is known of <see cref="Y"/>; null where there is none.</summary>
    public double? Lower { get; init; }

    /// <summary>The upper end of what is known of <see cref="Y"/>; null where there is none.</summary>
    public double? Upper { get; init; }

    /// <summary>What holds at the place; null where the place says everything.</summary>
    public double? Value { get; init; }

    /// <summary>What it is called; null where the layer's name says everything.</summary>
    public string? Label { get; init; }
}

/// <summary>Points, joined by a line or marked.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Points">From left to right.</param>
/// <param name="Ink">How it is drawn.</param>
internal sealed record Curve(string Name, ImmutableArray<Datum> Points, Ink Ink) : Layer(Name)
{
    /// <inheritdoc/>
    public override IEnumerable<Datum> Data => Points;
}

/// <summary>An area between the lower and the upper ends of points.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Points">From left to right.</param>
/// <param name="Ink">The colour.</param>
internal sealed record Band(string Name, ImmutableArray<Datum> Points, Ink Ink) : Layer(Name)
{
    /// <inheritdoc/>
    public override IEnumerable<Datum> Data => Points;
}

/// <summary>A line across the whole panel.</summary>
/// <param name="Name">Its name.</param>
/// <param name="At">Where.</param>
/// <param name="IsVertical">Whether it runs upwards at an x; otherwise to the right at a y.</param>
/// <param name="Ink">How it is drawn.</param>
internal sealed record Rule(string Name, double At, bool IsVertical, Ink Ink) : Layer(Name)
{
    /// <inheritdoc/>
    public override IEnumerable<Datum> Data => [IsVertical ? new(At, double.NaN) : new(double.NaN, At)];
}

/// <summary>Bars that stand on 0, each with its interval.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Values">x counts them, y is a bar's height.</param>
/// <param name="Ink">The colour.</param>
internal sealed record Bars(string Name, ImmutableArray<Datum> Values, Ink Ink) : Layer(Name)
{
    /// <inheritdoc/>
    public override IEnumerable<Datum> Data => Values;
}

/// <summary>A circle.</summary>
/// <param name="Name">Its name.</param>
/// <param name="X">The centre's x.</param>
/// <param name="Y">The centre's y.</param>
/// <param name="Radius">The radius in the axes' unit; 0 where there is none to draw.</param>
internal sealed record Circle(string Name, double X, double Y, double Radius) : Layer(Name)
{
    /// <inheritdoc/>
    public override IEnumerable<Datum> Data => [new(X, Y) { Value = Radius }];
}

/// <summary>Words above a place.</summary>
/// <param name="Text">The words.</param>
/// <param name="X">Where they end.</param>
/// <param name="Y">Where they stand.</param>
internal sealed record Words(string Text, double X, double Y) : Layer(Text)
{
    /// <inheritdoc/>
    public override IEnumerable<Datum> Data => [];
}
