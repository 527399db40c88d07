using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Tests.Numbers;

public sealed class RememberedTests
{
    [Test]
    public void Says_what_the_function_says_however_few_places_there_are([Values(1, 3, 1000)] int places)
    {
        var remembered = new Remembered<int, double>(i => Math.Sqrt(i), places);
        int[] asked = [.. Enumerable.Range(0, 2000).Select(i => i * i % 97)];
        Assert.That(asked.Select(remembered.Of), Is.EqualTo(asked.Select(i => Math.Sqrt(i))));
    }

    [Test]
    public void Asks_once_for_what_is_asked_again()
    {
        var calls = 0;
        var remembered = new Remembered<int, int>(i => i + ++calls, places: 16);
        Assert.That((remembered.Of(5), remembered.Of(5), calls), Is.EqualTo((6, 6, 1)));
    }

    [Test]
    public void Many_threads_hear_the_same()
    {
        var remembered = new Remembered<(int, double), double>(key => key.Item1 + key.Item2, places: 2);
        var wrong = 0;
        Parallel.For(0, 100_000, i =>
        {
            if (remembered.Of((i % 5, 0.5)) != (i % 5) + 0.5)
            {
                Interlocked.Increment(ref wrong);
            }
        });
        Assert.That(wrong, Is.Zero);
    }

    [Test]
    public void What_it_refuses_is_refused_every_time()
    {
        var remembered = new Remembered<int, int>(i => i > 0 ? i : throw new ArgumentOutOfRangeException(nameof(i)), places: 4);
        Assert.That(() => remembered.Of(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => remembered.Of(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
