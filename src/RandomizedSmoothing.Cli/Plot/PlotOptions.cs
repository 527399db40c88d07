using System.CommandLine;
using System.Globalization;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Files;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Plot;

/// <summary>What every picture can be asked: where it goes, how large, in which colours, and the numbers behind it.</summary>
internal sealed class PlotOptions
{
    private const int Smallest = 200;
    private const int Largest = 8000;

    private readonly OutputOption output = new("--output", "-o") { Description = "The file; its ending says the kind: .svg, .png or .pdf", Required = true };
    private readonly Option<string?> size = new("--size") { Description = $"Width and height in pixels, from {Smallest} to {Largest}", HelpName = "WIDTHxHEIGHT" };
    private readonly Option<bool> dark = new("--dark") { Description = "Light on dark" };
    private readonly Option<string?> title = new("--title") { Description = "Another title", HelpName = "TEXT" };
    private readonly OutputOption numbers;
    private readonly OutputOption json = Answer.JsonOption();

    /// <param name="hasData">Whether the verb takes <c>--data</c> for something else.</param>
    public PlotOptions(bool hasData = false) => numbers = new(hasData ? "--numbers" : "--data", hasData ? [] : ["--numbers"])
    {
        Description = "Also write the numbers behind the picture to this CSV file",
        HelpName = "FILE.csv",
    };

    /// <summary>A verb that makes a picture.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it shows.</param>
    /// <param name="make">Makes the picture.</param>
    /// <param name="own">The verb's own arguments and options.</param>
    public Command Verb(string name, string description, Func<ParseResult, CancellationToken, Drawn> make, params IEnumerable<Symbol> own)
    {
        var command = new Command(name, description);
        foreach (var symbol in own)
        {
            if (symbol is System.CommandLine.Argument argument)
            {
                command.Arguments.Add(argument);
            }
            else
            {
                command.Options.Add((Option)symbol);
            }
        }

        foreach (var option in new Option[] { output, size, dark, title, numbers, json })
        {
            command.Options.Add(option);
        }

        // Not on this thread: it listens to Ctrl-C.
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, name, make, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult parsed, string what, Func<ParseResult, CancellationToken, Drawn> make, CancellationToken cancellation)
    {
        var (file, csv) = (PictureFile.Check(parsed.GetValue(output)!), parsed.GetValue(numbers));
        var asked = ParseSize(parsed.GetValue(size));
        var style = new PictureStyle(parsed.GetValue(dark));
        var drawn = make(parsed, cancellation);
        RefuseInput(drawn.Inputs, file, csv, parsed.GetValue(json));
        var picture = drawn.Picture with { Title = parsed.GetValue(title) ?? drawn.Picture.Title };
        PictureFile.Write(file, picture, style, asked ?? picture.Size);
        if (csv is not null)
        {
            WholeFile.Write(csv, PictureCsv.Of(picture));
        }

        Answer.Write(parsed, parsed.GetValue(json), PictureJson.Of(what, file, picture), console =>
        {
            foreach (var finding in picture.Findings)
            {
                console.WriteLine(Printable.Of(finding));
            }

            console.WriteLine(Printable.Of($"{what}: {file}{(csv is null ? "" : $", its numbers in {csv}")}"));
        });
        return drawn.ExitCode;
    }

    // A log of a folder or of a pattern is named by nobody.
    private static void RefuseInput(IReadOnlyList<string> inputs, params string?[] outputs)
    {
        if (outputs.OfType<string>().FirstOrDefault(output => output != "-" && inputs.Any(input => OutputGuard.IsSame(input, output))) is { } read)
        {
            throw new UsageException($"'{read}' is a file that is read; write to another one");
        }
    }

    private static PictureSize? ParseSize(string? text) => text is null ? null
        : text.Split('x') is [var width, var height] && Length(width) is { } w && Length(height) is { } h ? new PictureSize(w, h)
        : throw Refusal.Of("--size", text, "WIDTHxHEIGHT in pixels", $"each from {Smallest} to {Largest}, such as 900x560");

    private static int? Length(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length is >= Smallest and <= Largest ? length : null;
}

/// <summary>A picture, and how its verb ends.</summary>
/// <param name="Picture">The picture.</param>
internal sealed record Drawn(Picture Picture)
{
    /// <summary>The files that it was made from.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>What the process returns.</summary>
    public int ExitCode { get; init; } = Cli.ExitCode.Done;
}
