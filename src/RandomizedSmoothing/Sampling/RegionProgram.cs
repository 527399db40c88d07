using System.Collections.Immutable;

namespace RandomizedSmoothing.Sampling;

/// <summary>
/// Regions as seen by standard normal noise z from one point: “does point + σz lie in it?” of each, as a flat program of
/// <see cref="Instruction"/>s on a stack of truths, with no references, that looks at one coordinate of z at a time.
/// </summary>
/// <remarks>
/// All constants are in units of σ, in double precision; behind the last coordinate they are such that noise of 0 changes nothing. A primitive keeps at most two sums while the coordinates stream past,
/// so that no sample is ever stored.
/// </remarks>
internal sealed class RegionProgram
{
    private const double Largest = 1e100;

    private readonly List<Instruction> instructions = [];
    private readonly List<double> constants = [];
    private readonly double[] point;
    private readonly double sigma;

    private RegionProgram(NoisyPoint at) => (point, sigma, Regions) = ([.. at.Point], at.Sigma, at.Regions.Length);

    /// <summary>How many regions it tells of.</summary>
    public int Regions { get; }

    /// <summary>d.</summary>
    public int Dimension => point.Length;

    /// <summary>d rounded up to whole blocks of four: how far apart a primitive's lists of constants lie.</summary>
    public int Stride => (Dimension + 3) / 4 * 4;

    /// <summary>The instructions, in postfix order; what is left on the stack are the answers, the last region's on top.</summary>
    public ImmutableArray<Instruction> Instructions { get; private set; }

    /// <summary>The instructions that look at the noise, in the order in which their truths are pushed.</summary>
    public ImmutableArray<Instruction> Primitives { get; private set; }

    /// <summary>The numbers that the instructions refer to.</summary>
    public ImmutableArray<double> Constants { get; private set; }

    /// <summary>The constants in single precision; a box's bounds are rounded inward, between which the same noise lies.</summary>
    public ImmutableArray<float> Singles { get; private set; }

    /// <summary>What the sums of each primitive tell in single precision, in the order of <see cref="Primitives"/>.</summary>
    public ImmutableArray<SingleBounds> Bounds { get; private set; }

    /// <summary>Compiles regions for the noise around a point.</summary>
    public static RegionProgram Compile(NoisyPoint at)
    {
        var program = new RegionProgram(at);
        foreach (var region in at.Regions)
        {
            program.Emit(region);
        }

        program.Instructions = [.. program.instructions];
        program.Primitives = [.. program.instructions.Where(instruction => instruction.IsPrimitive)];
        program.Constants = [.. program.constants];
        program.AddSingles();
        return program;
    }

    private void AddSingles()
    {
        var all = Constants.AsSpan();
        var singles = new float[all.Length];
        var bounds = new SingleBounds[Primitives.Length];
        for (var p = 0; p < bounds.Length; p++)
        {
            var primitive = Primitives[p];
            var first = all.Slice(primitive.Constants, Dimension);
            var second = primitive.Opcode is Opcode.Box or Opcode.Cone ? all.Slice(primitive.Constants + Stride, Dimension) : [];
            bounds[p] = SingleBounds.Of(primitive, first, second);
            var isBox = primitive.Opcode == Opcode.Box;
            for (var i = 0; i < Stride; i++)
            {
                var at = primitive.Constants + i;
                singles[at] = isBox ? SingleBounds.Up(all[at]) : (float)all[at];
                if (!second.IsEmpty)
                {
                    singles[at + Stride] = isBox ? SingleBounds.Down(all[at + Stride]) : (float)all[at + Stride];
                }
            }
        }

        (Singles, Bounds) = ([.. singles], [.. bounds]);
    }

    private void Emit(Region region)
    {
        switch (region.Lowered)
        {
            case Ball ball:
                Emit(ball);
                break;
            case Cone cone:
                Emit(cone);
                break;
            case HalfSpace half:
                Emit(half);
                break;
            case Box box:
                Emit(box);
                break;
            case Union union:
                Emit(union.Parts, Opcode.Or);
                break;
            case Intersection intersection:
                Emit(intersection.Parts, Opcode.And);
                break;
            case Difference difference when StackNeed(difference.From) >= StackNeed(difference.Removed):
                Emit(difference.From);
                Emit(difference.Removed);
                instructions.Add(new(Opcode.LowerOnly));
                break;
            case Difference difference:
                Emit(difference.Removed);
                Emit(difference.From);
                instructions.Add(new(Opcode.UpperOnly));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(region), region, "regions are balls, cones, half-spaces, boxes, unions, intersections and differences.");
        }
    }

    // The part that needs the most of the stack comes first: a region of n primitives needs 1 + log₂ n at most.
    private void Emit(ImmutableArray<Region> parts, Opcode opcode)
    {
        var first = true;
        foreach (var part in parts.OrderByDescending(StackNeed))
        {
            Emit(part);
            if (!first)
            {
                instructions.Add(new(opcode));
            }

            first = false;
        }
    }

    private static int StackNeed(Region region)
    {
        Region[] parts = region.Lowered switch
        {
            CompositeRegion composite => [.. composite.Parts],
            Difference difference => [difference.From, difference.Removed],
            _ => [],
        };
        var needs = parts.Select(StackNeed).OrderDescending().ToArray();
        return needs is [var most, ..] ? Math.Max(most, needs.Length > 1 ? needs[1] + 1 : 0) : 1;
    }

    private void Emit(Ball ball)
    {
        var (offsets, half) = Offsets(ball.Center, ball.Radius);
        var radius = ball.Radius / 2 / half;
        instructions.Add(new(Opcode.Ball, constants.Count, sigma / 2 / half, radius * radius));
        AddConstants(offsets, 0);
    }

    private void Emit(Cone cone)
    {
        var length = cone.Axis.Aggregate(0.0, double.Hypot);
        var axis = cone.Axis.Select(component => component / length).ToArray();
        var (offsets, half) = Offsets(cone.Apex, 0);
        var depth = offsets.Zip(axis, (offset, u) => offset * u).Sum();
        var (sine, cosine) = Math.SinCos(cone.HalfAngle);
        instructions.Add(new(Opcode.Cone, constants.Count, sigma / 2 / half, 0, depth, cosine * cosine, sine * sine));
        AddConstants(offsets.Zip(axis, (offset, u) => offset - (depth * u)), 0);
        AddConstants(axis, 0);
    }

    private void Emit(HalfSpace half)
    {
        var length = 0.0;
        foreach (var component in half.Normal)
        {
            length = double.Hypot(length, component);
        }

        instructions.Add(new(Opcode.HalfSpace, constants.Count, Bound: half.Clearance(point) / sigma));
        AddConstants(half.Normal.ToArray().Select(component => component / length), 0);
    }

    private void Emit(Box box)
    {
        instructions.Add(new(Opcode.Box, constants.Count));
        var (low, high) = (box.Low.ToArray(), box.High.ToArray());
        AddConstants(low.Select((bound, i) => (bound - point[i]) / sigma), double.NegativeInfinity);
        AddConstants(high.Select((bound, i) => (bound - point[i]) / sigma), double.PositiveInfinity);
    }

    private void AddConstants(IEnumerable<double> list, double neutral)
    {
        constants.AddRange(list);
        while (constants.Count % 4 != 0)
        {
            constants.Add(neutral);
        }
    }

    // From a centre to the point, in a unit of which half is returned: σ, unless a square would overflow then.
    private (double[] Offsets, double Half) Offsets(ImmutableArray<double> center, double radius)
    {
        var halves = point.Select((x, i) => (x / 2) - (center[i] / 2)).ToArray();
        var half = Math.Max(sigma / 2, Math.Max(radius / 2, halves.Max(Math.Abs)) / Largest);
        return ([.. halves.Select(offset => offset / half)], half);
    }
}
