[Claim("mine", "…", "§4.1, Theorem 4")]
public sealed partial class Mine : ExpressionClaim
{
    public override string Statement => "…";

    // the page
}
