using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace YouthArchive.Tests.Support;

/// <summary>Pages as a reader's browser sees them: a document, and forms that post what stands in them.</summary>
internal static class Page
{
    public static async Task<IHtmlDocument> PageAsync(this HttpClient browser, string path)
    {
        using var response = await browser.GetAsync(path);
        response.EnsureSuccessStatusCode();
        return await DocumentAsync(response);
    }

    public static async Task<IHtmlDocument> DocumentAsync(this HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    /// <summary>Opens the page, fills its form (found by CSS selector) and sends it, hidden fields and token included.</summary>
    public static Task<HttpResponseMessage> SubmitAsync(
        this HttpClient browser, string path, string form, params (string Name, string Value)[] values) =>
        SubmitToAsync(browser, path, form, null, values);

    /// <summary>The same, sent to another address than the form's own: a button's, or one that a page would never offer.</summary>
    public static async Task<HttpResponseMessage> SubmitToAsync(
        this HttpClient browser, string path, string form, string? address, params (string Name, string Value)[] values)
    {
        using var response = await browser.GetAsync(path);
        response.EnsureSuccessStatusCode();
        var document = await response.DocumentAsync();
        var element = document.QuerySelector(form) as IHtmlFormElement
            ?? throw new InvalidOperationException($"{path} has no form {form}.");
        var fields = Fields(element).Where(f => !values.Any(v => v.Name == f.Key)).ToList();
        fields.AddRange(values.Select(v => KeyValuePair.Create(v.Name, v.Value)));
        var action = address ?? (element.GetAttribute("action") is { Length: > 0 } given ? given : path);
        using var request = new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(fields) };
        CarryFormCookie(browser, response, request);
        return await browser.SendAsync(request);
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        foreach (var input in form.QuerySelectorAll("input[name],textarea[name],select[name]"))
        {
            if (input is IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "submit" or "button" or "file" })
            {
                continue;
            }
            var value = input switch
            {
                IHtmlInputElement i => i.Value,
                IHtmlTextAreaElement t => t.Value,
                IHtmlSelectElement s => s.Value ?? "",
                _ => "",
            };
            yield return KeyValuePair.Create(input.GetAttribute("name")!, value);
        }
    }

    // A signed-in test browser sends its cookies by header; the token's cookie must go along by hand.
    public static void CarryFormCookie(HttpClient browser, HttpResponseMessage response, HttpRequestMessage request)
    {
        if (!browser.DefaultRequestHeaders.TryGetValues("Cookie", out var own)
            || !response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            return;
        }
        var token = set.Select(c => c.Split(';')[0]).FirstOrDefault(c => c.StartsWith("ya.form=", StringComparison.Ordinal));
        if (token is not null)
        {
            request.Headers.Add("Cookie", $"{string.Join("; ", own)}; {token}");
        }
    }
}
