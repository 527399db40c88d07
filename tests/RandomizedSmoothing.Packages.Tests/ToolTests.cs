namespace RandomizedSmoothing.Packages.Tests;

/// <summary>The command <c>smoothing</c> as one gets it: installed from a folder, in an empty place.</summary>
[Category("Slow")]
public sealed class ToolTests
{
    private Stranger stranger = null!;

    [OneTimeSetUp]
    public async Task InstallAsync()
    {
        stranger = await Stranger.ArriveAsync();
        await stranger.SucceedAsync("", "dotnet", "tool", "install", "RandomizedSmoothing.Tool", "--tool-path", "tools", "--verbosity", "quiet");
    }

    [OneTimeTearDown]
    public void Leave() => stranger?.Dispose();

    [Test]
    public async Task A_claim_is_verified() =>
        Assert.That(await RunAsync("verify", "theorem-4"), Does.Match(@"theorem-4\s+holds"));

    [Test]
    public async Task The_logs_that_come_along_are_audited() =>
        Assert.That(await RunAsync("audit", "example"), Does.Contain("small_sigma_0.25.tsv").And.Contain("small_sigma_0.50.tsv"));

    [Test]
    public async Task A_file_of_one_claim_is_checked()
    {
        await RunAsync("check", "--new", "Mine.cs");
        Assert.That(await RunAsync("check", "Mine.cs"), Does.Match(@"mine\s+holds"));
    }

    [Test]
    public async Task A_model_in_ONNX_is_certified_without_Torch()
    {
        File.Copy(Repository.File("src/RandomizedSmoothing.Templates/templates/smoothing-audit/model.onnx"), Path.Combine(stranger.Folder, "model.onnx"));
        await RunAsync("certify", "--model", "model.onnx", "--data", "digits-test", "--sigma", "0.25", "--n", "100", "--skip", "100", "--out", "new.tsv");
        Assert.That(await RunAsync("audit", "new.tsv"), Does.Contain("new.tsv"));
    }

    [Test]
    public async Task A_model_that_needs_Torch_says_how_to_get_it()
    {
        var refused = await stranger.RunAsync("", Smoothing, "predict", "--model", Repository.File("snapshots/networks/sigma_0_points_1_seed_1.network"), "--data", "digits-test", "--sigma", "0.25", "--n", "100");
        Assert.Multiple(() =>
        {
            Assert.That(refused.ExitCode, Is.EqualTo(2), refused.Text);
            Assert.That(refused.Error.Trim(), Does.StartWith("smoothing predict: ").And.Contain("dotnet package download libtorch-cpu-").And.Not.Contain("\n"));
        });
    }

    [Test]
    public async Task It_writes_UTF8_whatever_the_locale()
    {
        var latin = await Command.RunAsync(stranger.Folder, new Dictionary<string, string> { ["LC_ALL"] = "de_DE.ISO-8859-1" }, Smoothing, "region", "ball", "--help");
        Assert.That(latin.Output, Does.Contain("‖x‖ ≤ radius"));
    }

    private string Smoothing => Path.Combine(stranger.Folder, "tools", "smoothing");

    private Task<string> RunAsync(params string[] words) => stranger.SucceedAsync("", Smoothing, words);
}
