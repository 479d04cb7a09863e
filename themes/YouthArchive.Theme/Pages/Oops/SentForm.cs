using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using YouthArchive.Platform.Web;

namespace YouthArchive.Theme.Pages.Oops;

/// <summary>
/// What came with a form that was too old to be taken, so that it can be looked at and sent again with a fresh mark. Only what the browser
/// says comes from this site's own page: another site must not put words into somebody's mouth and a button below them.
/// </summary>
internal sealed record SentForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Hidden, IReadOnlyList<KeyValuePair<string, string>> Texts)
{
    private const string Token = "__RequestVerificationToken";
    private const int LongerThanAChoice = 30;

    private static readonly string[] Secrets = ["password", "secret", "code", "word", "pin", "token"];

    /// <returns>Null when there is nothing to send again, or it must not be shown.</returns>
    public static SentForm? Of(HttpContext http, ErrorShown? shown)
    {
        if (shown is not { StatusCode: StatusCodes.Status400BadRequest } || http.Request.Headers["Sec-Fetch-Site"] != "same-origin"
            || http.Features.Get<IFormFeature>()?.Form is not { Files.Count: 0 } form || shown.OriginalPath.StartsWith("//", StringComparison.Ordinal))
        {
            return null;
        }
        var values = form.Where(f => f.Key != Token).SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? ""))).ToList();
        if (values.Exists(v => Array.Exists(Secrets, s => v.Key.Contains(s, StringComparison.OrdinalIgnoreCase))))
        {
            return null;
        }
        var texts = values.FindAll(IsTyped);
        return texts.Count == 0 ? null : new(shown.OriginalPath + shown.OriginalQuery, values.FindAll(v => !IsTyped(v)), texts);
    }

    private static bool IsTyped(KeyValuePair<string, string> value) => value.Value.Length > LongerThanAChoice || value.Value.Contains(' ', StringComparison.Ordinal);
}
