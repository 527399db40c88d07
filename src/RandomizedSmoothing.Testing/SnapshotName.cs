using System.Globalization;
using NUnit.Framework.Internal;

namespace RandomizedSmoothing.Testing;

/// <summary>The name of a test's snapshot: <c>Class.Method[_parameter=value]</c>.</summary>
internal static class SnapshotName
{
    public static string Of(Test test) => Of(test.TypeInfo!.Type.Name, test.Method!, test.Arguments);

    public static string Of(string className, NUnit.Framework.Interfaces.IMethodInfo method, object?[] arguments) =>
        $"{className}.{method.Name}" + string.Concat(method.GetParameters().Zip(arguments, (parameter, argument) =>
            string.Create(CultureInfo.InvariantCulture, $"_{parameter.ParameterInfo.Name}={argument}")));
}
