using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using RandomizedSmoothing.Cli.Audit;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Cli.Plot;
using RandomizedSmoothing.Cli.Records;

namespace RandomizedSmoothing.Cli.Report;

/// <summary>What a page is made of.</summary>
/// <param name="Title">Its headline.</param>
/// <param name="Claims">The verdicts.</param>
/// <param name="Figures">The paper's figures.</param>
/// <param name="Logs">Audited logs; null for none.</param>
/// <param name="Model">Pictures of a model.</param>
internal sealed record ReportContent(string Title, ImmutableArray<ClaimRecord> Claims, ImmutableArray<Picture> Figures, AuditReport? Logs, ImmutableArray<Picture> Model);

/// <summary>Everything in one page: no network, no file beside it, and readable without script.</summary>
internal static class ReportPage
{
    // What mail and browsers bear.
    private const int Limit = 1_000_000;

    // Where all small pictures make the page too large, those of what holds go first.
    private static readonly Predicate<ClaimRecord>[] Choices = [_ => true, claim => !claim.IsSo, _ => false];

    /// <summary>The page's text, below 1 MB, with as many small pictures as that allows.</summary>
    public static string Of(ReportContent content)
    {
        var text = "";
        foreach (var hasSketch in Choices)
        {
            text = Text(content, hasSketch);
            if (Encoding.UTF8.GetByteCount(text) < Limit)
            {
                break;
            }
        }

        return text;
    }

    private static string Text(ReportContent content, Predicate<ClaimRecord> hasSketch)
    {
        var figures = new FigureSection(new PictureStyle(isDark: false));
        XElement?[] sections =
        [
            Summary(content),
            .. content.Logs is { } logs ? AuditSection.Of(logs, figures) : [],
            content.Model.IsEmpty ? null : figures.Of("model", "The model", content.Model),
            VerdictSection.Of(content.Claims),
            content.Figures.IsEmpty ? null : figures.Of("figures", "The paper's figures", content.Figures),
            SliderSection.Of(),
            ClaimSection.Of(content.Claims, hasSketch),
        ];
        var page = Html.Of(
            "html",
            Html.With("lang", "en"),
            Html.Of(
                "head",
                Html.Of("meta", Html.With("charset", "utf-8")),
                Html.Of("meta", Html.With("name", "viewport"), Html.With("content", "width=device-width, initial-scale=1")),
                Html.Of("title", content.Title),
                Html.Of("style", Style)),
            Html.Of(
                "body",
                Html.Of("a", Html.Class("skip"), Html.With("href", "#main"), "Skip to the content"),
                Html.Of("header", Html.Of("h1", content.Title), Html.Of("nav", Html.With("aria-label", "Contents"), Html.Of("ul", sections.OfType<XElement>().Select(Link)))),
                Html.Of("main", Html.With("id", "main"), sections),
                Html.Of("footer", Html.Of("p", $"Written by smoothing {SmoothingApp.Version}. Every number in it comes from a run of this tool.")),
                Html.Of("script", Html.With("type", "application/json"), Html.With("id", "tables"), Tables),
                Html.Of("script", Script)));

        foreach (var text in page.DescendantNodes().OfType<XText>())
        {
            text.Value = Printable.Lines(text.Value);
        }

        foreach (var attribute in page.Descendants().Attributes())
        {
            attribute.Value = Printable.Lines(attribute.Value);
        }

        // Text of ours that is no markup, and that HTML wants as it is.
        return $"<!DOCTYPE html>\n{page.ToString(SaveOptions.DisableFormatting)}\n"
            .Replace(Style, Resource("page.css"), StringComparison.Ordinal)
            .Replace(Tables, SmoothedShapes.Json().ToJsonString(JsonSerializerOptions.Default), StringComparison.Ordinal)
            .Replace(Script, Resource("page.js"), StringComparison.Ordinal);
    }

    private const string Style = "\uE000style\uE000";
    private const string Tables = "\uE000tables\uE000";
    private const string Script = "\uE000script\uE000";

    private static XElement Summary(ReportContent content) => Html.Of(
        "section",
        Html.With("id", "summary"),
        Html.Of("h2", "In short"),
        Html.Of("p", "Randomized smoothing certifies a classifier: it adds Gaussian noise to the input and takes a vote. “Hidden Cost of Randomized Smoothing” (Mohapatra et al., AISTATS 2021) says that this has a price: decision regions shrink, and some classes pay more than others. This page says what holds of it, how that is known, and where it breaks."),
        Html.Of("p", Html.Of("strong", $"{VerdictSummary.Of(content.Claims)}.")),
        PlainFindings.Of(content.Claims).ToArray() is { Length: > 0 } findings ? Html.Of("ol", findings.Select(finding => Html.Of("li", finding))) : null);

    private static XElement Link(XElement section) =>
        Html.Of("li", Html.Of("a", Html.With("href", $"#{section.Attribute("id")!.Value}"), section.Element("h2")!.Value));

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(ReportPage).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
