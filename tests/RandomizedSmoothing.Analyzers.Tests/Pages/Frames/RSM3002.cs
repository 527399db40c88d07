using TorchSharp;

public static class Smoothed
{
    public static void Run(torch.Tensor batch, double sigma, ulong seed)
    {
        // the page
    }
}
