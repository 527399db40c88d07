using RandomizedSmoothing.Models.DataSets;

namespace RandomizedSmoothing.Models.Tests.DataSets;

public sealed class ScaleTests
{
    private static readonly ImageShape Shape = new(3, 1, 2);
    private static readonly byte[] Bytes = [0, 51, 102, 153, 204, 255];

    [TestCase("0..1", new[] { 0, 0.2f, 0.4f, 0.6f, 0.8f, 1 })]
    [TestCase("0..255", new[] { 0f, 51, 102, 153, 204, 255 })]
    [TestCase("0.5,0.25", new[] { -2, -1.2f, -0.4f, 0.4f, 1.2f, 2 })]
    [TestCase("0/0.5/1,1/0.5/0.1", new[] { 0, 0.2f, -0.2f, 0.2f, -2, 0 })]
    public void Bytes_are_brought_to_the_scale(string scale, float[] expected)
    {
        var images = ImageSet.Create("x", Shape, Bytes, [0]).Scaled(Scale.Parse(scale)!);
        Assert.That(images.Image(0), Is.EqualTo(expected).Within(1e-6));
        Assert.That(images.Scale.ToString(), Is.EqualTo(scale));
    }

    [TestCase("0..1", new[] { 0, 1, -2, 3, 4, 0.5f })]
    [TestCase("0..255", new[] { 0, 1, -2, 3, 4, 0.5f })]
    [TestCase("1,2", new[] { -0.5f, 0, -1.5f, 1, 1.5f, -0.25f })]
    public void Numbers_are_taken_as_they_are_but_for_a_mean_and_a_deviation(string scale, float[] expected) =>
        Assert.That(ImageSet.Create("x", Shape, [0, 1, -2, 3, 4, 0.5f], [0]).Scaled(Scale.Parse(scale)!).Image(0), Is.EqualTo(expected));

    [Test]
    public void The_digits_have_a_largest_value_of_their_own()
    {
        var (unit, bytes) = (DataFile.Read("digits#0..1"), DataFile.Read("digits#0..1", Scale.ZeroTo255));
        Assert.That(bytes.Image(0), Is.EqualTo(unit.Image(0).Select(value => value * 255)).Within(1e-4));
    }

    [TestCase("")]
    [TestCase("0-1")]
    [TestCase("0..2")]
    [TestCase("0.5")]
    [TestCase("0.5,0")]
    [TestCase("0.5,-1")]
    [TestCase("0.5,NaN")]
    [TestCase("1e99,1")]
    [TestCase("0.5/0.5,1")]
    [TestCase("0.5,1,2")]
    public void What_is_no_scale_is_none(string text) => Assert.That(Scale.Parse(text), Is.Null);

    [Test]
    public void Means_are_for_the_channels_there_are() =>
        Assert.That(() => ImageSet.Create("x", Shape, Bytes, [0]).Scaled(Scale.Parse("0/0,1/1")!), Throws.InstanceOf<ModelException>().With.Message.Contains("2 means").And.Message.Contains("3 channels"));

    [Test]
    public void Another_scale_is_another_set()
    {
        var images = ImageSet.Create("x", Shape, Bytes, [0]);
        Assert.That(new[] { images.Hash, images.Scaled(Scale.ZeroTo255).Hash, images.Scaled(Scale.Parse("0,1")!).Hash }, Is.Unique);
        Assert.That(images.Scaled(Scale.ZeroTo255).Scaled(Scale.ZeroToOne).Hash, Is.EqualTo(images.Hash));
    }

    [TestCase("0..1", new[] { 0f, 1 }, null)]
    [TestCase("0..1", new[] { 0f, 255 }, "values from 0 to 255, outside the scale 0..1")]
    [TestCase("0..1", new[] { -0.5f, 1 }, "values from -0.5 to 1, outside")]
    [TestCase("0..255", new[] { 0f, 255 }, null)]
    [TestCase("0..255", new[] { 0f, 1 }, "far below the 255")]
    [TestCase("0..255", new[] { 0f, 256 }, "outside the scale 0..255")]
    [TestCase("0,255", new[] { 0f, 255 }, null)]
    [TestCase("0,1", new[] { -3f, 255 }, null)]
    [TestCase("0.5,0.2", new[] { 0f, 1 }, null)]
    [TestCase("0.5,0.2", new[] { 0f, 255 }, "is it meant for values from 0 to 1?")]
    public void Values_that_lie_outside_what_the_scale_says_are_warned_of(string scale, float[] values, string? warning)
    {
        var warnings = ImageSet.Create("x", new(1, 1, 2), values, [0]).Scaled(Scale.Parse(scale)!).Warnings;
        Assert.That(warnings, warning is null ? Is.Empty : Has.One.Contains(warning));
    }

    [Test]
    public void Bytes_that_were_scaled_before_are_warned_of() =>
        Assert.That(ImageSet.Create("x", new(1, 1, 2), new byte[] { 0, 1 }, [0]).Warnings, Has.One.Contains("no byte above 1"));
}
