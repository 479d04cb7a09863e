using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace YouthArchive.Platform.Web;

/// <summary>Whether the reader's browser asks for as few bytes as possible.</summary>
public static class SaveData
{
    public const string Header = "Save-Data";

    public static bool IsOn(HttpRequest request) => request.Headers[Header].ToString().Equals("on", StringComparison.OrdinalIgnoreCase);

    /// <summary>Asks, and tells every cache on the way that the answer depends on it.</summary>
    public static bool Asked(HttpContext context)
    {
        if (!context.Response.HasStarted)
        {
            context.Response.Headers.AppendCommaSeparatedValues(HeaderNames.Vary, Header);
        }
        return IsOn(context.Request);
    }
}
