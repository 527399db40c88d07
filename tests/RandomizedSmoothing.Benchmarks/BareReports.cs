using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace RandomizedSmoothing.Benchmarks;

/// <summary>A rule that looks at nothing, and reports what another one found: what no rule with as many reports can cost less than.</summary>
/// <param name="rule">The other rule.</param>
/// <param name="found">Where it reports, in the order of the places, by file.</param>
#pragma warning disable RS1001, RS1036, RS1038 // It runs here, and nowhere else.
internal sealed class BareReports(DiagnosticDescriptor rule, ILookup<string, TextSpan> found) : DiagnosticAnalyzer
#pragma warning restore RS1001, RS1036, RS1038
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSemanticModelAction(file =>
        {
            var tree = file.SemanticModel.SyntaxTree;
            foreach (var place in found[tree.FilePath])
            {
                file.ReportDiagnostic(Diagnostic.Create(rule, Location.Create(tree, place), "", "", ""));
            }
        });
    }
}
