// the page
public sealed partial class Mine : ExpressionClaim
{
    public override string Statement => "…";

    private static T Margin<T>([Sigma] T sigma)
        where T : struct, IReal<T> => sigma - 1;
}
