using System.CommandLine;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Cli.Verify;

namespace RandomizedSmoothing.Cli.Plot.Claims;

/// <summary><c>smoothing plot margin CLAIM</c> and <c>plot sharpness CLAIM</c>.</summary>
internal static class MarginVerb
{
    public static Command Create()
    {
        var id = new Argument<string>("claim") { Description = "A claim about parameters, such as theorem-7" };
        var over = new Option<string?>("--over") { Description = "The two parameters of the map, such as c,theta; the first two that the claim has where it is not given", HelpName = "A,B" };
        var within = new Option<string?>("--within") { Description = "Their ranges, such as d=2..64,c=2..100, angles in degrees; around the counterexample where it is not given", HelpName = "RANGES" };
        return new PlotOptions().Verb(
            "margin",
            "A map of a claim's margin over two parameters, with what fails and the counterexample",
            (parsed, cancellation) => new(Draw(VerifyCommand.Find(parsed.GetValue(id)!), parsed.GetValue(over), parsed.GetValue(within), cancellation)),
            [id, over, within]);
    }

    public static Command CreateSharpness()
    {
        var id = new Argument<string>("claim") { Description = "A claim with a bound, such as theorem-4" };
        return new PlotOptions().Verb("sharpness", "The true value over a claim's bound, against d and c", (parsed, _) => new(SharpnessPicture.Make(VerifyCommand.Find(parsed.GetValue(id)!))), [id]);
    }

    private static Picture Draw(Claim claim, string? over, string? within, CancellationToken cancellation)
    {
        if (claim is not InequalityClaim { Domain.Count: >= 2 } inequality)
        {
            throw new UsageException($"'{claim.Id}' is no inequality over two parameters or more; such are {string.Join(", ", ClaimCatalogue.All.Where(other => other is InequalityClaim { Domain.Count: >= 2 }).Take(5).Select(other => other.Id))}, …");
        }

        var finding = Verification.Verify(inequality, Budget.Quick, cancellation: cancellation);
        var around = finding.Counterexample?.Point ?? finding.SmallestMarginAt ?? throw new UsageException($"the hypothesis of '{claim.Id}' was met nowhere: there is no margin to show");
        var names = over?.Split(',') ?? [.. inequality.Domain.Take(2).Select(parameter => parameter.Name)];
        if (names is not [var first, var second] || first == second)
        {
            throw Refusal.Of("--over", over, $"two parameters of {claim.Id}", $"two of {Names(inequality)}, such as {inequality.Domain[0].Name},{inequality.Domain[1].Name}");
        }

        var shown = Ranges(inequality, within);
        return new MarginPicture(inequality, around, finding.Counterexample is not null).Make(Shown(first), Shown(second), cancellation);

        Parameter Shown(string name)
        {
            if (!inequality.Domain.Any(parameter => parameter.Name == name))
            {
                throw Refusal.Of("--over", name, $"a parameter of {claim.Id}", $"two of {Names(inequality)}");
            }

            return shown[name] == inequality.Domain[name] ? ParameterPlaces.Near(inequality.Domain[name], around[name]) : shown[name];
        }
    }

    private static string Names(InequalityClaim claim) => string.Join(", ", claim.Domain.Select(parameter => parameter.Name));

    private static Domain Ranges(InequalityClaim claim, string? within)
    {
        try
        {
            return DomainRestriction.Parse(claim.Domain, within ?? "");
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or ClaimException)
        {
            throw new UsageException($"--within {exception.Message.Split(" (Parameter")[0]}", exception);
        }
    }
}
