using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RandomizedSmoothing.Analyzers.Flow;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>RSM2001: the class whose probability is bounded was chosen by the very counts that bound it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReusedSamplesAnalyzer() : RuleAnalyzer(Reused)
{
    private static readonly DiagnosticDescriptor Reused = Rule.Create(
        "RSM2001",
        "Certification",
        DiagnosticSeverity.Warning,
        "The class is chosen and bounded from the same samples",
        "'{0}' chose the class and bounds it: the largest of several counts is not binomial, and 1 − α does not hold; choose from n₀ samples, and bound from n others");

    private protected override void Register(AnalysisContext context) => context.RegisterOperationBlockStartAction(static block =>
    {
        // One for all calls of a member: what it once followed it knows.
        var tracer = new Lazy<Tracer>(() => new(block.CancellationToken));
        block.RegisterOperationAction(call => Look(call, tracer), OperationKind.Invocation);
        block.RegisterOperationAction(difference => LookAtWritten(difference, tracer), OperationKind.Binary);
    });

    private static void Look(OperationAnalysisContext context, Lazy<Tracer> tracer)
    {
        var call = (IInvocationOperation)context.Operation;
        if (LowerBounds.Find(call, context.Options) is { } bound)
        {
            foreach (var argument in bound.Counts)
            {
                if (Reuse(tracer.Value.Of(argument.Value)) is { } counts)
                {
                    context.ReportDiagnostic(Diagnostic.Create(Reused, argument.Syntax.GetLocation(), counts.Name.Length > 0 ? counts.Name : argument.Value.Syntax.ToString()));
                    return;
                }
            }
        }
        else if (Pair(call) is var (selection, estimation))
        {
            var shared = tracer.Value.Of(selection.Value).Origins.Intersect(tracer.Value.Of(estimation.Value).Origins);
            if (!shared.IsEmpty)
            {
                context.ReportDiagnostic(Diagnostic.Create(Reused, estimation.Syntax.GetLocation(), shared.First().Name));
            }
        }
    }

    private static void LookAtWritten(OperationAnalysisContext context, Lazy<Tracer> tracer)
    {
        if (LowerBounds.CountOf((IBinaryOperation)context.Operation) is { } count && Reuse(tracer.Value.Of(count)) is { } counts)
        {
            context.ReportDiagnostic(Diagnostic.Create(Reused, context.Operation.Syntax.GetLocation(), counts.Name.Length > 0 ? counts.Name : count.Syntax.ToString()));
        }
    }

    // ClassBound.OneSided(selection, estimation, α): the two are different samples.
    private static (IArgumentOperation Selection, IArgumentOperation Estimation)? Pair(IInvocationOperation call) =>
        BoundMethod.Of(call.TargetMethod).IsOfTwoSamples
        && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.Name == KnownTypes.SelectionCounts) is { } selection
        && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.Name == KnownTypes.EstimationCounts) is { } estimation
            ? (selection, estimation)
            : null;

    private static Origin? Reuse(Trace count) => count.Chosen.IsEmpty ? null
        : count.Origins.FirstOrDefault(origin => count.Chosen.Contains(origin) || count.Chosen.Any(origin.Overlaps)) ?? count.Origins.FirstOrDefault(origin => count.Chosen.Any(other => DrawTheSame(origin, other)));

    // Two calls that draw from one stream of noise from the same place on, or from two generators of one seed.
    private static bool DrawTheSame(Origin one, Origin other) =>
        one.Root is IInvocationOperation first && other.Root is IInvocationOperation second && Streams(first).Any(stream => Streams(second).Contains(stream));

    private static ImmutableArray<string> Streams(IInvocationOperation call) =>
    [
        .. call.Arguments.Select(argument => Values.Unwrapped(argument.Value)).OfType<IObjectCreationOperation>()
            .Where(creation => creation is { Type.Name: KnownTypes.SampleRange or "Random", Arguments.Length: > 0 })
            .Select(creation => $"{creation.Type!.Name}({creation.Arguments[0].Value.Syntax})"),
    ];
}
