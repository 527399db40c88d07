using System.Reflection;
using System.Runtime.Loader;
using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Cli.Check;

/// <summary>A compiled file, loaded until it is disposed of.</summary>
internal sealed class ClaimAssembly : IDisposable
{
    private readonly string path;
    private readonly AssemblyLoadContext context;
    private readonly Assembly assembly;

    public ClaimAssembly(string path, Stream image, Stream symbols)
    {
        this.path = path;
        context = new AssemblyLoadContext(path, isCollectible: true);
        assembly = context.LoadFromStream(image, symbols);
    }

    /// <summary>One claim of each class that is one, in the order of their ids.</summary>
    /// <exception cref="UsageException">There is none, or one cannot be created.</exception>
    public IReadOnlyList<Claim> CreateClaims()
    {
        var claims = assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Claim)) && !type.IsAbstract && !type.IsNested)
            .Select(Create)
            .OrderBy(claim => claim.Id, StringComparer.Ordinal)
            .ToArray();
        ClaimId.ThrowIfUnusable(claims, path);
        return claims.Length > 0
            ? claims
            : throw new UsageException($"'{path}' declares no claim: a class that derives from {nameof(ExpressionClaim)}; 'smoothing check --new FILE' writes one");
    }

    /// <summary>Unloads the file's code, unless it is still running.</summary>
    public void Dispose() => context.Unload();

    private Claim Create(Type type)
    {
        try
        {
            return (Claim)Activator.CreateInstance(type)!;
        }
        catch (MissingMethodException exception)
        {
            throw new UsageException($"'{path}': {type.Name} needs a public constructor without parameters", exception);
        }
        catch (TargetInvocationException exception)
        {
            throw new UsageException($"'{path}': creating {type.Name} throws {Fault.Describe(exception.InnerException!)}", exception);
        }
    }
}
