using System.Collections.Concurrent;
using System.Diagnostics;
using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Cli.Check;

/// <summary>
/// Stands between the engines and code that may do anything: what it throws and what is no number is kept, not passed on, so
/// that a search visits the same points on any number of threads; and what takes too long is seen from outside.
/// </summary>
internal sealed class EvaluationGuard(TimeSpan limit)
{
    private readonly ConcurrentDictionary<int, Slot> slots = new();
    private readonly Lock faults = new();

    /// <summary>The fault at the simplest point; null where there is none.</summary>
    public Fault? Simplest { get; private set; }

    /// <summary>At how many evaluations there was a fault.</summary>
    public long Count { get; private set; }

    /// <summary>The evaluation that has run for longer than the limit; null where none has.</summary>
    public Point? Overdue => slots.Values
        .Select(slot => slot.Running)
        .FirstOrDefault(running => running is not null && Stopwatch.GetElapsedTime(running.Since) > limit)?.At;

    /// <summary>A number of a claim at a point.</summary>
    public double Number(string name, Point point, Func<Point, double> evaluate, double otherwise)
    {
        var value = Run(point, evaluate, otherwise);
        if (!double.IsNaN(value))
        {
            return value;
        }

        Add(new Fault(point, $"its {name} is NaN, not a number"));
        return otherwise;
    }

    /// <summary>Anything that a claim answers for a point.</summary>
    public T Run<T>(Point point, Func<Point, T> evaluate, T otherwise)
    {
        var slot = slots.GetOrAdd(Environment.CurrentManagedThreadId, _ => new Slot());
        slot.Running = new Running(point, Stopwatch.GetTimestamp());
        try
        {
            return evaluate(point);
        }
#pragma warning disable CA1031 // what the checked file throws is what is asked for
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Add(new Fault(point, $"throws {Fault.Describe(exception)}"));
            return otherwise;
        }
        finally
        {
            slot.Running = null;
        }
    }

    private void Add(Fault fault)
    {
        lock (faults)
        {
            Count++;
            Simplest = Simplest is null || fault.IsSimplerThan(Simplest) ? fault : Simplest;
        }
    }

    private sealed class Slot
    {
        private Running? running;

        public Running? Running
        {
            get => Volatile.Read(ref running);
            set => Volatile.Write(ref running, value);
        }
    }

    private sealed record Running(Point At, long Since);
}
