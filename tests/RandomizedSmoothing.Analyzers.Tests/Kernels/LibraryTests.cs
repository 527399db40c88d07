using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text;
using RandomizedSmoothing.Analyzers.Kernels;

namespace RandomizedSmoothing.Analyzers.Tests.Kernels;

/// <summary>Every method of the base library that takes and returns numbers: RSM4009 speaks exactly where ILGPU refuses one for a card.</summary>
public sealed class LibraryTests
{
    private static readonly Dictionary<Type, string> Numbers = new()
    {
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(uint)] = "uint",
        [typeof(ulong)] = "ulong",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
    };

    private static readonly IReadOnlyList<MethodInfo> Methods =
    [
        .. new[] { typeof(Math), typeof(MathF), typeof(BitOperations), typeof(BitConverter), typeof(double), typeof(float), typeof(int) }
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsGenericMethod && !method.IsSpecialName && method.GetParameters().Length > 0
                && (method.ReturnType == typeof(bool) || Numbers.ContainsKey(method.ReturnType))
                && method.GetParameters().All(parameter => Numbers.ContainsKey(parameter.ParameterType))),
    ];

    [Test]
    public async Task What_a_card_lacks_is_reported_and_nothing_else()
    {
        var code = new StringBuilder("public static class Calls {\n");
        for (var k = 0; k < Methods.Count; k++)
        {
            var arguments = Methods[k].GetParameters().Select((parameter, i) => $"({Numbers[parameter.ParameterType]})v[{i}]");
            var call = $"{Methods[k].DeclaringType!.FullName}.{Methods[k].Name}({string.Join(", ", arguments)})";
            _ = code.AppendLine(CultureInfo.InvariantCulture, $"public static void Kernel{k}(Index1D i, ArrayView<double> v) {{ v[0] = {(Methods[k].ReturnType == typeof(bool) ? $"{call} ? 1.0 : 2.0" : call)}; }}");
        }

        var compilation = KernelCode.Compile(code.Append('}').ToString());
        var type = KernelCode.Load(compilation).GetType("Calls")!;
        var refused = Enumerable.Range(0, Methods.Count).AsParallel().Where(k => Ilgpu.Ptx(type.GetMethod($"Kernel{k}")!) is not null).Order().Select(Name).ToArray();
        var reported = (await KernelCode.DiagnosticsAsync(compilation))
            .Where(diagnostic => diagnostic.Descriptor == KernelRules.Library)
            .Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line - 2)
            .Distinct().Order().Select(Name).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(Methods, Has.Count.GreaterThan(300));
            Assert.That(refused, Has.Length.GreaterThan(100));
            Assert.That(reported.Except(refused), Is.Empty, "reported, and not refused");
            Assert.That(refused.Except(reported), Is.Empty, "refused, and not reported");
        });

        static string Name(int k) => $"{Methods[k].DeclaringType!.Name} {Methods[k]}";
    }
}
