[Claim("mine", "…", "§4.1, Theorem 4")]
public sealed partial class Mine : InequalityClaim
{
    public override string Statement => "…";

    public override Domain Domain { get; } = [Parameter.Sigma];

    // the page

    private static double Left(Point point) => point["sigma"];

    private static double Right(Point point) => 1 / point["sigma"];
}
