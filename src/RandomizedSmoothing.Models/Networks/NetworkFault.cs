namespace RandomizedSmoothing.Models.Networks;

/// <summary>What a runtime says of a network that does not take images, in a user's words.</summary>
internal static class NetworkFault
{
    private const string OneTensor = "one tensor of n×classes numbers is expected: wrap it in a module whose forward returns that one, and trace the wrapper";

    public static string Explain(Exception exception)
    {
        var message = exception.Message;
        return exception switch
        {
            InvalidCastException when message.Contains("ValueTuple", StringComparison.Ordinal) || message.Contains("Tuple`", StringComparison.Ordinal) =>
                $"it answers with several things (a tuple), but {OneTensor}",
            InvalidCastException when message.Contains("Tensor[]", StringComparison.Ordinal) || message.Contains("List`", StringComparison.Ordinal) =>
                $"it answers with a list, but {OneTensor}",
            InvalidCastException or NotImplementedException => $"it answers with something else than a tensor, but {OneTensor}",

            // TorchSharp has no word for a dictionary.
            ArgumentOutOfRangeException or IndexOutOfRangeException => $"it answers with a dictionary, or another thing that is no tensor, but {OneTensor}",
            _ when message.Contains("BFloat16", StringComparison.Ordinal) || message.Contains("bfloat16", StringComparison.OrdinalIgnoreCase) => Half("bfloat16"),
            _ when message.Contains("Half", StringComparison.Ordinal) || message.Contains("float16", StringComparison.OrdinalIgnoreCase) => Half("float16"),
            _ => Torch.FirstLine(exception),
        };
    }

    private static string Half(string kind) =>
        $"its weights are in half precision ({kind}), but images are in single precision, and half precision overflows under noise: trace it after .float()";
}
