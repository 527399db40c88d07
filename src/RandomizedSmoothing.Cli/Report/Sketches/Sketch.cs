using RandomizedSmoothing.Cli.Plot;

namespace RandomizedSmoothing.Cli.Report.Sketches;

/// <summary>A small picture of one claim.</summary>
/// <param name="Title">What it shows, in a few words, for whoever does not see it.</param>
/// <param name="Panel">What is drawn.</param>
/// <param name="Words">What it says.</param>
internal sealed record Sketch(string Title, Panel Panel, string Words);
