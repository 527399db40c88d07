using System.Diagnostics;
using System.Globalization;
using RandomizedSmoothing.Models.DataSets;
using RandomizedSmoothing.Models.Networks;
using TorchSharp;

namespace RandomizedSmoothing.Benchmarks;

/// <summary>
/// Certification of one image: noisy images a second, beside the same procedure written plainly on the same libtorch, and beside the
/// network's bare forward passes, the floor of both. The three take turns, so that another program's work meets all of them.
/// </summary>
internal static class CertificationSpeed
{
    private const int Rounds = 7;
    private const double Sigma = 0.25;

    /// <summary>Measures.</summary>
    /// <param name="output">Where the table goes.</param>
    /// <param name="words">A TorchScript file, images, and perhaps the batch (200) and n (4000).</param>
    public static void Run(TextWriter output, string[] words)
    {
        var (batch, n) = (Word(2, 200), Word(3, 4000));
        var images = DataFile.Read(words[1]);
        var device = Torch.Device("cpu");
        using var classifier = ModelFile.Load(words[0], images, device);
        using var network = torch.jit.load<torch.Tensor, torch.Tensor>(words[0]);
        network.eval();
        var smoothed = new SmoothedClassifier(classifier, Sigma, seed: 1, batch);
        var image = images.Image(0);
        var shape = new long[] { 1, images.Shape.Channels, images.Shape.Height, images.Shape.Width };
        var log = Path.GetTempFileName();
        (string Name, Action Work)[] rows =
        [
            ("bare forward passes", () => OnEachCore(batch, n, rows => Bare(network, shape, rows))),
            ("plain, on libtorch", () => OnEachCore(batch, n, rows => Plain(network, image, shape, rows))),
            ("certify, with its log", () => File.AppendAllText(log, $"{smoothed.Estimate(image, 0, n)[0]}\n")),
        ];
        var seconds = rows.Select(_ => new List<(double Wall, double Processor)>()).ToArray();
        foreach (var row in rows)
        {
            row.Work();
        }

        for (var round = 0; round < Rounds; round++)
        {
            for (var row = 0; row < rows.Length; row++)
            {
                seconds[row].Add(Measure(rows[row].Work));
            }
        }

        File.Delete(log);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"batch {batch}, n {n}, median of {Rounds} turns; overhead over the bare passes in processor time, which others' work changes least, and in wall time"));
        for (var row = 0; row < rows.Length; row++)
        {
            var (wall, processor) = (Median(seconds[row].Select(s => s.Wall)), Median(seconds[row].Select(s => s.Processor)));
            var overWall = Median(seconds[row].Zip(seconds[0], (own, bare) => own.Wall / bare.Wall)) - 1;
            var overProcessor = Median(seconds[row].Zip(seconds[0], (own, bare) => own.Processor / bare.Processor)) - 1;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{rows[row].Name,-24}{n / wall,8:F0} images/s{n / processor,8:F0} a core{100 * overProcessor,8:F1} %{100 * overWall,8:F1} % wall"));
        }

        int Word(int index, int otherwise) => words.Length > index ? int.Parse(words[index], CultureInfo.InvariantCulture) : otherwise;
    }

    private static void OnEachCore(int batch, int n, Action<int> work) => Parallel.For(
        0, (n + batch - 1) / batch, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, part => work(Math.Min(batch, n - (part * batch))));

    private static void Bare(torch.jit.ScriptModule<torch.Tensor, torch.Tensor> network, long[] shape, int rows)
    {
        using var scope = torch.NewDisposeScope();
        using var mode = torch.inference_mode();
        _ = network.forward(torch.zeros([rows, .. shape[1..]])).argmax(1);
    }

    private static void Plain(torch.jit.ScriptModule<torch.Tensor, torch.Tensor> network, float[] image, long[] shape, int rows)
    {
        using var scope = torch.NewDisposeScope();
        using var mode = torch.inference_mode();
        using var generator = new torch.Generator(1);
        var inputs = torch.tensor(image, shape) + (Sigma * torch.randn([rows, .. shape[1..]], generator: generator));
        _ = network.forward(inputs).argmax(1).bincount(null, 10).data<long>().ToArray();
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private static (double Wall, double Processor) Measure(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        work();
        return (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }
}
