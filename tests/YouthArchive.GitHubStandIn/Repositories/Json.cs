using System.Text.Encodings.Web;
using System.Text.Json;

namespace YouthArchive.GitHubStandIn.Repositories;

internal static class Json
{
    /// <summary>The stand-in's own files.</summary>
    public static readonly JsonSerializerOptions Files = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One object a line.</summary>
    public static readonly JsonSerializerOptions Lines = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>GitHub's answers: the objects carry the wire's own names.</summary>
    public static readonly JsonSerializerOptions Wire = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
