using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using RandomizedSmoothing.Files;
using TorchSharp;

namespace RandomizedSmoothing.Models.Networks;

/// <summary>Finds Torch's native library, libtorch, and the thin one by which TorchSharp calls it.</summary>
/// <remarks>
/// libtorch is 0.6 GB and another one a system, so that no package of this project brings it along. It is taken from the folder that
/// <see cref="Variable"/> names; else from beside the program, where a project that refers to a package of it has it; else from the
/// package cache, where <c>dotnet package download</c> puts it and this repository's own restore does.
/// </remarks>
internal static class TorchLibrary
{
    /// <summary>The variable that names a folder with libtorch in it.</summary>
    public const string Variable = "RANDOMIZED_SMOOTHING_TORCH";

    private const string Computing = "torch_cpu";
    private const string Calling = "LibTorchSharp";

    // The libraries of the folder that others ask for by name alone; a card's are there only in a libtorch for cards.
    private static readonly string[] Named = ["c10", Computing, "torch", "c10_cuda", "torch_cuda"];

    private static readonly Lazy<IntPtr> Loaded = new(Find);

    private static readonly string Version =
        typeof(TorchLibrary).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "LibtorchVersion").Value!;

    private static string Package => $"libtorch-cpu-{Platform}";

    private static string Platform =>
        OperatingSystem.IsWindows() ? "win-x64" : OperatingSystem.IsMacOS() ? "osx-arm64" : "linux-x64";

    private static string Cache => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } given
        ? given
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Loads it, once.</summary>
    /// <returns>The library that computes.</returns>
    /// <exception cref="ModelException">It is not on this machine, or cannot be loaded.</exception>
    public static IntPtr Load() => Loaded.Value;

    private static IntPtr Find()
    {
        var folder = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? Given(given) : null;
        if (folder is not null || !NativeLibrary.TryLoad(Computing, typeof(torch).Assembly, searchPath: null, out var library))
        {
            library = From(folder ?? Path.Combine(Cache, Package, Version, "runtimes", Platform, "native"));
        }

        if (!NativeLibrary.TryLoad(Calling, typeof(torch).Assembly, searchPath: null, out _) && !TryLoadTolerantly())
        {
            throw new ModelException(
                $"Torch's native library cannot be loaded on this machine ({RuntimeInformation.RuntimeIdentifier}); ONNX models, and the verbs that need no network, work without it");
        }

        return library;
    }

    private static string Given(string folder) => File.Exists(PathOf(folder, Computing))
        ? folder
        : throw new ModelException($"{Variable} '{folder}' is not a folder with {Path.GetFileName(PathOf(folder, Computing))} in it; valid: the folder of libtorch {Version}'s libraries");

    private static IntPtr From(string folder)
    {
        if (!NativeLibrary.TryLoad(PathOf(folder, Computing), out var library))
        {
            throw new ModelException(
                $"TorchScript models, and networks of 'smoothing train', need libtorch {Version} (0.6 GB), which is not on this machine: "
                + $"'dotnet package download {Package}@{Version} --output {Cache}' fetches it, or {Variable} names its folder; ONNX models do without");
        }

        // Who asks for one of them by its name, as TorchSharp does, gets the one that lies here.
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) =>
            Named.Contains(name) && NativeLibrary.TryLoad(PathOf(folder, name), out var one) ? one : IntPtr.Zero;
        _ = NativeLibrary.TryLoad(PathOf(folder, "torch"), out _);
        return library;
    }

    // On Linux, an older libstdc++ than the one that TorchSharp was built with refuses its library for the sake of a version of which it uses nothing.
    private static bool TryLoadTolerantly()
    {
        if (!OperatingSystem.IsLinux() || Original() is not { } original || WeakVersion.In(File.ReadAllBytes(original), "GLIBCXX_3.4.32") is not { } weak)
        {
            return false;
        }

        // Once it is loaded, the system keeps what the file held.
        var copy = Path.Combine(Directory.CreateTempSubdirectory("smoothing").FullName, Path.GetFileName(original));
        try
        {
            WholeFile.Write(copy, weak);
            if (!NativeLibrary.TryLoad(copy, out var library))
            {
                return false;
            }

            AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) => name == Calling ? library : IntPtr.Zero;
            return true;
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(copy)!, recursive: true);
        }
    }

    // Where a host looks for native libraries: beside the program, under runtimes/, or in the package cache.
    private static string? Original() => ((string?)AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Append(AppContext.BaseDirectory)
        .Select(folder => PathOf(folder, Calling))
        .FirstOrDefault(File.Exists);

    private static string PathOf(string folder, string name) => Path.Combine(
        folder,
        OperatingSystem.IsWindows() ? $"{name}.dll" : OperatingSystem.IsMacOS() ? $"lib{name}.dylib" : $"lib{name}.so");
}
