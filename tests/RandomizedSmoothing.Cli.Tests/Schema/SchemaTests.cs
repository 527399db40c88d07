using RandomizedSmoothing.Cli.Tests.Audit;

namespace RandomizedSmoothing.Cli.Tests.Schema;

/// <summary>The schemas that <c>smoothing schema</c> prints, held against real answers.</summary>
public sealed class SchemaTests
{
    private static IEnumerable<string> Answering => SmoothingApp.CreateCommand().Subcommands
        .Where(verb => verb.Options.Concat(verb.Subcommands.SelectMany(sub => sub.Options)).Any(option => option.Name == "--json"))
        .Select(verb => verb.Name);

    private static IEnumerable<TestCaseData> Answers
    {
        get
        {
            var lens = Repository.File("tests", "RandomizedSmoothing.Cli.Tests", "Estimate", "lens.json");
            string[][] commands =
            [
                ["verify", "theorem-4", "theorem-7", "figure-2", "table-1", "corollary-1", "remark-relative-improvement-falls", "remark-digits-bias-increases-with-sigma", "figure-1", "theorem-6"],
                ["fuzz", "theorem-7", "--evaluations", "500"], ["fuzz", "theorem-4", "--evaluations", "200"],
                ["region", "ball", "--dimension", "3", "--radius", "1", "--sigma", "0.7"], ["region", "cone", "--dimension", "25", "--half-angle", "80", "--sigma", "0.2"],
                ["estimate", lens, "--at", "0.5,0,0", "--sigma", "0.5", "--n", "1000", "--device", "simd"], ["estimate", lens, "--at", "0.5,0,0", "--sigma", "0.5", "--n", "1000", "--threshold", "0.9", "--exact", "--device", "simd"],
                ["audit", AuditFolder.Small("0.25"), "--at", "0,0.5", "--baseline", AuditFolder.Small("0.50"), "--fail-below", "0.1"],
                ["check", Repository.File("tests", "RandomizedSmoothing.Cli.Tests", "Check", "ThreeClasses.cs")],
                ["devices"],
                ["verify", "--falls", "theorem-5"], ["verify", "theorem-5-corrected", "--budget", "quick"],
                ["audit", AuditFolder.Small("0.25"), "--forensics"],
                .. new[] { "figure-1", "figure-2", "figure-3a", "figure-3b" }.Select(figure => (string[])["plot", figure, "-o", "PICTURE"]), ["plot", "sharpness", "theorem-4", "-o", "PICTURE"],
                ["plot", "margin", "theorem-7", "-o", "PICTURE"], ["plot", "certified", AuditFolder.Small("0.25"), "-o", "PICTURE"], ["plot", "classes", AuditFolder.Small("0.25"), "-o", "PICTURE"],
            ];
            return commands.Select(command => new TestCaseData((object)command).SetArgDisplayNames(string.Join(' ', command.Take(2).Select(Path.GetFileName))));
        }
    }

    [TestCaseSource(nameof(Answers))]
    public async Task An_answer_fits_its_schema(string[] command)
    {
        using var folder = new AuditFolder();
        var answer = await CommandLine.RunAsync([.. command.Select(word => word == "PICTURE" ? folder.PathOf("picture.svg") : word), "--json", "-"]);
        Assert.That(answer.Output, Is.Not.Empty, answer.Error);
        Assert.That(await SchemaCheck.FaultsAsync(command[0], answer.Output), Is.Empty);
    }

    // A test that nothing fails tests nothing.
    [TestCase("""{"schema": 1, "version": "1", "commit": null, "seed": 1}""", "$: 'claims' is missing")]
    [TestCase("""{"schema": "1", "version": "1", "commit": null, "seed": 1, "claims": []}""", "$.schema: String is not integer")]
    [TestCase("""{"schema": 1, "version": "1", "commit": null, "seed": 1, "claims": [], "more": 1}""", "$: 'more' is described nowhere")]
    [TestCase("""{"schema": 1, "version": "1", "commit": null, "seed": 1, "claims": [{"id": "x", "verdict": "maybe"}]}""", "$.claims[0].verdict: 'maybe' is none of its words")]
    public async Task A_wrong_answer_does_not_fit(string answer, string fault) => Assert.That(await SchemaCheck.FaultsAsync("verify", answer), Has.Member(fault));

    [TestCaseSource(nameof(Answering))]
    public async Task A_verb_that_answers_in_JSON_has_a_schema(string verb)
    {
        var schema = await CommandLine.RunAsync("schema", verb);
        Assert.That(schema.ExitCode, Is.Zero, $$"""
            {{verb}} answers with --json, and nothing says what: write src/RandomizedSmoothing.Cli/Schema/{{verb}}.json, with each member of its own described before "required", and named there if it is always there

            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "What {{verb}} answers",
              "type": "object",
              "properties": {
                "schema": {
                  "description": "The version of this contract.",
                  "type": "integer"
                },
                "version": {
                  "description": "The tool's version.",
                  "type": "string"
                },
                "commit": {
                  "description": "The commit that the tool was built from, where it is known.",
                  "type": [
                    "string",
                    "null"
                  ]
                }
              },
              "required": [
                "schema",
                "version",
                "commit"
              ]
            }
            """);
    }

    [TestCaseSource(nameof(Answering))]
    public void A_verb_that_answers_in_JSON_is_held_to_its_schema(string verb) => Assert.That(
        Answers.Select(test => ((string[])test.Arguments[0]!)[0]).Concat(RunSchemaTests.Verbs),
        Has.Some.EqualTo(verb),
        $"no answer of {verb} is held against its schema: add to Answers in tests/RandomizedSmoothing.Cli.Tests/Schema/SchemaTests.cs: [\"{verb}\", …], or to RunSchemaTests, where it needs a model");
}
