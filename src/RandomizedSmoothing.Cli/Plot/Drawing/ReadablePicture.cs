using RandomizedSmoothing.Cli.Output;

namespace RandomizedSmoothing.Cli.Plot.Drawing;

/// <summary>A picture whose words can be drawn and written as XML, whatever a file's or a class's name holds.</summary>
internal static class ReadablePicture
{
    /// <summary>The picture with each control or invisible character in its words replaced.</summary>
    public static Picture Of(Picture picture) => picture with
    {
        Title = Printable.Lines(picture.Title),
        Note = Printable.Lines(picture.Note),
        Panels = [.. picture.Panels.Select(Of)],
    };

    private static Panel Of(Panel panel) => panel with
    {
        Title = Printable.Of(panel.Title),
        X = Of(panel.X),
        Y = Of(panel.Y),
        Layers = [.. panel.Layers.Select(Of)],
    };

    private static Axis Of(Axis axis) => axis with
    {
        Label = Printable.Of(axis.Label),
        Ticks = [.. axis.Ticks.Select(tick => (tick.At, Printable.Of(tick.Name)))],
    };

    private static Layer Of(Layer layer) => layer switch
    {
        Words words => words with { Text = Printable.Of(words.Text) },
        Territory territory => territory with { Legend = [.. territory.Legend.Select(kind => (Printable.Of(kind.Name), kind.Shade))] },
        _ => layer with { Name = Printable.Of(layer.Name) },
    };
}
