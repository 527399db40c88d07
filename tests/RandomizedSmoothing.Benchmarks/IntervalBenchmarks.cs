using BenchmarkDotNet.Attributes;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Benchmarks;

/// <summary>One operation over intervals beside the same over doubles, in a loop that adds up results: an interval is to cost no more than ten doubles.</summary>
public class IntervalBenchmarks
{
    private const int Count = 1024;

    private readonly Real[] left = new Real[Count];
    private readonly Real[] right = new Real[Count];
    private readonly Interval[] leftRanges = new Interval[Count];
    private readonly Interval[] rightRanges = new Interval[Count];

    private interface IOperation
    {
        static abstract T Of<T>(T a, T b)
            where T : struct, IReal<T>;
    }

    /// <summary>The operation.</summary>
    [Params("+", "-", "*", "/", "sqrt", "exp", "log", "sin", "tan")]
    public string Operation { get; set; } = "";

    /// <summary>Chooses operands from 0.05 to 1.5, and ranges from there on.</summary>
    [GlobalSetup]
    public void Choose()
    {
        var random = new Random(1);
        for (var i = 0; i < Count; i++)
        {
            var (a, b) = (0.05 + (1.45 * random.NextDouble()), 0.05 + (1.45 * random.NextDouble()));
            (left[i], right[i]) = (Real.From(a), Real.From(b));
            (leftRanges[i], rightRanges[i]) = (new(a, a * 1.01), new(b, b * 1.01));
        }
    }

    /// <summary>Over doubles, as the platform has it.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public double Doubles() => Operation switch
    {
        "+" => Doubles<Plus>(),
        "-" => Doubles<Minus>(),
        "*" => Doubles<Times>(),
        "/" => Doubles<Over>(),
        "sqrt" => Doubles<Root>(),
        "exp" => Doubles<Exponential>(),
        "log" => Doubles<Logarithm>(),
        "sin" => Doubles<Sine>(),
        _ => Doubles<Tangent>(),
    };

    /// <summary>Over intervals, both of whose ends are to be computed.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public double Intervals() => Operation switch
    {
        "+" => Intervals<Plus>(),
        "-" => Intervals<Minus>(),
        "*" => Intervals<Times>(),
        "/" => Intervals<Over>(),
        "sqrt" => Intervals<Root>(),
        "exp" => Intervals<Exponential>(),
        "log" => Intervals<Logarithm>(),
        "sin" => Intervals<Sine>(),
        _ => Intervals<Tangent>(),
    };

    private double Doubles<TOperation>()
        where TOperation : IOperation
    {
        var sum = 0.0;
        for (var i = 0; i < Count; i++)
        {
            sum += TOperation.Of(left[i], right[i]).Value;
        }

        return sum;
    }

    private double Intervals<TOperation>()
        where TOperation : IOperation
    {
        var sum = 0.0;
        for (var i = 0; i < Count; i++)
        {
            var result = TOperation.Of(leftRanges[i], rightRanges[i]);
            sum += result.Lower + result.Upper;
        }

        return sum;
    }

    private readonly struct Plus : IOperation
    {
        public static T Of<T>(T a, T b)
            where T : struct, IReal<T> => a + b;
    }

    private readonly struct Minus : IOperation
    {
        public static T Of<T>(T a, T b)
            where T : struct, IReal<T> => a - b;
    }

    private readonly struct Times : IOperation
    {
        public static T Of<T>(T a, T b)
            where T : struct, IReal<T> => a * b;
    }

    private readonly struct Over : IOperation
    {
        public static T Of<T>(T a, T b)
            where T : struct, IReal<T> => a / b;
    }

    private readonly struct Root : IOperation
    {
        public static T Of<T>(T a, T b)
            where T : struct, IReal<T> => T.Sqrt(a);
    }

    private readonly struct Exponential : IOperation
    {
        public static T Of<T>(T a, T b)
            where T : struct, IReal<T> => T.Exp(a);
    }

    private readonly struct Logarithm : IOperation
    {
        public static T Of<T>(T a, T b)
            where T : struct, IReal<T> => T.Log(a);
    }

    private readonly struct Sine : IOperation
    {
        public static T Of<T>(T a, T b)
            where T : struct, IReal<T> => T.Sin(a);
    }

    private readonly struct Tangent : IOperation
    {
        public static T Of<T>(T a, T b)
            where T : struct, IReal<T> => T.Tan(a);
    }
}
