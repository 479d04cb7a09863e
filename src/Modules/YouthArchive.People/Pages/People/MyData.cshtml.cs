using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Pages;

/// <summary>Everything the site holds of the person who asks, as one JSON file.</summary>
[SignedIn]
internal sealed class MyDataModel(IEnumerable<IPersonalData> sources) : PageModel
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var all = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            if (await source.OfAsync(User.PersonId(), cancellation) is { } held)
            {
                all[source.Section] = held;
            }
        }
        Response.Headers.CacheControl = "no-store";
        return File(JsonSerializer.SerializeToUtf8Bytes(all, Json), "application/json", "youtharchive.json");
    }
}
