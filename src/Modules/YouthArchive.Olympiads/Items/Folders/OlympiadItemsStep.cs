using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Items.Bank;
using YouthArchive.Olympiads.Items.Pictures;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Recipes;

namespace YouthArchive.Olympiads.Items.Folders;

/// <summary>
/// <c>{"name": "YouthArchive.OlympiadItems", "path": "content/olympiad/items"}</c>: brings a folder of items into the bank, as reviewed.
/// A changed file is the next version; an item that a person has written on since is left alone. An item with the tag <c>practice</c>,
/// or one that begins with <c>practice-</c>, is open to practise with.
/// </summary>
internal sealed class OlympiadItemsStep(DbContext db, PictureStore pictures, AuditTrail audit, IOutputCacheStore cache, AfterStep after, TimeProvider clock) : IRecipeStep
{
    public string Name => "YouthArchive.OlympiadItems";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        if (context.FolderOf("path") is not { } folder)
        {
            return StepReport.Rejected("$.path: a folder beside the recipe or beside its folder is needed.");
        }
        var known = await db.Set<BankItem>().ToDictionaryAsync(i => i.Key, StringComparer.Ordinal, cancellation);
        var latest = (await db.Set<ItemVersion>().ToListAsync(cancellation)).GroupBy(v => v.ItemId).ToDictionary(g => g.Key, g => g.MaxBy(v => v.Number)!);
        var (changes, problems) = (0, new List<string>());
        foreach (var path in ItemFolder.Within(folder))
        {
            var file = await ItemFolder.ReadAsync(path, cancellation);
            if (file.Item is null || file.Problems.Count > 0)
            {
                problems.AddRange(file.Problems.Select(p => $"{file.Name}/{ItemFolder.FileName}, line {p.Line}: {p.Problem}"));
                continue;
            }
            if (!known.TryGetValue(file.Item.Key, out var bank))
            {
                bank = new BankItem { Key = file.Item.Key, IsSample = file.Item.IsSample, IsForPractice = IsForPractice(file.Item) };
                db.Add(bank);
                await db.SaveChangesAsync(cancellation);
            }
            changes += await TakeAsync(bank, latest.GetValueOrDefault(bank.Id), file, context.ActorId, problems, cancellation);
        }
        await db.SaveChangesAsync(cancellation);
        if (changes > 0)
        {
            after.Add(c => cache.EvictByTagAsync(ItemBank.CacheTag, c).AsTask());
        }
        return StepReport.Of(changes, problems);
    }

    private async Task<int> TakeAsync(BankItem bank, ItemVersion? latest, ItemFolder file, string? actorId, List<string> problems, CancellationToken cancellation)
    {
        var json = ItemJson.Write(file.Item!);
        if (latest is not null && latest.Json != json && (latest.AuthorId is not null || latest.State != ItemState.Reviewed))
        {
            problems.Add($"{file.Name}: somebody has written on it in the bank; the file was left aside.");
            return 0;
        }
        var changes = 0;
        foreach (var (name, bytes) in file.Pictures)
        {
            var outcome = await pictures.AddAsync(bank.Id, name, bytes, cancellation);
            changes += outcome == PictureOutcome.Stored ? 1 : 0;
            if (outcome == PictureOutcome.NameTaken)
            {
                problems.Add($"{file.Name}/{name}: a picture of a reviewed version never changes; give the new one another name.");
                return changes;
            }
        }
        if (latest?.Json == json)
        {
            return changes;
        }
        var number = (latest?.Number ?? 0) + 1;
        db.Add(new ItemVersion
        {
            ItemId = bank.Id,
            Number = number,
            Type = ItemJson.TypeOf(file.Item!.Body),
            Json = json,
            State = ItemState.Reviewed,
            ChangedUtc = clock.GetUtcNow().UtcDateTime,
        });
        audit.Add(actorId, "Item.Seeded", ItemBank.Subject, bank.Key, new { version = number });
        return changes + 1;
    }

    private static bool IsForPractice(Item item) =>
        item.Tags?.Any(t => t == "practice" || t.StartsWith("practice-", StringComparison.Ordinal)) == true;
}
