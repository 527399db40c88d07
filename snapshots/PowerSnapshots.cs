using System.Globalization;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Engines;

namespace RandomizedSmoothing.Snapshots;

/// <summary>
/// The power of the search: of 40 violations planted at random places, the one of seed s where only the search with seed s looks,
/// how many are found by independent draws alone. What the grid and the descents find beside is not counted.
/// </summary>
public sealed class PowerSnapshots
{
    private const int Seeds = 40;

    // One domain of each kind that the paper's theorems have.
    private static readonly string[] OneOfEachKind = ["theorem-3", "theorem-4", "theorem-5-corrected", "theorem-6", "theorem-7-corrected", "theorem-1-corrected"];

    [Test]
    public void One_violation_in_a_thousand_is_found_by_every_seed_in_the_quick_budget() => Assert.Multiple(() =>
    {
        foreach (var claim in OneOfEachKind.Select(ClaimCatalogue.Find).Cast<InequalityClaim>())
        {
            var plants = new Plants(claim);
            foreach (var shape in Plants.Shapes)
            {
                var (found, planted) = Found(claim, plants, shape, 1e-3, Budget.Quick);
                Assert.That(found, Is.EqualTo(planted), $"{claim.Id}, {shape}");
            }
        }
    });

    [Test]
    [Category("Nightly")]
    public void Power()
    {
        var rows = ClaimCatalogue.All.OfType<InequalityClaim>().Select(Row);
        Snapshot.Verify(
            $"{"claim",-50} {"shape",-8} {"quick 1e-2",10} {"quick 1e-3",10} {"quick 1e-4",10} {"full 1e-4",10}\n{string.Join('\n', rows)}",
            tolerance: 0,
            absolute: 1);
    }

    private static string Row(InequalityClaim claim)
    {
        var plants = new Plants(claim);
        return string.Join('\n', Plants.Shapes.Select(shape =>
        {
            var cells = new[] { (1e-2, Budget.Quick), (1e-3, Budget.Quick), (1e-4, Budget.Quick), (1e-4, Budget.Full) }
                .Select(column => Found(claim, plants, shape, column.Item1, column.Item2))
                .Select(count => count.Planted == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{count.Found} of {count.Planted}"));
            return $"{claim.Id,-50} {shape,-8} {string.Join(' ', cells.Select(cell => $"{cell,10}"))}";
        }));
    }

    private static (int Found, int Planted) Found(InequalityClaim claim, Plants plants, string shape, double share, Budget budget)
    {
        var (found, planted) = (0, 0);
        for (var seed = 1; seed <= Seeds; seed++)
        {
            if (plants.At(shape, share, seed) is { } box)
            {
                var search = new CounterexampleSearch(new PlantedViolation(claim, box), claim.Domain, (ulong)seed);
                search.Sweep(budget.DrawsFor(claim));
                planted++;
                found += search.Seen.Violation is null ? 0 : 1;
            }
        }

        return (found, planted);
    }
}
