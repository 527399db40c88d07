using ILGPU;
using ILGPU.Runtime;

public static class Kernels
{
    public static void Load(Accelerator accelerator, double given)
    {
        var sigma = given;
        // the page
    }
}
