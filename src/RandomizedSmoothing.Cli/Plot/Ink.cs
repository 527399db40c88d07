namespace RandomizedSmoothing.Cli.Plot;

/// <summary>How a layer is told from others: a place in the palette, which has a colour and a marker, and how its line goes.</summary>
/// <param name="Place">From 0; each has another colour, another lightness and another marker. <see cref="Foreground"/> is the colour of the text.</param>
/// <param name="Line">How the line goes.</param>
internal readonly record struct Ink(int Place, LineKind Line = LineKind.Solid)
{
    /// <summary>The place of the text's own colour.</summary>
    public const int Foreground = -1;

    /// <summary>Whether the line carries a marker now and then, so that it is known without its colour.</summary>
    public bool HasMarkers { get; init; }

    /// <summary>The place whose marker it has; null for its own.</summary>
    public int? Shape { get; init; }

    /// <summary>The ink of the n-th of many curves: colours and markers in turn; in the second round broken lines, and other markers on each colour.</summary>
    public static Ink OfNumber(int n) => n / PictureStyle.Places % 2 == 0
        ? new(n % PictureStyle.Places) { HasMarkers = true }
        : new(n % PictureStyle.Places, LineKind.Dashed) { HasMarkers = true, Shape = (n + (PictureStyle.Places / 2)) % PictureStyle.Places };
}

/// <summary>How a line goes.</summary>
internal enum LineKind
{
    /// <summary>Without a break.</summary>
    Solid,

    /// <summary>In dashes.</summary>
    Dashed,

    /// <summary>In dots.</summary>
    Dotted,

    /// <summary>There is none: markers alone.</summary>
    None,
}
