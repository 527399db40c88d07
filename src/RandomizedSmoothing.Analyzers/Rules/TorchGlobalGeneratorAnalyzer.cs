using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>RSM3002: noise from the one generator that all of Torch shares.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TorchGlobalGeneratorAnalyzer() : RuleAnalyzer(Global)
{
    private static readonly DiagnosticDescriptor Global = Rule.Create(
        "RSM3002",
        "Sampling",
        DiagnosticSeverity.Warning,
        "Noise comes from Torch's global generator",
        "'{0}' draws from, or seeds, the generator that everything in the process shares: what comes out depends on what else drew before; {1}");

    private protected override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(static start =>
    {
        if (start.Compilation.GetTypeByMetadataName("TorchSharp.torch+Generator") is { } generator)
        {
            start.RegisterOperationAction(call => Look(call, generator), OperationKind.Invocation);
        }
    });

    private static void Look(OperationAnalysisContext context, INamedTypeSymbol generator)
    {
        var call = (IInvocationOperation)context.Operation;
        var method = call.TargetMethod;
        if (!SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, generator.ContainingAssembly))
        {
            return;
        }

        var advice = method switch
        {
            { Name: "randn_like" or "rand_like" or "randint_like" } => "it takes no generator: use torch.randn(tensor.shape, generator: …)",
            { Name: "manual_seed" or "manual_seed_all" or "seed", ContainingType.Name: "torch" or "random" or "cuda" } => "make a torch.Generator with the seed, and pass it",
            _ when method.Parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, generator)) && !call.Arguments.Any(argument => IsGenerator(argument, generator)) =>
                "pass a torch.Generator of a stated seed",
            _ => null,
        };
        if (advice is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(Global, call.Syntax.GetLocation(), $"{method.ContainingType.Name}.{method.Name}", advice));
        }
    }

    private static bool IsGenerator(IArgumentOperation argument, INamedTypeSymbol generator) =>
        argument.ArgumentKind == ArgumentKind.Explicit
        && SymbolEqualityComparer.Default.Equals(argument.Parameter?.Type, generator)
        && argument.Value.ConstantValue is not { HasValue: true, Value: null };
}
