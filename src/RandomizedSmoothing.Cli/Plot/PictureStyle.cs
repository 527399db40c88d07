using ScottPlot;

namespace RandomizedSmoothing.Cli.Plot;

/// <summary>
/// One look for all pictures. The colours are Okabe and Ito's (2008), which people with any kind of colour blindness tell apart, in the
/// order blue, orange, green, red of the field's own figures; a marker goes with each, so that a print in grey says the same.
/// </summary>
/// <param name="isDark">Light on dark instead of dark on light.</param>
/// <param name="marksDashes">Whether broken lines are drawn whole, and told by an opacity that nobody sees: the library's SVG knows no others.</param>
internal sealed class PictureStyle(bool isDark, bool marksDashes = false)
{
    // In 255ths.
    private static readonly (LineKind Line, byte Opacity, float[] Pattern)[] Broken = [(LineKind.Dashed, 254, [7, 5]), (LineKind.Dotted, 253, [2, 4])];

    private static readonly string[] LineColours = ["#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#56B4E9", "#8C6D1F", "#7F7F7F"];

    // On a dark ground, the same hues a little lighter.
    private static readonly string[] LineColoursOnDark = ["#4FA8DC", "#F0B429", "#2BC79A", "#F07F3C", "#E09CC2", "#8FD0F5", "#C9A64B", "#B0B0B0"];

    // From dark to light, so that neighbours differ in grey too.
    private static readonly string[] AreaColours = ["#0B5C8E", "#E6A532", "#F4E7B0", "#2A9D8F", "#C97BA4", "#9CCFEE", "#8A4B12", "#B8C46A", "#5B4A87", "#D9D9D9"];

    private static readonly MarkerShape[] Markers =
    [
        MarkerShape.FilledCircle, MarkerShape.FilledSquare, MarkerShape.FilledTriangleUp, MarkerShape.FilledDiamond,
        MarkerShape.OpenCircle, MarkerShape.OpenSquare, MarkerShape.OpenTriangleUp, MarkerShape.OpenDiamond,
    ];

    /// <summary>Behind everything.</summary>
    public Color Background { get; } = Color.FromHex(isDark ? "#14181D" : "#FFFFFF");

    /// <summary>Text and axes.</summary>
    public Color Foreground { get; } = Color.FromHex(isDark ? "#E8ECF0" : "#1B1F24");

    /// <summary>The lines of the grid.</summary>
    public Color Grid { get; } = Color.FromHex(isDark ? "#2C333B" : "#E4E7EB");

    /// <summary>How many places there are before colours and markers begin again.</summary>
    public static int Places => LineColours.Length;

    /// <summary>The font of every word.</summary>
    public string Font { get; } = PictureFont.Name;

    /// <summary>The size of text, in pixels.</summary>
    public float TextSize { get; } = 13;

    /// <summary>The colour of a line.</summary>
    public Color ColourOf(Ink ink)
    {
        var colour = ink.Place == Ink.Foreground ? Foreground : Color.FromHex((isDark ? LineColoursOnDark : LineColours)[ink.Place % Places]);
        return marksDashes && Broken.FirstOrDefault(kind => kind.Line == ink.Line) is { Pattern: not null } broken ? colour.WithAlpha(broken.Opacity) : colour;
    }

    /// <summary>The colour of an area.</summary>
    public Color ColourOf(Shade shade) => shade == Shade.Empty ? Grid : Color.FromHex(AreaColours[shade.Place % AreaColours.Length]);

    /// <summary>What text on an area is written in.</summary>
    public Color TextOn(Shade shade)
    {
        var (r, g, b) = (ColourOf(shade).R, ColourOf(shade).G, ColourOf(shade).B);
        return (0.299 * r) + (0.587 * g) + (0.114 * b) > 140 ? Colors.Black : Colors.White;
    }

    /// <summary>The marker of a line.</summary>
    public static MarkerShape MarkerOf(Ink ink) => (ink.Shape ?? ink.Place) == Ink.Foreground ? MarkerShape.Eks : Markers[(ink.Shape ?? ink.Place) % Markers.Length];

    /// <summary>How a line is broken.</summary>
    public LinePattern PatternOf(Ink ink) => !marksDashes && Broken.FirstOrDefault(kind => kind.Line == ink.Line) is { Pattern: not null } broken
        ? new(broken.Pattern, 0, $"{ink.Line}")
        : LinePattern.Solid;

    /// <summary>The same look for a canvas that breaks no line.</summary>
    public PictureStyle WithMarkedDashes() => new(isDark, marksDashes: true);

    /// <summary>What a marked line's opacity says: its dashes as SVG has them; null where it is not marked.</summary>
    public static string? DashesOf(double opacity) => Broken.FirstOrDefault(kind => Math.Abs((opacity * 255) - kind.Opacity) < 0.01) is { Pattern: { } pattern } ? string.Join(' ', pattern) : null;

    /// <summary>Words in this style.</summary>
    /// <param name="size">Larger or smaller than text, by this factor.</param>
    public LabelStyle Words(double size = 1) => new() { FontName = Font, FontSize = TextSize * (float)size, ForeColor = Foreground };
}
