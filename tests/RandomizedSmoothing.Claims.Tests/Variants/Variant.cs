using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Tests.Variants;

/// <summary>A claim with one thing wrong on purpose: the engine must refute it in its quick budget.</summary>
/// <param name="original">The claim that it was.</param>
/// <param name="mistake">What is wrong with it.</param>
public abstract class Variant(ExpressionClaim original, string mistake) : ExpressionClaim
{
    public override string Id => original.Id;

    public override string Title => mistake;

    public override string Source => original.Source;

    public override string Statement => $"{original.Statement} ({mistake})";

    public override Domain Domain => original.Domain;

    public override bool IsStrict => original.IsStrict;

    public override T Slack<T>(Point<T> at) => original.Slack(at);

    public override T Margin<T>(Point<T> at) => original.Margin(at);

    /// <summary>The same point with one real parameter another one.</summary>
    protected Point<T> With<T>(Point<T> at, string name, T value)
        where T : struct, IReal<T>
    {
        var (reals, wholes) = (new T[Domain.Count], new double[Domain.Count]);
        for (var i = 0; i < reals.Length; i++)
        {
            reals[i] = Domain[i].Name == name ? value : at[Domain[i].Name];
            wholes[i] = Domain[i].IsWhole ? at.Whole(Domain[i].Name) : 0;
        }

        return new Point<T>(Domain, reals, wholes);
    }
}
