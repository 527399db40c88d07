using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;

namespace RandomizedSmoothing.Analyzers.Tests.Kernels;

/// <summary>One call of the base library, as a kernel makes it.</summary>
/// <param name="Id">Its documentation's name.</param>
/// <param name="Code">Statements.</param>
internal sealed record LibraryCall(string Id, string Code);

/// <summary>Methods, constructors, operators and properties of types that device code can hold, each in a kernel of its own.</summary>
internal static class LibraryCalls
{
    private static readonly Dictionary<Type, string> Keywords = new()
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
        [typeof(char)] = "char",
        [typeof(bool)] = "bool",
    };

    // Those of which the arithmetic is tried whole, operators and members included.
    private static readonly Type[] Structs = [typeof(Complex)];

    private static readonly Type[] Types =
    [
        typeof(Convert), typeof(char), typeof(bool), typeof(Interlocked),
        typeof(long), typeof(uint), typeof(ulong), typeof(short), typeof(ushort), typeof(byte), typeof(sbyte), .. Structs,
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<LibraryCall> All { get; } =
    [
        .. Types.SelectMany(type => type.GetMembers(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).OfType<MethodBase>().Select(method => Of(type, method)).OfType<LibraryCall>())
            .DistinctBy(call => call.Id).OrderBy(call => call.Id, StringComparer.Ordinal),
    ];

    /// <summary>The kernels' class, and the number of lines before the first.</summary>
    public static string Code()
    {
        var code = new StringBuilder("public static class Calls {\n");
        for (var k = 0; k < All.Count; k++)
        {
            _ = code.AppendLine(CultureInfo.InvariantCulture, $"public static void Kernel{k}(Index1D i, ArrayView<double> v) {{ {All[k].Code} }}");
        }

        return code.Append('}').ToString();
    }

    /// <summary>The ids of those that ILGPU refuses for a card, and of the others.</summary>
    public static (IReadOnlyList<string> Refused, IReadOnlyList<string> Accepted) Refused()
    {
        var type = KernelCode.Load(KernelCode.Compile(Code())).GetType("Calls")!;
        var isRefused = Enumerable.Range(0, All.Count).AsParallel().AsOrdered().Select(k => Ilgpu.Ptx(type.GetMethod($"Kernel{k}")!) is not null).ToArray();
        return ([.. All.Where((_, k) => isRefused[k]).Select(call => call.Id)], [.. All.Where((_, k) => !isRefused[k]).Select(call => call.Id)]);
    }

    private static LibraryCall? Of(Type type, MethodBase method)
    {
        var result = method is MethodInfo info ? info.ReturnType : type;
        if (method.IsGenericMethod || method.GetCustomAttribute<ObsoleteAttribute>() is not null || method.Name is "op_Implicit" or "op_Explicit" or "GetType" || method.Name.StartsWith("op_Checked", StringComparison.Ordinal)
            || !IsHeld(result) || !method.GetParameters().All(parameter => IsHeld(parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType)))
        {
            return null;
        }

        var id = $"{Name(type)}.{(method.IsConstructor ? "#ctor" : method.Name)}{(method.GetParameters().Length == 0 ? "" : $"({string.Join(",", method.GetParameters().Select(parameter => Name(parameter.ParameterType)))})")}";
        return Statements(type, method, result) is { } code ? new($"M:{id}", code) : null;
    }

    private static string? Statements(Type type, MethodBase method, Type result)
    {
        var before = new StringBuilder();
        var arguments = new List<string>();
        foreach (var parameter in method.GetParameters())
        {
            var held = parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
            var name = $"a{arguments.Count}";
            _ = before.Append(CultureInfo.InvariantCulture, $"{Type(held)} {name} = {Value(held, arguments.Count)}; ");
            arguments.Add($"{(parameter.IsOut ? "out " : parameter.ParameterType.IsByRef && !parameter.IsIn ? "ref " : "")}{name}");
        }

        if (!method.IsStatic && !method.IsConstructor)
        {
            _ = before.Append(CultureInfo.InvariantCulture, $"{Type(type)} self = {Value(type, 7)}; ");
        }

        var list = string.Join(", ", arguments);
        var target = method.IsStatic ? Type(type) : "self";
        var call = method switch
        {
            _ when method.IsConstructor => $"new {Type(type)}({list})",
            { IsSpecialName: true } when method.Name.StartsWith("get_", StringComparison.Ordinal) && arguments.Count == 0 => $"{target}.{method.Name[4..]}",
            { IsSpecialName: true } => Operator(method.Name, arguments),
            _ => $"{target}.{method.Name}({list})",
        };
        return call is null ? null
            : result == typeof(void) ? $"{before}{call}; v[i] = 1;"
            : result == typeof(bool) ? $"{before}v[i] = {call} ? 1 : 2;"
            : Keywords.ContainsKey(result) ? $"{before}v[i] = {call};"
            : $"{before}var r = {call}; v[i] = 1;";
    }

    private static string? Operator(string name, List<string> a) => name switch
    {
        "op_Addition" => $"{a[0]} + {a[1]}",
        "op_Subtraction" => $"{a[0]} - {a[1]}",
        "op_Multiply" => $"{a[0]} * {a[1]}",
        "op_Division" => $"{a[0]} / {a[1]}",
        "op_UnaryNegation" => $"-{a[0]}",
        "op_Equality" => $"{a[0]} == {a[1]}",
        "op_Inequality" => $"{a[0]} != {a[1]}",
        "op_LessThan" => $"{a[0]} < {a[1]}",
        "op_GreaterThan" => $"{a[0]} > {a[1]}",
        _ => null,
    };

    private static bool IsHeld(Type type) => type == typeof(void) || Keywords.ContainsKey(type) || Structs.Contains(type);

    private static string Type(Type type) => Keywords.TryGetValue(type, out var keyword) ? keyword : type.FullName!;

    private static string Name(Type type) => type.IsByRef ? $"{type.GetElementType()!.FullName}@" : type.FullName!;

    private static string Value(Type type, int place) => type == typeof(bool) ? $"v[{place}] > 0" : type == typeof(char) ? $"(char)(int)v[{place}]" : Keywords.TryGetValue(type, out var keyword) ? $"({keyword})v[{place}]" : $"default({type.FullName})";
}
