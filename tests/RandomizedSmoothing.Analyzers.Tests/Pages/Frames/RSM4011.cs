using ILGPU;
using ILGPU.Runtime;

public static class Kernels
{
    // the page
}
