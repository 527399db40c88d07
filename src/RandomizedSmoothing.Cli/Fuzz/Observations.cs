using System.Text.Encodings.Web;
using System.Text.Json;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Cli.Output;

namespace RandomizedSmoothing.Cli.Fuzz;

/// <summary>
/// What a search tried, one JSON object a line in the format of Hypothesis' observability (“test_case”), which the viewer Tyche reads:
/// https://hypothesis.readthedocs.io/en/latest/reference/integrations.html.
/// </summary>
internal sealed class Observations : ITrialObserver, IDisposable
{
    private readonly InequalityClaim claim;
    private readonly Utf8JsonWriter json;
    private readonly Stream stream;
    private readonly double start = Clock.Current.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0;

    public Observations(InequalityClaim claim, Stream stream)
    {
        (this.claim, this.stream) = (claim, stream);
        json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>One line. A margin within rounding of 0 counts as passed; what looks like a violation is not certified here.</summary>
    public void Tried(Evaluation evaluation, Trial how)
    {
        var (isMet, fails) = (evaluation.Slack > 0, evaluation.Margin < -InequalityClaim.Resolution);
        json.WriteStartObject();
        json.WriteString("type", "test_case");
        json.WriteNumber("run_start", start);
        json.WriteString("property", claim.Id);
        json.WriteString("status", !isMet ? "gave_up" : fails ? "failed" : "passed");
        json.WriteString("status_reason", !isMet ? "the hypothesis is not met" : fails ? "the margin is below 0" : "");
        json.WriteString("representation", evaluation.Point.ToString());
        json.WriteStartObject("arguments");
        foreach (var (parameter, value) in evaluation.Point.Domain.Zip(evaluation.Point.Values))
        {
            json.WriteNumber(parameter.Name, parameter.Display(value));
        }

        json.WriteEndObject();
        json.WriteString("how_generated", Words(how));
        json.WriteStartObject("features");
        Write("slack", evaluation.Slack);
        Write("margin", isMet ? evaluation.Margin : double.NaN);
        json.WriteEndObject();
        json.WriteStartObject("timing");
        json.WriteEndObject();
        json.WriteNull("coverage");
        json.WriteStartObject("metadata");
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        json.Reset();
        stream.Write("\n"u8);
    }

    public void Dispose() => json.Dispose();

    private void Write(string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Words(Trial how) => how switch
    {
        Trial.Replayed => "kept from before",
        Trial.OfGrid => "small whole numbers and round values",
        Trial.Independent => "drawn independently",
        Trial.OfRound => "drawn, a child of the lowest, or moved onto an edge of the hypothesis",
        _ => "a step toward lower margins",
    };
}
