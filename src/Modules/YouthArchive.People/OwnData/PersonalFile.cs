using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using YouthArchive.People.Contracts;

namespace YouthArchive.People.OwnData;

/// <summary>Everything the site holds of a person, section by section, in the order of their names.</summary>
internal sealed class PersonalFile(IEnumerable<IPersonalData> sources)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <param name="forGuardian">Leaves out what a child may keep from a parent.</param>
    public async Task<JsonObject> OfAsync(string personId, bool forGuardian, CancellationToken cancellation)
    {
        var all = new JsonObject();
        foreach (var source in sources.Where(s => !forGuardian || s.IsForGuardians).OrderBy(s => s.Section, StringComparer.Ordinal))
        {
            if (await source.OfAsync(personId, cancellation) is { } held)
            {
                all[source.Section] = JsonSerializer.SerializeToNode(held, Json);
            }
        }
        return all;
    }

    public static byte[] ToBytes(JsonObject file) => JsonSerializer.SerializeToUtf8Bytes(file, Json);
}
