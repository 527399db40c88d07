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
        "'{0}' draws from the generator that everything in the process shares: what comes out depends on what else drew before; {1}");

    private protected override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(static start =>
    {
        // Torch's own code is what draws.
        if (start.Compilation.GetTypeByMetadataName(KnownTypes.TorchGenerator) is { } generator && !SymbolEqualityComparer.Default.Equals(generator.ContainingAssembly, start.Compilation.Assembly))
        {
            start.RegisterOperationAction(call => Look(call, generator), OperationKind.Invocation);
        }
    });

    // torch.manual_seed is how a program of one thread is made to be repeated, and what layers draw from: nothing is said of it.
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
            { Name: "seed", ContainingType.Name: "torch" or "random" or "cuda" } => "and starts it from another number in every run: make a torch.Generator with a stated seed, and pass it",
            { Name: "dropout" or "dropout1d" or "dropout2d" or "dropout3d" or "alpha_dropout" or "feature_alpha_dropout" } when IsOn(call) => "it takes no generator: draw the mask by torch.rand(shape, generator: …)",
            _ when method.Parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, generator)) && !call.Arguments.Any(argument => IsGenerator(argument, generator)) =>
                "pass a torch.Generator of a stated seed",
            _ => null,
        };
        if (advice is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(Global, call.Syntax.GetLocation(), $"{method.ContainingType.Name}.{method.Name}", advice));
        }
    }

    // functional.dropout(x, 0.5, training: false) draws nothing; training: this.training is a layer's, as nn.Dropout.
    private static bool IsOn(IInvocationOperation call) => call.Arguments.All(argument => argument.Parameter?.Name != "training" || argument.Value.ConstantValue is { HasValue: true, Value: true });

    private static bool IsGenerator(IArgumentOperation argument, INamedTypeSymbol generator) =>
        argument.ArgumentKind == ArgumentKind.Explicit
        && SymbolEqualityComparer.Default.Equals(argument.Parameter?.Type, generator)
        && argument.Value.ConstantValue is not { HasValue: true, Value: null };
}
