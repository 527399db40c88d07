using System.Collections.Immutable;

namespace RandomizedSmoothing.Sampling.Grids;

/// <summary>Balls, half-spaces and cones as seen by the same noise from all points of a grid, as plain numbers for a device.</summary>
/// <param name="Lists">What a sample's noise is multiplied by: r, u, then each primitive's center or normal, or a cone's center across and its axis; d numbers each, filled up to blocks of four.</param>
/// <param name="Terms">The primitives, in the order of their lists.</param>
/// <param name="Instructions">What is made of their truths, as in <see cref="RegionProgram"/>.</param>
/// <param name="Dimension">d.</param>
/// <param name="Regions">How many regions it tells of.</param>
/// <param name="SlackPerSquare">What comes closer to a boundary than this times 1 + ‖z‖² + M² is undecided.</param>
internal sealed record GridForm(ImmutableArray<double[]> Lists, ImmutableArray<GridTerm> Terms, ImmutableArray<Instruction> Instructions, int Dimension, int Regions, double SlackPerSquare);
