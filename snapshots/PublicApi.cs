using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace RandomizedSmoothing.Snapshots;

/// <summary>What an assembly offers to others, as text: a type a paragraph, a member a line, both in the order of their names.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The text of an assembly.</summary>
    public static string Of(Assembly assembly) => string.Join("\n\n", assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).Select(Of));

    private static string Of(Type type) => string.Join('\n', Members(type).Order(StringComparer.Ordinal).Select(member => $"    {member}").Prepend(Heading(type)));

    private static string Heading(Type type)
    {
        var above = new[] { type.BaseType }.Where(one => one is not null && one != typeof(object) && one != typeof(ValueType) && one != typeof(Enum)).Concat(Own(type)).Select(one => TypeName.Of(one!)).ToArray();
        return $"{Kind(type)} {type.Namespace}.{TypeName.Of(type)}{(above.Length > 0 ? $" : {string.Join(", ", above)}" : "")}";
    }

    // Those that a base has already, and a record's own, say nothing new.
    private static IEnumerable<Type> Own(Type type) => type.IsEnum
        ? []
        : type.GetInterfaces()
            .Where(one => one.IsVisible && !(type.BaseType?.GetInterfaces().Contains(one) ?? false) && one.Name != typeof(IEquatable<>).Name)
            .OrderBy(one => one.FullName, StringComparer.Ordinal);

    private static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
        : type.IsValueType ? "struct"
        : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : type.IsAbstract ? "abstract class"
        : type.IsSealed ? "sealed class" : "class";

    private static IEnumerable<string> Members(Type type) => type.IsEnum
        ? Enum.GetNames(type).Select(name => string.Create(CultureInfo.InvariantCulture, $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}"))
        : typeof(Delegate).IsAssignableFrom(type) ? [Method(type.GetMethod("Invoke")!)]
        : type.GetMembers(Declared).Where(member => member.GetCustomAttribute<CompilerGeneratedAttribute>() is null).Select(Member).OfType<string>();

    private static string? Member(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when IsOpen(constructor) => $"{Access(constructor)}{TypeName.Of(member.DeclaringType!).Split('<')[0]}({Parameters(constructor)})",
        MethodInfo { IsSpecialName: true, Name: var name } method when IsOpen(method) && name.StartsWith("op_", StringComparison.Ordinal) => $"operator {Method(method)}",
        MethodInfo { IsSpecialName: false } method when IsOpen(method) => $"{Access(method)}{Method(method)}",
        PropertyInfo property when Accessors(property) is { Length: > 0 } accessors => $"{Access(accessors[0])}{TypeName.Of(property.PropertyType)} {property.Name}{Index(property)} {{ {string.Concat(accessors.Select(Verb))}}}",
        FieldInfo field when field.IsPublic || field.IsFamily => $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{TypeName.Of(field.FieldType)} {field.Name}",
        EventInfo happening => $"event {TypeName.Of(happening.EventHandlerType!)} {happening.Name}",
        _ => null,
    };

    private static MethodInfo[] Accessors(PropertyInfo property) => [.. property.GetAccessors(nonPublic: true).Where(IsOpen).OrderBy(accessor => accessor.Name, StringComparer.Ordinal)];

    private static string Verb(MethodInfo accessor) => accessor.ReturnType != typeof(void) ? "get; " : accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init; " : "set; ";

    private static string Index(PropertyInfo property) => property.GetIndexParameters() is { Length: > 0 } index ? $"[{string.Join(", ", index.Select(Parameter))}]" : "";

    private static bool IsOpen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Access(MethodBase method) =>
        $"{(method.IsPublic ? "" : "protected ")}{(method.IsStatic ? "static " : method.DeclaringType!.IsInterface ? "" : method.IsAbstract ? "abstract " : method is { IsVirtual: true, IsFinal: false, DeclaringType.IsSealed: false } ? "virtual " : "")}";

    private static string Method(MethodInfo method) => $"{TypeName.Of(method.ReturnType)} {method.Name}{TypeName.Generics(method.GetGenericArguments())}({Parameters(method)})";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter) =>
        $"{(parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? parameter.IsIn ? "in " : "ref " : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")}{TypeName.Of(parameter.ParameterType)} {parameter.Name}"
        + (parameter.HasDefaultValue ? string.Create(CultureInfo.InvariantCulture, $" = {parameter.DefaultValue ?? "default"}") : "");
}
