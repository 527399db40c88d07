using System.Text.Encodings.Web;
using System.Text.Json;

namespace RandomizedSmoothing.Snapshots;

internal static class JsonText
{
    public static JsonSerializerOptions Readable { get; } = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
