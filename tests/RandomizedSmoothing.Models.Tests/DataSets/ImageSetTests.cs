using RandomizedSmoothing.Models.DataSets;

namespace RandomizedSmoothing.Models.Tests.DataSets;

public sealed class ImageSetTests
{
    private static readonly ImageShape Shape = new(1, 1, 2);

    [Test]
    public void A_set_of_one_s_own_has_what_it_was_given()
    {
        var images = ImageSet.Create("mine", Shape, [0.25f, 0.5f, 0.75f, 1f], [4, 0]);
        Assert.Multiple(() =>
        {
            Assert.That((images.Name, images.Shape, images.Count), Is.EqualTo(("mine", Shape, 2)));
            Assert.That((images.Classes, images.MayHaveMoreClasses), Is.EqualTo((5, true)));
            Assert.That((images.Label(0), images.Label(1)), Is.EqualTo((4, 0)));
            Assert.That(images.Image(1), Is.EqualTo(new[] { 0.75f, 1f }));
        });
    }

    [Test]
    public void Classes_that_are_told_are_all() => Assert.That(
        ImageSet.Create("x", Shape, new byte[2], [1], 7) is var images ? (images.Classes, images.MayHaveMoreClasses) : default, Is.EqualTo((7, false)));

    [Test]
    public void What_does_not_fit_is_refused() => Assert.Multiple(() =>
    {
        Assert.That(() => ImageSet.Create("x", Shape, new byte[3], [0]), Throws.ArgumentException.With.Message.Contains("3 values and 1 labels"));
        Assert.That(() => ImageSet.Create("x", Shape, Array.Empty<byte>(), []), Throws.ArgumentException);
        Assert.That(() => ImageSet.Create("x", new(1, 0, 2), Array.Empty<byte>(), [0]), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("1×0×2"));
        Assert.That(() => ImageSet.Create("x", new(65536, 65536, 1), Array.Empty<byte>(), [0]), Throws.ArgumentException);
        Assert.That(() => ImageSet.Create("x", Shape, new byte[2], [-1]), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("Label 0 is -1"));
        Assert.That(() => ImageSet.Create("x", Shape, new byte[2], [3], 3), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("from 0 to 2"));
        Assert.That(() => ImageSet.Create("x", Shape, new byte[2], [0], 1), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("from 2 to"));
        Assert.That(() => ImageSet.Create("x", Shape, [0, float.NaN], [0]), Throws.ArgumentException.With.Message.Contains("NaN"));
    });

    [Test]
    public void What_was_given_may_change_afterwards()
    {
        byte[] values = [10, 20];
        var images = ImageSet.Create("x", Shape, values, [0]);
        values[0] = 99;
        Assert.That(images.Image(0)[0], Is.EqualTo(10 / 255f));
    }

    [TestCase(1, null, new[] { 0, 1, 2, 3, 4, 5, 6, 7, 8 })]
    [TestCase(2, null, new[] { 0, 2, 3, 5, 7, 8 })]
    [TestCase(1, 8, new[] { 0, 1, 2, 3, 4, 6 })]
    [TestCase(1, 5, new[] { 0, 2, 3 })]
    [TestCase(9, null, new[] { 0, 2, 3 })]
    public void A_balanced_choice_takes_the_first_of_each_class(int skip, int? most, int[] expected)
    {
        // Class 0 stands at 0, 1, 5, class 2 at 2, 4, 7, class 3 at 3, 6, 8 and 9: one more than the others.
        var images = ImageSet.Create("x", Shape, new byte[20], [0, 0, 2, 3, 2, 0, 3, 2, 3, 3]);
        Assert.That(BalancedChoice.Of(images, skip, most), Is.EqualTo(expected));
    }

    [Test]
    public void Fewer_images_than_classes_are_no_balanced_choice() => Assert.That(
        () => BalancedChoice.Of(DataFile.Read("digits"), 1, 9), Throws.InstanceOf<ModelException>().With.Message.Contains("at least 10 images"));

    [Test]
    public void Of_the_digits_the_smallest_class_sets_the_number()
    {
        var digits = DataFile.Read("digits");
        var chosen = BalancedChoice.Of(digits);
        Assert.That(chosen, Is.Ordered.And.Unique);
        Assert.That(Enumerable.Range(0, 10).Select(label => chosen.Count(index => digits.Label(index) == label)), Is.All.EqualTo(174));
    }
}
