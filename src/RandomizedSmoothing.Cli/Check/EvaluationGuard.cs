using System.Collections.Concurrent;
using System.Globalization;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Cli.Output;

namespace RandomizedSmoothing.Cli.Check;

/// <summary>
/// Stands between the engines and code that may do anything: what it throws and what is no number is kept, not passed on, so
/// that a search visits the same points on any number of threads; and what takes too long is seen from outside.
/// </summary>
/// <param name="limit">The longest time that one evaluation may take.</param>
/// <param name="stopped">Says that no answer is waited for any more: what a search still asks is not evaluated.</param>
internal sealed class EvaluationGuard(TimeSpan limit, CancellationToken stopped)
{
    // A claim that draws, or counts, or keeps anything says so: a quick check asks fewer than these.
    private const int AskedTwice = 32768;

    private readonly TimeProvider clock = Clock.Current;
    private readonly ConcurrentDictionary<int, Slot> slots = new();
    private readonly Lock faults = new();
    private int asked;

    /// <summary>The fault at the simplest point; null where there is none.</summary>
    public Fault? Simplest { get; private set; }

    /// <summary>Whether an evaluation took all memory there is: thousands more would take minutes, and tell no more.</summary>
    public bool IsOutOfMemory { get; private set; }

    /// <summary>At how many evaluations there was a fault.</summary>
    public long Count { get; private set; }

    /// <summary>What has run for longer than the limit, and at which point if at one; null where nothing has.</summary>
    public (string What, Point? At)? Overdue => slots.Values
        .Select(slot => slot.Running)
        .FirstOrDefault(running => running is not null && clock.GetElapsedTime(running.Since) > limit) is { } overdue ? (overdue.What, overdue.At) : null;

    /// <summary>Reads what a claim is about, which may take no longer than an evaluation; what it throws is passed on.</summary>
    public void Read(string what, Action read)
    {
        var slot = slots.GetOrAdd(Environment.CurrentManagedThreadId, _ => new Slot());
        slot.Running = new Running(what, null, clock.GetTimestamp());
        read();
        slot.Running = null;
    }

    /// <summary>A number of a claim at a point.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="point">The point.</param>
    /// <param name="evaluate">What the claim answers.</param>
    /// <param name="otherwise">What stands for an answer that is no number, or is not given.</param>
    /// <param name="mayBeInfinite">Whether an infinity says enough.</param>
    public double Number(string name, Point point, Func<Point, double> evaluate, double otherwise, bool mayBeInfinite = false)
    {
        var value = Run(point, evaluate, otherwise);
        if (Interlocked.Increment(ref asked) <= AskedTwice && Run(point, evaluate, otherwise) is var again && !value.Equals(again))
        {
            Add(new Fault(point, string.Create(CultureInfo.InvariantCulture, $"its {name} is {value}, and {again} when it is asked again: it has to follow from the parameters alone")));
            return otherwise;
        }

        if (!double.IsNaN(value) && (mayBeInfinite || double.IsFinite(value)))
        {
            return value;
        }

        Add(new Fault(point, string.Create(CultureInfo.InvariantCulture, $"its {name} is {value}, not a number")));
        return otherwise;
    }

    /// <summary>Anything that a claim answers for a point.</summary>
    public T Run<T>(Point point, Func<Point, T> evaluate, T otherwise)
    {
        stopped.ThrowIfCancellationRequested();
        var slot = slots.GetOrAdd(Environment.CurrentManagedThreadId, _ => new Slot());
        slot.Running = new Running("one evaluation", point, clock.GetTimestamp());
        try
        {
            return evaluate(point);
        }
#pragma warning disable CA1031 // what the checked file throws is what is asked for
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Add(new Fault(point, $"throws {Fault.Describe(exception)}"));
            IsOutOfMemory |= exception is OutOfMemoryException;
            return otherwise;
        }
        finally
        {
            slot.Running = null;
        }
    }

    /// <summary>Anything that a claim answers where it need not: what it throws there is no fault, and takes no answer away.</summary>
    public T Try<T>(Point point, Func<T> evaluate, T otherwise)
    {
        stopped.ThrowIfCancellationRequested();
        var slot = slots.GetOrAdd(Environment.CurrentManagedThreadId, _ => new Slot());
        slot.Running = new Running("one enclosure", point, clock.GetTimestamp());
        try
        {
            return evaluate();
        }
#pragma warning disable CA1031 // code that was written for points may throw anything over ranges
        catch (Exception)
#pragma warning restore CA1031
        {
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

    private sealed record Running(string What, Point? At, long Since);
}
