namespace RandomizedSmoothing.Kernels;

/// <summary>A kind of device on this machine.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="IsAvailable">Whether it is here.</param>
/// <param name="Description">What it is; why it is not here.</param>
public sealed record DeviceDescription(string Name, bool IsAvailable, string Description);
