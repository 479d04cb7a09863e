using System.Net;
using System.Text;
using System.Text.Json;

namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>What an answer means, by the table of answers: from status, headers and body alone.</summary>
internal static class Judgement
{
    public static Verdict Of(HttpStatusCode status, IReadOnlyDictionary<string, string> headers, byte[] body, bool expectsJson) => (int)status switch
    {
        200 or 201 when (expectsJson ? !IsWholeJson(body) : IsPage(headers)) => Verdict.Outage,
        200 or 201 => Verdict.Good,
        202 => Verdict.Pending,
        204 => Verdict.NoContent,
        301 or 302 or 307 or 308 => Verdict.Redirect,
        304 => Verdict.NotModified,
        401 => Verdict.BadToken,
        403 or 429 => OfRefusal(status, headers, body),
        >= 500 => Verdict.Outage,
        _ => Verdict.Refused,
    };

    private static Verdict OfRefusal(HttpStatusCode status, IReadOnlyDictionary<string, string> headers, byte[] body)
    {
        if (headers.GetValueOrDefault("x-ratelimit-remaining")?.Trim() == "0")
        {
            return Verdict.PrimaryLimit;
        }
        var isLimit = headers.ContainsKey("retry-after") || status == HttpStatusCode.TooManyRequests || SpeaksOfLimits(body);
        return isLimit ? Verdict.SecondaryLimit : Verdict.Refused;
    }

    private static bool SpeaksOfLimits(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 4096)));
        return text.Contains("secondary rate limit", StringComparison.OrdinalIgnoreCase)
            || text.Contains("abuse", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsPage(IReadOnlyDictionary<string, string> headers) =>
        headers.GetValueOrDefault("content-type")?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>A proxy's HTML page and a body cut short both answer 200; neither is an answer.</summary>
    private static bool IsWholeJson(byte[] body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 128 });
        try
        {
            while (reader.Read())
            {
            }
            return reader.BytesConsumed > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
