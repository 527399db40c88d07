using System.Globalization;
using System.Xml.Linq;
using RandomizedSmoothing.Cli.Output;

namespace RandomizedSmoothing.Cli.Machines;

/// <summary>Outcomes as the JUnit XML that pipelines show as tests.</summary>
internal static class JUnit
{
    /// <summary>One suite, a test for each outcome.</summary>
    /// <param name="suite">The verb.</param>
    /// <param name="outcomes">What was checked.</param>
    public static string Of(string suite, IReadOnlyCollection<Outcome> outcomes)
    {
        XAttribute[] counts = [Count("tests", outcomes.Count), Count("failures", outcomes.Count(outcome => outcome.Kind == OutcomeKind.Failed)), Count("errors", outcomes.Count(outcome => outcome.Kind == OutcomeKind.Broken))];
        var root = new XElement("testsuites", counts, new XElement("testsuite", new XAttribute("name", $"smoothing {suite}"), counts, outcomes.Select(outcome => Of(suite, outcome))));
        return $"""<?xml version="1.0" encoding="utf-8"?>{'\n'}{root}{'\n'}""";
    }

    private static XElement Of(string suite, Outcome outcome) => new(
        "testcase",
        new XAttribute("classname", $"smoothing.{suite}"),
        new XAttribute("name", Printable.Of(outcome.Name)),
        outcome.Kind switch
        {
            OutcomeKind.Failed => new XElement("failure", new XAttribute("message", Printable.Of(outcome.Message))),
            OutcomeKind.Broken => new XElement("error", new XAttribute("message", Printable.Of(outcome.Message))),
            _ => new XElement("system-out", Printable.Of(outcome.Message)),
        });

    private static XAttribute Count(string name, int value) => new(name, value.ToString(CultureInfo.InvariantCulture));
}
