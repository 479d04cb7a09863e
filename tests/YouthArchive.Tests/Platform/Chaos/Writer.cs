using System.Net;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Platform.Chaos;

/// <summary>Somebody who goes on writing whatever happens to the site, and remembers what was acknowledged.</summary>
internal sealed class Writer(Func<Uri> site, string cookie)
{
    /// <summary>What the site has said it has.</summary>
    public List<string> Acknowledged { get; } = [];

    /// <summary>Of these nobody knows: the answer was lost, not the question.</summary>
    public HashSet<string> Tried { get; } = new(StringComparer.Ordinal);

    /// <summary>How often it was said that the site cannot just now.</summary>
    public int Refusals { get; private set; }

    /// <summary>Opens the page, fills the form in, sends it; once more until it is acknowledged, or until it is over.</summary>
    public async Task WriteAsync(string path, string form, string what, bool isOnce, Func<bool> isOver, params (string Name, string Value)[] values)
    {
        var missing = 0;
        while (!isOver())
        {
            using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site(), Timeout = TimeSpan.FromSeconds(20) };
            browser.DefaultRequestHeaders.Add("Cookie", cookie);
            try
            {
                if (isOnce && !await OffersAsync(browser, path, form))
                {
                    // The answer was lost, but it had been taken: the caller looks whether that is so.
                    if (++missing == 20)
                    {
                        return;
                    }
                    await Task.Delay(50);
                    continue;
                }
                missing = 0;
                Tried.Add(what);
                using var saved = await browser.SubmitAsync(path, form, values);
                if (saved.StatusCode == HttpStatusCode.Redirect)
                {
                    Acknowledged.Add(what);
                    return;
                }
                if (saved.StatusCode != HttpStatusCode.ServiceUnavailable)
                {
                    throw new InvalidOperationException($"{path} answered {saved.StatusCode}.");
                }
                Refusals++;
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException or TaskCanceledException || isOnce && gone is InvalidOperationException)
            {
                Refusals++;
            }
            await Task.Delay(50);
        }
    }

    private static async Task<bool> OffersAsync(HttpClient browser, string path, string form)
    {
        using var response = await browser.GetAsync(path);
        if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
        {
            throw new HttpRequestException("Not now.");
        }
        return response.IsSuccessStatusCode && (await response.DocumentAsync()).QuerySelector(form) is not null;
    }
}
