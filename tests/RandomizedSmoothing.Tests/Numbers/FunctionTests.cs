using System.Reflection;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Tests.Numbers;

/// <summary>Every function that claims compute with: what the search takes for its value lies in what proofs take for it.</summary>
public sealed class FunctionTests
{
    private const int Draws = 100;

    internal static IEnumerable<string> Functions => typeof(IReal<>).GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(method => !method.IsSpecialName && method.Name != nameof(Real.From))
        .Select(method => method.Name);

    [TestCaseSource(nameof(Functions))]
    public void An_interval_holds_the_doubles_of_its_members(string name)
    {
        var (real, interval) = (typeof(Real).GetMethod(name)!, typeof(Interval).GetMethod(name)!);
        var random = new Random(2021);
        for (var draw = 0; draw < Draws; draw++)
        {
            var (points, boxes) = (new object[real.GetParameters().Length], new object[real.GetParameters().Length]);
            for (var i = 0; i < points.Length; i++)
            {
                if (real.GetParameters()[i].ParameterType == typeof(int))
                {
                    points[i] = boxes[i] = random.Next(2, 9);
                    continue;
                }

                // Where all of them are defined: an angle, a probability's quantile, a degree of noncentrality.
                var (low, width) = (0.05 + random.NextDouble(), draw % 2 == 0 ? 0 : 0.4 * random.NextDouble());
                points[i] = new Real(low + (width * random.NextDouble()));
                boxes[i] = new Interval(low, low + width);
            }

            var value = ((Real)real.Invoke(null, points)!).Value;
            var enclosure = (Interval)interval.Invoke(null, boxes)!;
            var rounding = 1e-12 * Math.Max(1, Math.Abs(value));
            Assert.That(value, Is.InRange(enclosure.Lower - rounding, enclosure.Upper + rounding), $"Real.{name} and Interval.{name} at {string.Join(", ", points)}");
        }
    }
}
