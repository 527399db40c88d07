using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RandomizedSmoothing.Cli.Report;

/// <summary>The generator's LaTeX as MathML Core, which browsers show without script: fractions, roots, powers, indices, words, Greek.</summary>
internal sealed partial class MathMl
{
    private static readonly XNamespace Space = "http://www.w3.org/1998/Math/MathML";

    private static readonly Dictionary<string, string> Letters = new()
    {
        ["alpha"] = "α",
        ["beta"] = "β",
        ["delta"] = "δ",
        ["epsilon"] = "ε",
        ["theta"] = "θ",
        ["lambda"] = "λ",
        ["rho"] = "ρ",
        ["sigma"] = "σ",
        ["chi"] = "χ",
        ["Phi"] = "Φ",
        ["pi"] = "π",
        ["mu"] = "μ",
        ["nu"] = "ν",
        ["tau"] = "τ",
        ["gamma"] = "γ",
        ["Upsilon"] = "Υ",
        ["Gamma"] = "Γ",
    };

    private static readonly Dictionary<string, string> Operators = new()
    {
        ["le"] = "≤",
        ["ge"] = "≥",
        ["ne"] = "≠",
        ["Rightarrow"] = "⇒",
        ["cdot"] = "·",
        ["times"] = "×",
        ["infty"] = "∞",
        ["|"] = "‖",
        ["in"] = "∈",
    };

    private static readonly HashSet<string> Functions = ["exp", "log", "tan", "sin", "cos", "min", "max"];

    private readonly string[] tokens;
    private int next;

    private MathMl(string latex) => tokens = [.. Tokens().Matches(latex).Select(token => token.Value)];

    /// <summary>The formula as an element; words that this does not know stay as they are written.</summary>
    public static XElement Of(string latex)
    {
        var math = new MathMl(latex);
        return new XElement(Space + "math", new XAttribute("displaystyle", "true"), math.Row(_ => false));
    }

    private XElement Row(Predicate<string> ends)
    {
        var row = new XElement(Space + "mrow");
        while (next < tokens.Length && !ends(tokens[next]))
        {
            row.Add(WithScripts());
        }

        next++;
        return row;
    }

    private XElement WithScripts()
    {
        var base_ = Atom();
        XElement? below = null, above = null;
        while (next < tokens.Length && tokens[next] is "_" or "^" or "'")
        {
            var mark = tokens[next++];
            if (mark == "_")
            {
                below = Atom();
            }
            else
            {
                above = mark == "'" ? Element("mo", "′") : Atom();
            }
        }

        return (below, above) switch
        {
            (null, null) => base_,
            (not null, null) => new XElement(Space + "msub", base_, below),
            (null, not null) => new XElement(Space + "msup", base_, above),
            _ => new XElement(Space + "msubsup", base_, below, above),
        };
    }

    private XElement Atom()
    {
        if (next >= tokens.Length)
        {
            return new XElement(Space + "mrow");
        }

        var token = tokens[next++];
        return token switch
        {
            "{" => Row(end => end == "}"),
            "\\left" => Fenced(),
            "\\frac" => new XElement(Space + "mfrac", Atom(), Atom()),
            "\\sqrt" => new XElement(Space + "msqrt", Atom()),
            "\\," or "\\;" => new XElement(Space + "mspace", new XAttribute("width", token == "\\," ? "0.17em" : "0.28em")),
            _ when token.StartsWith("\\text{", StringComparison.Ordinal) => Element("mtext", token[6..^1].Replace(' ', '\u00A0')),
            _ when token.StartsWith("\\mathrm{", StringComparison.Ordinal) => new XElement(Space + "mi", new XAttribute("mathvariant", "normal"), token[8..^1]),
            _ when token[0] == '\\' => Command(token[1..]),
            _ when char.IsDigit(token[0]) => Element("mn", token),
            _ when char.IsLetter(token[0]) => Element("mi", token),
            _ => Element("mo", token == "-" ? "−" : token),
        };
    }

    private XElement Fenced()
    {
        var open = tokens[next++];
        var row = Row(end => end == "\\right");
        var close = next < tokens.Length ? tokens[next++] : "";
        row.AddFirst(Element("mo", Fence(open)));
        row.Add(Element("mo", Fence(close)));
        return row;
    }

    private static string Fence(string token) => token == "\\|" ? "‖" : token;

    private static XElement Command(string name) =>
        Letters.TryGetValue(name, out var letter) ? Element("mi", letter)
        : Operators.TryGetValue(name, out var sign) ? Element("mo", sign)
        : Element("mi", Functions.Contains(name) ? name : $"\\{name}");

    private static XElement Element(string name, string text) => new(Space + name, text);

    [GeneratedRegex(@"\\text\{[^}]*\}|\\mathrm\{[^}]*\}|\\[A-Za-z]+|\\.|[0-9]+(?:\.[0-9]+)?|[^\s\\]")]
    private static partial Regex Tokens();
}
