using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RandomizedSmoothing.Cli.Tests.Cluster;

/// <summary>A Slurm of this one machine, in a folder of its own: a munge, a controller and a node that end with the test.</summary>
internal sealed class OneNodeSlurm : IDisposable
{
    private static readonly string[] Programs = ["munged", "slurmctld", "slurmd", "sbatch", "runuser"];

    private readonly string place = Directory.CreateTempSubdirectory("slurm-").FullName;

    /// <summary>Why it cannot be had here; <see langword="null"/> where it can.</summary>
    public static string? Reason => !OperatingSystem.IsLinux() ? "Slurm runs on Linux"
        : Programs.FirstOrDefault(program => Find(program) is null) is { } missing ? $"'{missing}' is not installed (Debian: apt-get install slurm-wlm munge)"
        : Environment.UserName != "root" ? "a Slurm of one's own is started as root"
        : null;

    /// <summary>The configuration, as SLURM_CONF.</summary>
    public string Configuration => Path.Combine(place, "slurm.conf");

    public async Task StartAsync()
    {
        var host = Environment.MachineName.Split('.')[0];
        var munge = Directory.CreateDirectory(Path.Combine(place, "munge")).FullName;
        foreach (var folder in new[] { "state", "spool" })
        {
            Directory.CreateDirectory(Path.Combine(place, folder));
        }

#pragma warning disable CA1416 // Reason says that it is Linux
        File.SetUnixFileMode(place, (UnixFileMode)0b111_101_101);
#pragma warning restore CA1416
        await File.WriteAllTextAsync(Configuration, $"""
            ClusterName=test
            SlurmctldHost={host}
            SlurmUser=root
            AuthType=auth/munge
            AuthInfo=socket={munge}/socket
            CryptoType=crypto/munge
            ProctrackType=proctrack/linuxproc
            TaskPlugin=task/none
            JobAcctGatherType=jobacct_gather/none
            AccountingStorageType=accounting_storage/none
            SelectType=select/cons_tres
            SlurmctldPort={FreePort()}
            SlurmdPort={FreePort()}
            SlurmctldPidFile={place}/slurmctld.pid
            SlurmdPidFile={place}/slurmd.pid
            SlurmctldLogFile={place}/slurmctld.log
            SlurmdLogFile={place}/slurmd.log
            StateSaveLocation={place}/state
            SlurmdSpoolDir={place}/spool
            MpiDefault=none
            ReturnToService=2
            NodeName={host} CPUs=2 State=UNKNOWN
            PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP

            """);
        await RunAsync("chown", "munge", munge);
        await RunAsync(
            "runuser", "-u", "munge", "--", "munged", $"--socket={munge}/socket", $"--pid-file={munge}/munged.pid", $"--log-file={munge}/munged.log", $"--seed-file={munge}/seed", "--force");
        await RunAsync("slurmctld", "-f", Configuration);
        await RunAsync("slurmd", "-f", Configuration, "-N", host);
    }

    /// <summary>Runs a program of Slurm's, and fails where it does.</summary>
    public async Task<string> RunAsync(string program, params string[] words)
    {
        var start = new ProcessStartInfo(Find(program) ?? program, words) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = place };
        start.Environment["SLURM_CONF"] = Configuration;
        start.Environment["SMOOTHING"] = $"dotnet {typeof(SmoothingApp).Assembly.Location}";
        using var process = Process.Start(start)!;

        // A daemon keeps the streams open: what has ended is not waited for any longer than that.
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        var text = await Task.WhenAny(Task.WhenAll(output, error), Task.Delay(1000)) is Task<string[]> both ? string.Join('\n', await both) : "";
        Assert.That(process.ExitCode, Is.Zero, $"{program}: {text}\n{Logs()}");
        return text;
    }

    public void Dispose()
    {
        foreach (var file in new[] { "slurmd.pid", "slurmctld.pid", "munge/munged.pid" }.Select(name => Path.Combine(place, name)).Where(File.Exists))
        {
            try
            {
                using var daemon = Process.GetProcessById(int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture));
                daemon.Kill();
                daemon.WaitForExit(10_000);
            }
            catch (ArgumentException)
            {
                // It has ended by itself.
            }
        }

        Directory.Delete(place, recursive: true);
    }

    private string Logs() => string.Join('\n', Directory.EnumerateFiles(place, "*.log").Concat(Directory.EnumerateFiles(place, "*.out")).Select(file => $"{file}:\n{File.ReadAllText(file)}"));

    private static string? Find(string program) =>
        "/usr/bin:/usr/sbin:/bin:/sbin:/usr/local/bin:/usr/local/sbin".Split(':').Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
