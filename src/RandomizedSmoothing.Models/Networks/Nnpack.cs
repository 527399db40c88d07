using System.Runtime.InteropServices;

namespace RandomizedSmoothing.Models.Networks;

/// <summary>Has Torch do without NNPACK, one of its libraries for convolutions of few images.</summary>
/// <remarks>
/// On a machine that NNPACK does not know, as many virtual ones are, Torch writes a line to standard error for each layer and batch. There is
/// a switch, which TorchSharp does not pass on; where it is missing, nothing is done.
/// </remarks>
internal static class Nnpack
{
    // at::globalContext().setUserEnabledNNPACK(false), as the Itanium C++ ABI names and calls them.
    private const string GlobalContext = "_ZN2at13globalContextEv";
    private const string SetUserEnabled = "_ZN2at7Context20setUserEnabledNNPACKEb";

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate IntPtr Context();

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate void Switch(IntPtr context, byte isEnabled);

    public static void TurnOff(IntPtr torch)
    {
        if (NativeLibrary.TryGetExport(torch, GlobalContext, out var context) && NativeLibrary.TryGetExport(torch, SetUserEnabled, out var set))
        {
            Marshal.GetDelegateForFunctionPointer<Switch>(set)(Marshal.GetDelegateForFunctionPointer<Context>(context)(), 0);
        }
    }
}
