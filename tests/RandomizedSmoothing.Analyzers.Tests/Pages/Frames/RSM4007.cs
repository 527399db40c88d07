using ILGPU;
using ILGPU.Runtime;

public interface IShape
{
    double Area(double r);
}

public struct Square : IShape
{
    public double Side;

    public double Area(double r) => r * Side;
}

public static class Kernels
{
    public static void Shift(Index1D i, ArrayView<double> v) => v[i] = Of(new Square(), v[i]);

    // the page
}
