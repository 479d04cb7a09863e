using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Exchange.Writing;
using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Files;

namespace YouthArchive.Olympiads.Exchange.Bringing;

/// <summary>The bank's newest versions as a file for elsewhere. Retired items stay at home.</summary>
internal sealed class ItemExport(DbContext db, IFileStore files)
{
    public const string Qti = "qti";
    public const string Moodle = "moodle";
    public const string QtiName = "QTI 3.0";
    public const string MoodleName = "Moodle XML";

    public async Task<IReadOnlyList<Item>> ItemsAsync(string? tag, CancellationToken cancellation = default)
    {
        var versions = await db.Set<ItemVersion>().AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. versions.GroupBy(v => v.ItemId).Select(g => g.MaxBy(v => v.Number)!).Where(v => v.State != ItemState.Retired)
                .Select(v => ItemJson.Read(v.Json)).Where(i => string.IsNullOrEmpty(tag) || (i.Tags ?? []).Contains(tag)).OrderBy(i => i.Key, StringComparer.Ordinal),
        ];
    }

    /// <param name="format"><see cref="Qti"/> or <see cref="Moodle"/>.</param>
    public async Task<WrittenFile> WriteAsync(string format, string language, string? tag, CancellationToken cancellation = default)
    {
        var items = await ItemsAsync(tag, cancellation);
        var pictures = (await (
            from p in db.Set<StoredPicture>().AsNoTracking()
            join i in db.Set<BankItem>().AsNoTracking() on p.ItemId equals i.Id
            orderby p.Id
            select new { i.Key, p.File, p.StoreKey }).ToListAsync(cancellation)).ToLookup(p => p.Key);
        var exported = new List<ExportedItem>();
        foreach (var item in items)
        {
            var bytes = new Dictionary<string, byte[]>();
            foreach (var picture in pictures[item.Key].Where(p => (item.Pictures ?? []).Any(x => x.File == p.File)))
            {
                if (await BytesAsync(picture.StoreKey, cancellation) is { } found)
                {
                    bytes[picture.File] = found;
                }
            }
            exported.Add(new(item, bytes));
        }
        return format == Moodle ? MoodleWriter.Write(exported, language) : QtiWriter.Write(exported, language);
    }

    private async Task<byte[]?> BytesAsync(string key, CancellationToken cancellation)
    {
        await using var content = await files.OpenAsync(key, cancellation);
        if (content is null)
        {
            return null;
        }
        using var kept = new MemoryStream();
        await content.CopyToAsync(kept, cancellation);
        return kept.ToArray();
    }
}
