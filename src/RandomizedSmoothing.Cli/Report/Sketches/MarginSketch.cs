using System.Collections.Immutable;
using System.Globalization;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Cli.Plot;
using RandomizedSmoothing.Cli.Plot.Claims;
using RandomizedSmoothing.Cli.Records;

namespace RandomizedSmoothing.Cli.Report.Sketches;

/// <summary>The margin of an inequality along one of its parameters, through its counterexample or the point where it is smallest.</summary>
internal static class MarginSketch
{
    private const int Most = 49;
    private const int MostWhereDear = 17;

    // Margins are on the scale of 1: what is farther from 0 would make all else a flat line.
    private const double Farthest = 1;

    private const int MostRuns = 4;

    private const string Silent = "says nothing";

    /// <summary>The sketch; null where the claim is no inequality that is built in, or nothing is claimed anywhere along its parameters.</summary>
    public static Sketch? Of(ClaimRecord record)
    {
        var at = record.Counterexample?.Parameters ?? record.SmallestAt;
        if (ClaimCatalogue.All.FirstOrDefault(claim => claim.Id == record.Id) is not InequalityClaim claim || !claim.Domain.Select(parameter => parameter.Name).SequenceEqual(at.Select(one => one.Name)))
        {
            return null;
        }

        var point = new Point(claim.Domain, [.. claim.Domain.Select((parameter, i) => parameter.FromDisplay(at[i].Value))]);
        var best = claim.Domain.Where(parameter => IsShown(claim, parameter)).Select(parameter => Along.Of(claim, point, parameter)).Where(along => along.Claimed > 0).MaxBy(along => (along.HasBoth, along.HasEdge, along.Spread));
        return best is null ? null : Draw(claim, point, best, record.Counterexample is not null);
    }

    // A region's number is no measure, and regions drawn in another dimension are others.
    private static bool IsShown(InequalityClaim claim, Parameter parameter) => parameter.Name != "shape" && (claim is not RegionClaim || parameter.Name != "d");

    private static Sketch Draw(InequalityClaim claim, Point point, Along along, bool isCounterexample)
    {
        var parameter = along.Parameter;
        ImmutableArray<Datum> points = [.. along.Places.Zip(along.Margins, (place, margin) => new Datum(parameter.Display(place), Math.Clamp(margin, -Farthest, Farthest)))];
        var marked = new Datum(parameter.Display(point[parameter.Name]), Math.Clamp(Rounded(claim.Evaluate(point).Margin), -Farthest, Farthest));
        var kept = string.Join(", ", claim.Domain.Where(other => other != claim.Domain[parameter.Name]).Select(other => $"{other.Name} = {other.Shown(point[other.Name], "G4")}"));
        var cut = along.Margins.Any(margin => Math.Abs(margin) > Farthest) ? Invariant($" Beyond ±{Farthest} it is not drawn.") : "";
        return new(
            $"{claim.Id}: its margin against {parameter.Name}",
            new Panel(
                "",
                new ParameterPlaces(parameter, along.Most).Axis() with { Label = parameter.Kind == ParameterKind.Angle ? $"{parameter.Name} (degrees)" : parameter.Name },
                SketchAxis.Around([marked.Y, .. points.Select(one => one.Y).Where(double.IsFinite)], Farthest),
                [
                    new Rule("0", 0, IsVertical: false, new Ink(Ink.Foreground, LineKind.Dotted)),
                    new Curve("margin", points, new Ink(0)),
                    new Curve(isCounterexample ? "counterexample" : "smallest margin", [marked], new Ink(Ink.Foreground, LineKind.None) { Shape = Ink.Foreground }),
                ]),
            $"The margin against {parameter.Name} ({parameter.Meaning}){(kept.Length > 0 ? $", at {kept}" : "")}: {Words(claim, along)}. The cross is the {(isCounterexample ? "counterexample" : "smallest margin that was seen")}.{cut}");
    }

    private static string Words(InequalityClaim claim, Along along)
    {
        List<(string State, int First, int Last)> runs = [];
        for (var i = 0; i < along.Places.Length; i++)
        {
            var state = State(claim, along.Margins[i]);
            if (runs.Count > 0 && runs[^1].State == state)
            {
                runs[^1] = runs[^1] with { Last = i };
            }
            else
            {
                runs.Add((state, i, i));
            }
        }

        return runs.Count > MostRuns
            ? Invariant($"of {along.Claimed} places at which it says something, it {string.Join(", ", along.Margins.Select(margin => State(claim, margin)).Where(state => state != Silent).CountBy(state => state).Select(count => Invariant($"{count.Key} at {count.Value}")))}")
            : $"it {string.Join(", ", runs.Select(run => run.First == run.Last ? Invariant($"{run.State} at {Shown(run.First):G3}") : Invariant($"{run.State} from {Shown(run.First):G3} to {Shown(run.Last):G3}")))}";

        double Shown(int i) => along.Parameter.Display(along.Places[i]);
    }

    private static string State(InequalityClaim claim, double margin) =>
        double.IsNaN(margin) ? Silent : margin == 0 ? "is within rounding of 0" : claim.IsViolation(margin) ? "fails" : "holds";

    // A margin so close to 0 says nothing in double precision.
    private static double Rounded(double margin) => Math.Abs(margin) <= InequalityClaim.Resolution ? 0 : margin;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>What the margin is along one parameter; NaN where nothing is claimed.</summary>
    private sealed record Along(Parameter Parameter, int Most, ImmutableArray<double> Places, ImmutableArray<double> Margins, int Claimed, bool HasBoth)
    {
        // Where the hypothesis begins or ends, and enough beside that.
        public bool HasEdge => Claimed < Places.Length && Claimed * 3 >= Places.Length;

        // How much there is to see: the claimed share of the places, times how far the margins lie apart.
        public double Spread => (double)Claimed / Places.Length * (Margins.Where(double.IsFinite).DefaultIfEmpty().Max(one => Math.Min(one, Farthest)) - Margins.Where(double.IsFinite).DefaultIfEmpty().Min(one => Math.Max(one, -Farthest)));

        public static Along Of(InequalityClaim claim, Point point, Parameter whole)
        {
            var parameter = ParameterPlaces.Near(whole, point[whole.Name]);
            var most = claim.Cost > 1 ? MostWhereDear : MarginSketch.Most;
            ImmutableArray<double> places = [.. new ParameterPlaces(parameter, most).All().Select(place => parameter.IsWhole ? Math.Round(place) : place).Distinct()];
            ImmutableArray<double> margins = [.. places.Select(place => claim.Evaluate(point.With(claim.Domain.IndexOf(whole.Name), place)) is { Slack: > 0 } seen ? Rounded(seen.Margin) : double.NaN)];
            var failing = margins.Count(margin => margin != 0 && claim.IsViolation(margin));
            var claimed = margins.Count(margin => !double.IsNaN(margin));
            return new(parameter, most, places, margins, claimed, failing > 0 && failing < claimed);
        }
    }
}
