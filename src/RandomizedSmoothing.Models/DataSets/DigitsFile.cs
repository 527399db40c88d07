using System.Globalization;

namespace RandomizedSmoothing.Models.DataSets;

/// <summary>The UCI optical digits (Alpaydin and Kaynak 1998): a line an image, 8×8 values from 0 to 16, then the label.</summary>
internal static class DigitsFile
{
    private const int Largest = 16;
    private const int Classes = 10;
    private static readonly ImageShape Shape = new(1, 8, 8);

    public static ImageSet Read(string path, string text)
    {
        var lines = text.TrimEnd().Split('\n');
        var values = new byte[lines.Length * Shape.Dimension];
        var labels = new int[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            var cells = lines[i].TrimEnd('\r').Split(',');
            if (cells.Length != Shape.Dimension + 1)
            {
                throw new ModelException(FormattableString.Invariant($"'{path}', line {i + 1}: {cells.Length} values, but a line has {Shape.Dimension} pixels and a label; is the file cut off?"));
            }

            for (var pixel = 0; pixel < Shape.Dimension; pixel++)
            {
                values[(i * Shape.Dimension) + pixel] = Parse(path, i, cells[pixel], "pixel", Largest);
            }

            labels[i] = Parse(path, i, cells[^1], "label", Classes - 1);
        }

        return ImageSet.Of(path, Shape, Classes, new StoredPixels(values, Largest), labels);
    }

    // Some copies have 16.0 for 16.
    private static byte Parse(string path, int line, string cell, string what, int largest) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= 0 && value <= largest && value == Math.Floor(value)
            ? (byte)value
            : throw new ModelException(FormattableString.Invariant($"'{path}', line {line + 1}: the {what} '{(cell.Length > 40 ? cell[..40] : cell)}' is not a whole number from 0 to {largest}"));
}
