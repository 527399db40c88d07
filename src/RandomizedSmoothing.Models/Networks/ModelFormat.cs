namespace RandomizedSmoothing.Models.Networks;

/// <summary>The formats of models that can be read.</summary>
internal enum ModelFormat
{
    /// <summary>A network of this project.</summary>
    Network,

    /// <summary>TorchScript, as <c>torch.jit.save</c> writes it.</summary>
    TorchScript,

    /// <summary>The open format of many frameworks (onnx.ai).</summary>
    Onnx,
}
