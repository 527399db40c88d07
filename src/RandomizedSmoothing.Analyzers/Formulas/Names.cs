using System.Text.RegularExpressions;

namespace RandomizedSmoothing.Analyzers.Formulas;

/// <summary>Which parts of a formula are shown by the names that the code gives them, and explained behind it.</summary>
internal sealed class Names
{
    // A shorter part is easier to read in its place.
    private const int ShortestPart = 8;

    private static readonly Regex Mathematical = new("^[A-Za-z](_[A-Za-z0-9]+|[0-9]*)$", RegexOptions.CultureInvariant);

    private readonly List<Named> shown;

    private Names(List<Named> shown) => this.shown = shown;

    /// <summary>Whether a name is one that a formula may show, such as <c>u</c> or <c>p_A</c>.</summary>
    public static bool IsMathematical(string name) => Mathematical.IsMatch(name) || Greek.Letter(Greek.Split(name).Stem) is not null;

    /// <summary>The statement with names in place of what they stand for, and what that is, in the order of appearance.</summary>
    public static (Statement Statement, IReadOnlyList<(string Name, Term Term)> Meanings) Resolve(Statement statement)
    {
        var seen = new HashSet<Named>();
        var parts = statement.Terms().SelectMany(term => Statement.Parts(term, seen)).ToArray();
        var symbols = new HashSet<string>(parts.OfType<Symbol>().Select(symbol => symbol.Name), StringComparer.Ordinal);
        var inlined = new Names([]);
        var shown = from named in parts.OfType<Named>()
                    group named by named.Name into meanings
                    where !symbols.Contains(meanings.Key) && meanings.Count() > 1 && meanings.Distinct().Count() == 1
                        && Notation.Unicode.Write(inlined.Resolve(meanings.First().Operand)).Length >= ShortestPart
                    select meanings.First();
        var names = new Names([.. shown]);
        return (
            new(
                statement.Hypothesis is null ? null : names.Resolve(statement.Hypothesis),
                names.Resolve(statement.Conclusion),
                new([.. statement.Roots.Select(root => root with { Excess = names.Resolve(root.Excess) })])),
            [.. names.shown.Select(named => (named.Name, names.Resolve(named.Operand)))]);
    }

    private Relation Resolve(Relation relation) => relation switch
    {
        Comparison comparison => comparison with { Left = Resolve(comparison.Left), Right = Resolve(comparison.Right) },
        Joined joined => joined with { First = Resolve(joined.First), Second = Resolve(joined.Second) },
        _ => relation,
    };

    private Term Resolve(Term term) => term switch
    {
        Named named => shown.Contains(named) ? new Symbol(named.Name) : Resolve(named.Operand),
        Binary binary => binary with { Left = Resolve(binary.Left), Right = Resolve(binary.Right) },
        Negative negative => new Negative(Resolve(negative.Operand)),
        Square square => new Square(Resolve(square.Operand)),
        Function function => new Function(function.Name, [.. function.Arguments.Select(Resolve)]),
        _ => term,
    };
}
