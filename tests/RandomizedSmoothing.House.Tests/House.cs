using System.Collections.Immutable;

namespace RandomizedSmoothing.House.Tests;

/// <summary>
/// How the house is built: the one list of what may know what. A project knows those that it names; inside a project, a layer
/// knows those that stand below it. The picture in <c>src/README.md</c> is written from it.
/// </summary>
internal static class House
{
    /// <summary>The projects, each above those that it knows.</summary>
    public static ImmutableArray<Project> Projects { get; } =
    [
        new("RandomizedSmoothing.Cli", "`smoothing`: a folder a verb; files are opened here", ["Models", "Kernels", "Claims", "Analyzers"], []),
        new("RandomizedSmoothing.Testing", "what a test project needs: a test a claim, snapshots with tolerances", ["Claims"], []),
        new("RandomizedSmoothing.Models", "data sets, networks, training: TorchSharp", [], []),
        new("RandomizedSmoothing.Kernels", "Monte Carlo on OpenCL, CUDA, and ILGPU's simulation of a device", [], []),
        new("RandomizedSmoothing.Claims", "what the paper says, as code that can be refuted", [],
        [
            new("what is ours, and the paper's sentences on other data", "Beyond"),
            new("the paper's claims, one file each, a folder a section; its printed tables", "Paper", "Paper/Section1", "Paper/Section2", "Paper/Section3", "Paper/Section4", "Paper/Section5", "Paper/Print"),
            new("all engines together: a claim goes in, a finding comes out", "Engines", "Engines/Certificates", "Engines/Graph"),
            new("branch and bound over enclosures", "Engines/Proof"),
            new("points, searched and shrunk", "Engines/Search"),
            new("what a claim is; verdicts and how they are known; what printed numbers and counts decide", "Claims", "Findings", "Print", "Measured"),
            new("regions that nobody chose by hand", "Engines/Drawing"),
            new("parameters, their ranges, points and boxes of them", "Domains"),
        ]),
        new("RandomizedSmoothing", "the mathematics: no devices, no claims", [],
        [
            new("class-wise figures of a log, tests between logs; whether a log can be what it says", "Audits", "Audits/Forensics"),
            new("counts → bound → certificate; predictions; where a class vanishes", "Certification"),
            new("the field's certification logs, read and written", "Logs"),
            new("§3.1: mixtures, naive Bayes, the double cone; Figure 1's clusters", "Problems"),
            new("Monte Carlo of anything whose samples can be counted; on cores", "Sampling", "Sampling/Grids"),
            new("what noise N(0, σ²I) makes of a region, exactly", "Smoothing", "Smoothing/Balls", "Smoothing/Boxes", "Smoothing/Cones", "Smoothing/Line"),
            new("balls, cones, boxes, …; smallest balls, bounding cones", "Regions"),
            new("Clopper–Pearson, confidence sequences, exact tests, multiplicity", "Statistics"),
            new("Philox, Box–Muller, noise sources: each written once, for scalars, vectors and devices", "Noise"),
            new("what claims compute with: doubles, and intervals with their enclosures", "Numbers", "Numbers/Enclosures"),
            new("normal, χ², binomial; quadrature and roots; a ball and a cone under unit noise", "Distributions"),
            new("files that stand there whole or not at all, written by one process at a time", "Files"),
            new("checks of arguments", ""),
        ]),
    ];

    /// <summary>All of it as text, for <c>src/README.md</c>.</summary>
    public static string Picture => string.Join('\n', Projects.SelectMany(project => project.Picture));
}
