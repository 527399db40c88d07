namespace RandomizedSmoothing.Sampling;

/// <summary>What an instruction of a <see cref="RegionProgram"/> does with the stack of truths.</summary>
internal enum Opcode
{
    /// <summary>Pushes whether Σ wᵢ² ≤ Bound, where wᵢ = Scale·zᵢ + cᵢ.</summary>
    Ball,

    /// <summary>
    /// Pushes whether h ≥ 0 and (Σ wᵢ² − g²)·CosineSquared ≤ h²·SineSquared, where wᵢ = Scale·zᵢ + cᵢ, g = Scale·Σ uᵢzᵢ and
    /// h = Depth + g; all cᵢ, then all uᵢ.
    /// </summary>
    Cone,

    /// <summary>Pushes whether Σ cᵢzᵢ ≤ Bound.</summary>
    HalfSpace,

    /// <summary>Pushes whether aᵢ ≤ zᵢ ≤ bᵢ for every i; all aᵢ, then all bᵢ.</summary>
    Box,

    /// <summary>Replaces the two truths on top by whether one holds.</summary>
    Or,

    /// <summary>Replaces the two truths on top by whether both hold.</summary>
    And,

    /// <summary>Replaces the two truths on top by whether the lower holds and the upper does not.</summary>
    LowerOnly,

    /// <summary>Replaces the two truths on top by whether the upper holds and the lower does not.</summary>
    UpperOnly,

    /// <summary>Does nothing: it fills up a group of primitives.</summary>
    Nothing,
}
