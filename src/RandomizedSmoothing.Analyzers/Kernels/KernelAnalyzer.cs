using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Kernels;

/// <summary>RSM4xxx: what a kernel, or a method that it calls, may not do on a device.</summary>
/// <remarks>
/// A kernel is what reaches one of ILGPU's methods that load kernels, and every static method that looks like one: it
/// returns nothing, and takes an index of ILGPU's and then a view.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KernelAnalyzer() : RuleAnalyzer(KernelRules.All)
{
    private protected override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(static start =>
    {
        if (start.Compilation.GetTypeByMetadataName("ILGPU.Index1D") is null)
        {
            return;
        }

        var bodies = new ConcurrentDictionary<ISymbol, ImmutableArray<IOperation>>(SymbolEqualityComparer.Default);
        var handed = new ConcurrentBag<IArgumentOperation>();

        // A method's attributes come as a block of their own.
        start.RegisterOperationBlockAction(block => bodies.AddOrUpdate(block.OwningSymbol, block.OperationBlocks, (_, others) => others.AddRange(block.OperationBlocks)));
        start.RegisterOperationAction(argument => Collect((IArgumentOperation)argument.Operation, handed), OperationKind.Argument);
        start.RegisterCompilationEndAction(end =>
        {
            var walk = new KernelWalk(bodies, new KernelLibrary(end.Compilation), end.Options, end.ReportDiagnostic, end.CancellationToken);
            foreach (var (kernel, root) in KernelRoots.Of(bodies, handed).OrderBy(found => found.Root.Syntax.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(found => found.Root.Syntax.SpanStart))
            {
                walk.Kernel(kernel, root);
            }
        });
    });

    private static void Collect(IArgumentOperation argument, ConcurrentBag<IArgumentOperation> handed)
    {
        if (argument.Parameter is { } parameter
            && (parameter.Type.TypeKind == TypeKind.Delegate || parameter.Type.Name is "MethodInfo" or "Delegate" || (argument.Parent is IInvocationOperation call && KernelRoots.IsLoad(call.TargetMethod))))
        {
            handed.Add(argument);
        }
    }
}
