namespace RandomizedSmoothing.Numbers;

/// <summary>
/// A function that remembers some of what it was asked last, for whoever asks the same again: a value is what it would be without. Any thread
/// may ask.
/// </summary>
/// <typeparam name="TKey">What it is asked.</typeparam>
/// <typeparam name="TValue">What it answers.</typeparam>
/// <param name="function">A pure function that takes much longer than 50 ns.</param>
/// <param name="places">How many answers are kept; a new one takes the place of an old one.</param>
internal sealed class Remembered<TKey, TValue>(Func<TKey, TValue> function, int places)
    where TKey : struct, IEquatable<TKey>
{
    private readonly Entry?[] entries = new Entry?[places];

    /// <summary>The function's value.</summary>
    public TValue Of(TKey key)
    {
        // An entry is written as a whole, so that a thread sees the one or the other.
        ref var place = ref entries[(uint)key.GetHashCode() % (uint)entries.Length];
        if (Volatile.Read(ref place) is { } known && known.Key.Equals(key))
        {
            return known.Value;
        }

        var value = function(key);
        Volatile.Write(ref place, new Entry(key, value));
        return value;
    }

    private sealed record Entry(TKey Key, TValue Value);
}
