using System.Globalization;

namespace RandomizedSmoothing.Claims.Print;

/// <summary>
/// A number that is computed from printed ones, exactly: at the print, at other values that fit it, and over all of them.
/// </summary>
/// <remarks>
/// The range is exact where every printed number stands in the expression once; where one stands twice it is an enclosure, which
/// decides less and never wrongly.
/// </remarks>
public abstract record PrintExpression
{
    /// <summary>All values over the unrounded numbers that fit the print.</summary>
    public abstract PrintRange Range { get; }

    /// <summary>The printed numbers in it.</summary>
    public abstract IEnumerable<PrintedValue> Values { get; }

    /// <summary>The value of the printed digits themselves.</summary>
    public Fraction AsPrinted => At(value => value.Printed);

    /// <summary>A number that is not rounded.</summary>
    public static implicit operator PrintExpression(decimal value) => new Constant(value);

    /// <summary>The sum.</summary>
    public static PrintExpression operator +(PrintExpression left, PrintExpression right) => new Sum(left, right);

    /// <summary>The difference.</summary>
    public static PrintExpression operator -(PrintExpression left, PrintExpression right) => new Difference(left, right);

    /// <summary>The multiple of a number that is not rounded and not below 0.</summary>
    public static PrintExpression operator *(decimal factor, PrintExpression value) => factor == 1 ? value : new Multiple(factor, value);

    /// <summary>The quotient, of a divisor that is nowhere 0 over the print.</summary>
    public static PrintExpression operator /(PrintExpression left, PrintExpression right) => new Quotient(left, right);

    /// <summary>The distance between two.</summary>
    public static PrintExpression Distance(PrintExpression left, PrintExpression right) => new Magnitude(left - right);

    /// <summary>The value where every printed number is what is chosen for it.</summary>
    public abstract Fraction At(Func<PrintedValue, Fraction> choice);

    private sealed record Constant(decimal Value) : PrintExpression
    {
        public override PrintRange Range { get; } = new(Fraction.Of(Value), Fraction.Of(Value));

        public override IEnumerable<PrintedValue> Values => [];

        public override Fraction At(Func<PrintedValue, Fraction> choice) => Range.Lower;

        public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
    }

    private sealed record Sum(PrintExpression Left, PrintExpression Right) : PrintExpression
    {
        public override PrintRange Range => new(Left.Range.Lower + Right.Range.Lower, Left.Range.Upper + Right.Range.Upper);

        public override IEnumerable<PrintedValue> Values => Left.Values.Concat(Right.Values);

        public override Fraction At(Func<PrintedValue, Fraction> choice) => Left.At(choice) + Right.At(choice);

        public override string ToString() => $"({Left} + {Right})";
    }

    private sealed record Difference(PrintExpression Left, PrintExpression Right) : PrintExpression
    {
        public override PrintRange Range => new(
            Left.Range.Lower - Right.Range.Upper,
            Left.Range.Upper - Right.Range.Lower,
            ReachesZero: !(Left is PrintedValue left && Right is PrintedValue right && left.HalfUnit == right.HalfUnit && left.Printed != right.Printed));

        public override IEnumerable<PrintedValue> Values => Left.Values.Concat(Right.Values);

        public override Fraction At(Func<PrintedValue, Fraction> choice) => Left.At(choice) - Right.At(choice);

        public override string ToString() => $"({Left} − {Right})";
    }

    private sealed record Multiple(decimal Factor, PrintExpression Inner) : PrintExpression
    {
        public override PrintRange Range => new(Fraction.Of(Factor) * Inner.Range.Lower, Fraction.Of(Factor) * Inner.Range.Upper);

        public override IEnumerable<PrintedValue> Values => Inner.Values;

        public override Fraction At(Func<PrintedValue, Fraction> choice) => Fraction.Of(Factor) * Inner.At(choice);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Factor}·{Inner}");
    }

    private sealed record Quotient(PrintExpression Left, PrintExpression Right) : PrintExpression
    {
        public override PrintRange Range
        {
            get
            {
                var (left, right) = (Left.Range, Right.Range);
                Fraction[] corners = [left.Lower / right.Lower, left.Lower / right.Upper, left.Upper / right.Lower, left.Upper / right.Upper];
                return right.IsPositive(strict: true) || right.IsNegative(strict: true)
                    ? new(corners.Min()!, corners.Max()!)
                    : throw new DivideByZeroException($"{Right} may be 0 within its print");
            }
        }

        public override IEnumerable<PrintedValue> Values => Left.Values.Concat(Right.Values);

        public override Fraction At(Func<PrintedValue, Fraction> choice) => Left.At(choice) / Right.At(choice);

        public override string ToString() => $"{Left}/{Right}";
    }

    private sealed record Magnitude(PrintExpression Inner) : PrintExpression
    {
        public override PrintRange Range
        {
            get
            {
                var (lower, upper, _) = Inner.Range;
                return lower.Sign >= 0 ? new(lower, upper)
                    : upper.Sign <= 0 ? new(-upper, -lower)
                    : new(Fraction.Of(0), -lower > upper ? -lower : upper);
            }
        }

        public override IEnumerable<PrintedValue> Values => Inner.Values;

        public override Fraction At(Func<PrintedValue, Fraction> choice) => Inner.At(choice) is { Sign: < 0 } negative ? -negative : Inner.At(choice);

        public override string ToString() => $"|{Inner}|";
    }
}
