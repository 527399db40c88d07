using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Problems;
using RandomizedSmoothing.Regions;
using RandomizedSmoothing.Smoothing;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Tests.Distributions;

/// <summary>
/// Every public constructor, method and property of the exact numerics, given any double at all, refuses an argument by its name,
/// value and range, or answers with numbers. What is public is found by reflection: a new function is tested as it appears.
/// </summary>
public sealed class HostileNumbersTests
{
    private const int Draws = 120;

    private static readonly double[] Doubles =
    [
        double.NaN, double.NegativeInfinity, double.PositiveInfinity, double.MinValue, double.MaxValue, -1e300, 1e300, 1e301, -1e155, 1e155, -1, -1e-300,
        -double.Epsilon, -0.0, 0, double.Epsilon, 1e-310, 1e-300, 1e-155, 1e-17, 1e-5, 0.1, 0.25, 0.5, 1 - 1e-16, 1, 1.5, Math.PI / 2, 2, 3, 37, 1000, 1e6, 1e17, 1e80,
    ];

    private static readonly int[] Integers = [int.MinValue, -1, 0, 1, 2, 3, 25, 784, 3072];

    private static readonly long[] Longs = [long.MinValue, -1, 0, 1, 2, 1000, 1_000_000_000, (1L << 53) + 1, long.MaxValue];

    private static readonly Type[] Types =
    [
        typeof(StandardNormal), typeof(ChiSquared), typeof(NoncentralChiSquared), typeof(Binomial),
        typeof(Ball), typeof(Cone), typeof(TruncatedCone), typeof(IntervalUnion),
        .. typeof(SmoothedBall).Assembly.GetExportedTypes().Where(type => (IsSmoothed(type) || type.Namespace == typeof(SmoothedExtent).Namespace) && !type.IsGenericType && !type.IsInterface && !IsOfSpans(type)),
        typeof(CertifiedRadius), typeof(CertifiedRadiusProcedure), typeof(ClopperPearson),
    ];

    [TestCaseSource(nameof(Types))]
    public void Are_refused_by_name_or_answered_with_numbers(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var draw = new Drawing(new Random(20261123));
        var answers = 0;
        Assert.Multiple(() =>
        {
            foreach (var constructor in Drawing.Constructors(type))
            {
                for (var i = 0; i < Draws; i++)
                {
                    answers += Call(constructor, null, draw.Arguments(constructor)) is null ? 0 : 1;
                }
            }

            foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(IsAsked))
            {
                for (var i = 0; i < Draws && TestContext.CurrentContext.Result.Outcome.Status != NUnit.Framework.Interfaces.TestStatus.Failed; i++)
                {
                    var target = method.IsStatic ? null : draw.Valid(type);
                    answers += Call(method, target, draw.Arguments(method)) is null ? 0 : 1;
                }
            }
        });
        Assert.That(answers, Is.GreaterThan(10), "too few of the draws were valid to show anything");
    }

    [Test]
    public void So_are_those_of_boxes_slabs_and_half_spaces()
    {
        var draw = new Random(20261123);
        double[] Two() => [Doubles[draw.Next(Doubles.Length)], Doubles[draw.Next(Doubles.Length)]];
        var answers = 0;
        Assert.Multiple(() =>
        {
            for (var i = 0; i < 80 * Draws; i++)
            {
                var (first, second, at, rest) = (Two(), Two(), Two(), Two());
                Func<object>[] calls =
                [
                    () => Answers(new Box(first, second).Under(rest[0]).Probability(at), new Box(first, second).Under(rest[0]).CertifiedRadius(at)),
                    () => Answers(new Slab(first, second[0], second[1]).Under(rest[0]).Probability(at), new Slab(first, second[0], second[1]).Under(rest[0]).CertifiedRadius(at)),
                    () => Answers(new HalfSpace(first, second[0]).Under(rest[0]).Probability(at), new HalfSpace(first, second[0]).Under(rest[0]).CertifiedRadius(at)),
                ];
                foreach (var call in calls)
                {
                    try
                    {
                        var answer = call();
                        answers++;
                        Assert.That(HasNaN(answer), Is.False, $"{Text(answer)} from {Text(first)} {Text(second)} {Text(at)} {Text(rest)}");
                    }
                    catch (ArgumentOutOfRangeException refusal)
                    {
                        Assert.That(refusal.Message, Does.Contain("must be"));
                    }
                }
            }
        });
        Assert.That(answers, Is.GreaterThan(100));

        static object Answers(Probability probability, double radius) => (probability, radius);
    }

    private static bool IsSmoothed(Type type) => type == typeof(RegionSmoothing) || type.IsSubclassOf(typeof(SmoothedRegion));

    // A span can't be passed by reflection, and an array of clusters can't be drawn.
    private static bool IsOfSpans(Type type) => type == typeof(GaussianCluster) || type == typeof(GaussianClusters) || type == typeof(SmoothedExtent) || type == typeof(SmoothedRegion);

    private static bool IsAsked(MethodInfo method) =>
        Drawing.CanDraw(method) && method.ReturnType != typeof(void) && !method.IsDefined(typeof(CompilerGeneratedAttribute), false)
        && method.Name is not (nameof(Equals) or nameof(GetHashCode) or nameof(ToString) or "Deconstruct" or "op_Equality" or "op_Inequality");

    private static object? Call(MethodBase method, object? target, object?[] arguments)
    {
        var call = $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", arguments.Select(Text))}) of {Text(target)}";
        try
        {
            var answer = method is ConstructorInfo constructor ? constructor.Invoke(arguments) : method.Invoke(target, arguments);
            Assert.That(HasNaN(answer), Is.False, $"{call} is {Text(answer)}");
            return answer ?? "null";
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is ArgumentOutOfRangeException refusal)
        {
            Assert.That(refusal.ParamName, Is.Not.Null.And.Not.Empty, call);
            Assert.That(refusal.Message, Does.Contain(refusal.ParamName!).And.Contain("must be"), call);
            Assert.That(refusal.ActualValue, Is.Not.Null, call);
        }
        catch (TargetInvocationException thrown)
        {
            Assert.Fail($"{call} throws {thrown.InnerException}");
        }

        return null;
    }

    private static bool HasNaN(object? value) => value switch
    {
        double number => double.IsNaN(number),
        Probability p => p.Value is not (>= 0 and <= 1) || p.Complement is not (>= 0 and <= 1),
        ITuple tuple => Enumerable.Range(0, tuple.Length).Any(i => HasNaN(tuple[i])),
        string => false,
        IntervalUnion union => HasNaN(union.Intervals),
        LinePartition partition => HasNaN(partition.Regions),
        IEnumerable several => several.Cast<object>().Any(HasNaN),
        _ => false,
    };

    private static string Text(object? value) => value switch
    {
        null => "-",
        double number => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        string text => text,
        IntervalUnion union => Text(union.Intervals),
        LinePartition partition => Text(partition.Regions),
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Text(tuple[i])))})",
        IEnumerable several => $"[{string.Join(", ", several.Cast<object>().Select(Text))}]",
        SmoothedIntervalUnion union => $"{Text(union.Region)} at σ = {Text(union.Sigma)}",
        _ => $"{value.GetType().Name} {{{string.Join(", ", value.GetType().GetProperties().Where(p => p.PropertyType.IsValueType && !p.PropertyType.IsByRefLike && p.GetIndexParameters().Length == 0).Select(p => $"{p.Name} = {p.GetValue(value)}"))}}}",
    };

    /// <summary>Arguments of any parameter list, hostile in most of their numbers.</summary>
    private sealed class Drawing(Random source)
    {
        public static bool CanDraw(MethodBase method) => Array.TrueForAll(method.GetParameters(), parameter => IsKnown(parameter.ParameterType));

        // What region.Under(sigma) makes has no public one.
        public static ConstructorInfo[] Constructors(Type type) =>
            [.. type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(constructor => !type.IsAbstract && (constructor.IsPublic || constructor.IsAssembly) && CanDraw(constructor))];

        public object?[] Arguments(MethodBase method) => [.. method.GetParameters().Select(parameter => One(parameter.ParameterType))];

        /// <summary>An object of a type, from arguments that its constructor takes.</summary>
        public object Valid(Type type)
        {
            while (true)
            {
                var constructors = Constructors(type);
                if (constructors.Length == 0 || (type.IsValueType && source.Next(20) == 0))
                {
                    return type.IsValueType ? Activator.CreateInstance(type)! : Named(type);
                }

                try
                {
                    var constructor = Pick(constructors);
                    return constructor.Invoke(Arguments(constructor));
                }
                catch (TargetInvocationException thrown) when (thrown.InnerException is ArgumentException)
                {
                }
            }
        }

        private static bool IsKnown(Type type) =>
            type == typeof(double) || type == typeof(double?) || type == typeof(int) || type == typeof(long) || type == typeof(Probability) || type == typeof(IEnumerable<(double, double)>)
            || type == typeof(IEnumerable<GaussianMixture>) || type == typeof(IReadOnlyList<GaussianMixture>) || type == typeof(IEnumerable<IntervalUnion>)
            || (type.IsClass && type.Assembly == typeof(Ball).Assembly && Constructors(type).Length > 0);

        private object? One(Type type) => type switch
        {
            _ when type == typeof(double) => Pick(Doubles),
            _ when type == typeof(double?) => source.Next(3) == 0 ? null : Pick(Doubles),
            _ when type == typeof(int) => Pick(Integers),
            _ when type == typeof(long) => Pick(Longs),
            _ when type == typeof(Probability) => Chance(),
            _ when type == typeof(IEnumerable<(double, double)>) => Several(() => (Pick(Doubles), Pick(Doubles))),
            _ when type == typeof(IEnumerable<IntervalUnion>) => Parts((IntervalUnion)Valid(typeof(IntervalUnion))),
            _ when type == typeof(IEnumerable<GaussianMixture>) || type == typeof(IReadOnlyList<GaussianMixture>) => Several(() => (GaussianMixture)Valid(typeof(GaussianMixture))),
            _ => Valid(type),
        };

        private static object Named(Type type) => throw new InvalidOperationException($"no way to make a {type}");

        // Now and then what is no probability at all.
        private Probability Chance()
        {
            var value = Pick(Doubles);
            return source.Next(4) == 0 ? new(value, Pick(Doubles)) : new(value, 1 - value);
        }

        // A partition, and now and then half of one.
        private IntervalUnion[] Parts(IntervalUnion one) => source.Next(5) == 0 ? [one] : [one, one.Complement];

        private T[] Several<T>(Func<T> one) => [.. Enumerable.Range(0, source.Next(1, 4)).Select(_ => one())];

        private T Pick<T>(T[] pool) => pool[source.Next(pool.Length)];
    }
}
