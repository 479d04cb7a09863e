using System.Net;
using AngleSharp.Html.Dom;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Security;

internal enum DoorAnswer { LetIn, Refused, Broken }

/// <summary>Somebody's browser that posts with a good token wherever it is told to.</summary>
internal sealed class ObjectCaller(HttpClient browser) : IDisposable
{
    private string _token = "";
    private string? _cookie;

    /// <summary>Takes a token from a page that everybody finds.</summary>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        using var page = await browser.GetAsync("/en/certificates", cancellation);
        var field = (await page.DocumentAsync()).QuerySelector("input[name=__RequestVerificationToken]") as IHtmlInputElement;
        _token = field?.Value ?? throw new InvalidOperationException("There is no form to take a token from.");
        _cookie = page.Headers.TryGetValues("Set-Cookie", out var set)
            ? set.Select(c => c.Split(';')[0]).FirstOrDefault(c => c.StartsWith("ya.form=", StringComparison.Ordinal)) : null;
    }

    public async Task<(DoorAnswer Answer, HttpStatusCode Status, string Body)> CallAsync(WalkedHandler handler, string path, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(new HttpMethod(handler.Method), handler.Name is null ? path : $"{path}?handler={handler.Name}");
        if (handler.Method != "GET")
        {
            request.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", _token)]);
            request.Headers.Add("X-Form-Token", _token);
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
            if (_cookie is not null && browser.DefaultRequestHeaders.TryGetValues("Cookie", out var own))
            {
                request.Headers.Add("Cookie", $"{string.Join("; ", own)}; {_cookie}");
            }
        }
        using var response = await browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        // A live stream has no end; what it says to those who are let in is not asked here.
        var isStream = response.Content.Headers.ContentType?.MediaType == "text/event-stream";
        return (AnswerOf(response), response.StatusCode, isStream ? "" : await response.Content.ReadAsStringAsync(cancellation));
    }

    public void Dispose() => browser.Dispose();

    private static DoorAnswer AnswerOf(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound => DoorAnswer.Refused,
        >= HttpStatusCode.InternalServerError => DoorAnswer.Broken,
        >= HttpStatusCode.Redirect and < HttpStatusCode.BadRequest when response.Headers.Location?.OriginalString.Contains("/sign-in", StringComparison.Ordinal) == true => DoorAnswer.Refused,
        _ => DoorAnswer.LetIn,
    };
}
