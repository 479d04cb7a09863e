using System.Net.Http.Json;

namespace YouthArchive.Tests.Olympiads.Support;

/// <summary>
/// What a pupil's device does, without a browser: of each item only the newest response waits, it is sent again with the same key until it
/// is acknowledged, and meanwhile the pupil goes on writing.
/// </summary>
/// <param name="site">Where the site is just now; it moves when the site is started anew.</param>
/// <param name="client">With the pupil's session in its headers; shared by many.</param>
internal sealed class StubbornPupil(Func<Uri> site, HttpClient client, string cookie, string sitting, IReadOnlyList<string> items, int seed)
{
    private readonly Random _random = new(seed);
    private readonly Dictionary<string, (string Key, string Choice)> _waiting = new(StringComparer.Ordinal);
    private int _cut;

    /// <summary>The last acknowledged choice of each item.</summary>
    public Dictionary<string, string> Acknowledged { get; } = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    public string Sitting => sitting;

    /// <summary>Without a connection: what is written waits.</summary>
    public bool IsCut
    {
        get => Volatile.Read(ref _cut) != 0;
        set => Volatile.Write(ref _cut, value ? 1 : 0);
    }

    public async Task WriteUntilAsync(Func<bool> isOver, CancellationToken cancellation)
    {
        while (!isOver())
        {
            _waiting[items[_random.Next(items.Count)]] = (Guid.NewGuid().ToString("n"), "abcd"[_random.Next(4)].ToString());
            if (IsCut)
            {
                await Task.Delay(20, cancellation);
            }
            else
            {
                await SendAsync(cancellation);
            }
        }
    }

    /// <summary>Everything that waits goes out, however often it takes.</summary>
    public async Task DrainAsync(CancellationToken cancellation)
    {
        IsCut = false;
        while (_waiting.Count > 0)
        {
            await SendAsync(cancellation);
        }
    }

    private async Task SendAsync(CancellationToken cancellation)
    {
        foreach (var (item, (key, choice)) in _waiting.ToList())
        {
            if (IsCut || !await TryAsync(item, key, choice, cancellation))
            {
                return;
            }
            Acknowledged[item] = choice;
            Count++;
            if (_waiting[item].Key == key)
            {
                _waiting.Remove(item);
            }
        }
    }

    private async Task<bool> TryAsync(string item, string key, string choice, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site(), $"/olympiad/sittings/{sitting}/answers"))
        {
            Content = JsonContent.Create(new { key, item, fields = new Dictionary<string, string[]> { ["choice"] = [choice] }, deviceSeconds = 1 }),
        };
        request.Headers.Add("X-Sitting", "1");
        request.Headers.Add("Cookie", cookie);
        try
        {
            using var answer = await client.SendAsync(request, cancellation);
            if (answer.IsSuccessStatusCode && (await answer.Content.ReadAsStringAsync(cancellation)).Contains("\"state\":\"saved\"", StringComparison.Ordinal))
            {
                return true;
            }
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException || lost is TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            // Whether it was written nobody knows: the same key goes out again.
        }
        await Task.Delay(50 + _random.Next(100), cancellation);
        return false;
    }
}
