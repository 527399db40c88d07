using ILGPU;
using ILGPU.Runtime;

public static class Kernels
{
    public static void Shift(Index1D i, ArrayView<double> v) => v[i] = Factorial((int)v[i]);

    // the page
}
