using System.Text;
using System.Text.RegularExpressions;

namespace RandomizedSmoothing.Cli.Tables;

/// <summary>Tables in LaTeX, with the rules of booktabs; every character of a name is shown as it is.</summary>
internal static partial class LatexTables
{
    private static readonly Dictionary<char, string> Escapes = new()
    {
        ['\\'] = @"\textbackslash{}",
        ['{'] = @"\{",
        ['}'] = @"\}",
        ['$'] = @"\$",
        ['&'] = @"\&",
        ['#'] = @"\#",
        ['_'] = @"\_",
        ['%'] = @"\%",
        ['~'] = @"\textasciitilde{}",
        ['^'] = @"\textasciicircum{}",
        ['<'] = "$<$",
        ['>'] = "$>$",
        ['|'] = "$|$",
        ['"'] = "''",
        ['σ'] = @"$\sigma$",
        ['θ'] = @"$\theta$",
        ['ε'] = @"$\epsilon$",
        ['α'] = @"$\alpha$",
        ['±'] = @"$\pm$",
        ['≥'] = @"$\ge$",
        ['≤'] = @"$\le$",
        ['≈'] = @"$\approx$",
        ['⇒'] = @"$\Rightarrow$",
        ['−'] = "$-$",
        ['–'] = "--",
        ['—'] = "---",
        ['ℓ'] = @"$\ell$",
        ['₂'] = "$_2$",
        ['√'] = @"$\surd$",
        ['Υ'] = @"$\Upsilon$",
        ['χ'] = @"$\chi$",
        ['·'] = @"$\cdot$",
        ['×'] = @"$\times$",
        ['∞'] = @"$\infty$",
        ['§'] = @"\S{}",
        ['°'] = @"$^\circ$",
        ['“'] = "``",
        ['”'] = "''",
        ['…'] = @"\ldots{}",
    };

    /// <summary>The tables, one after the other.</summary>
    public static string Of(IEnumerable<PaperTable> tables) => string.Join('\n', tables.Select(Of));

    private static string Of(PaperTable table)
    {
        var text = new StringBuilder("% needs \\usepackage{booktabs}\n\\begin{table}\n\\centering\n");
        text.Append("\\caption{").Append(Escape(table.Caption)).Append("}\n\\begin{tabular}{l").Append('r', table.Header.Length - 1).Append("}\n\\toprule\n");
        text.Append(string.Join(" & ", table.Header.Select(Escape))).Append(" \\\\\n\\midrule\n");
        foreach (var row in table.Rows)
        {
            text.Append(string.Join(" & ", row.Select(cell => cell.IsBest ? $"\\textbf{{{Escape(cell.Text)}}}" : Escape(cell.Text)))).Append(" \\\\\n");
        }

        return text.Append("\\bottomrule\n\\end{tabular}\n\\end{table}\n").ToString();
    }

    // ℓ₂ is one formula, not two; a dollar of the text's own stands behind a backslash.
    private static string Escape(string text) => TwoFormulas().Replace(string.Concat(text.Select(c => Escapes.TryGetValue(c, out var escaped) ? escaped : char.IsControl(c) ? " " : c.ToString())), "");

    [GeneratedRegex(@"(?<!\\)\$\$")]
    private static partial Regex TwoFormulas();
}
