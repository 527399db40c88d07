using RandomizedSmoothing.Claims.Measured;

namespace RandomizedSmoothing.Claims.Tests.Measured;

public sealed class MeasuredImagesTests
{
    // Of n images and the two that are added, n + 2 are drawn: each of them once on average, with the variance of a binomial count.
    [Test]
    public void Every_image_is_drawn_as_often_as_with_replacement()
    {
        var images = new MeasuredImages([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1]);
        int[] sizes = [8, 3];
        foreach (var draw in images.Drawn)
        {
            for (var c = 0; c < sizes.Length; c++)
            {
                var own = Enumerable.Range(0, 11).Where(i => images.Labels[i] == c).Sum(i => draw.Times[i]);
                Assert.That(own + draw.Added[c].First + draw.Added[c].Second, Is.EqualTo(sizes[c] + 2));
            }
        }

        // Five standard errors: a false alarm in a million.
        for (var i = 0; i < 11; i++)
        {
            var n = sizes[images.Labels[i]] + 2;
            var error = Math.Sqrt((1 - (1.0 / n)) / MeasuredImages.Draws);
            Assert.That(images.Drawn.Average(draw => draw.Times[i]), Is.EqualTo(1).Within(5 * error), $"image {i}");
        }
    }

    [Test]
    public void The_same_labels_have_the_same_draws() => Assert.That(
        new MeasuredImages([0, 1, 1]).Drawn.SelectMany(draw => draw.Times),
        Is.EqualTo(new MeasuredImages([0, 1, 1]).Drawn.SelectMany(draw => draw.Times)));

    [Test]
    public void The_runs_at_one_sigma_are_one_setting_and_all_sigmas_have_the_same_images()
    {
        var settings = OurCifar10.Rows.Select(row => row.ToSetting()).ToArray();
        Assert.That(settings, Is.EqualTo(OurCifar10.Rows.Select(row => row.ToSetting())));
        Assert.That(settings.Select(setting => setting.Images).Distinct().Count(), Is.EqualTo(1));
        Assert.That(settings[0].Mean(MeasuredStatistic.Gap), Is.EqualTo(94.3 - 68.0).Within(1e-12));
    }
}
