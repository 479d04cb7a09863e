using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Papers;

/// <summary>Composes papers and locks them.</summary>
internal sealed class PaperDesk(DbContext db, AuditTrail audit, TimeProvider clock)
{
    public const int KeyLength = 40;

    public async Task<IReadOnlyList<Paper>> OfEditionAsync(int editionId, CancellationToken cancellation) =>
        await db.Set<Paper>().AsNoTracking().Where(p => p.EditionId == editionId).OrderBy(p => p.Id).ToListAsync(cancellation);

    public Task<Paper?> FindAsync(int editionId, string key, CancellationToken cancellation) =>
        db.Set<Paper>().FirstOrDefaultAsync(p => p.EditionId == editionId && p.Key == key, cancellation);

    public static bool IsKey(string? key) =>
        key is { Length: > 0 and <= KeyLength } && key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    public static Blueprint BlueprintOf(Paper paper) => JsonSerializer.Deserialize<Blueprint>(paper.Blueprint, ItemJson.Options)!;

    public async Task<Paper> AddAsync(int editionId, string key, LocalizedText title, PaperKind kind, Blueprint blueprint, string? actorId, CancellationToken cancellation)
    {
        var paper = new Paper { EditionId = editionId, Key = key, Title = title, Kind = kind, Blueprint = Write(blueprint) };
        db.Add(paper);
        audit.Add(actorId, "Paper.Added", "Paper", key, new { editionId });
        await db.SaveChangesAsync(cancellation);
        return paper;
    }

    /// <exception cref="InvalidOperationException">It is locked.</exception>
    public async Task<bool> ChangeAsync(Paper paper, LocalizedText title, Blueprint blueprint, string? actorId, CancellationToken cancellation)
    {
        if (paper.LockedUtc is not null)
        {
            throw new InvalidOperationException("A locked paper does not change.");
        }
        var text = Write(blueprint);
        if (paper.Blueprint == text && paper.Title == title)
        {
            return false;
        }
        (paper.Title, paper.Blueprint) = (title, text);
        audit.Add(actorId, "Paper.Changed", "Paper", paper.Key, new { paper.EditionId });
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Fixes the item versions; from then on nothing of the paper changes. Empty when it is done.</summary>
    public async Task<IReadOnlyList<BlueprintProblem>> LockAsync(Paper paper, string? actorId, CancellationToken cancellation)
    {
        if (paper.LockedUtc is not null)
        {
            return [];
        }
        var blueprint = BlueprintOf(paper);
        var bank = await BankAsync(paper.Kind, cancellation);
        if (BlueprintRules.Problems(blueprint, [.. bank.Select(b => b.Item)]) is { Count: > 0 } problems)
        {
            return problems;
        }
        var named = PaperAssembly.Named(blueprint);
        var tags = blueprint.Sections.SelectMany(s => s.Picks).Select(p => p.Tag).OfType<string>().ToHashSet(StringComparer.Ordinal);
        db.AddRange(bank.Where(b => named.Contains(b.Item.Key) || b.Item.Tags?.Any(tags.Contains) == true)
            .Select(b => new PaperItem { PaperId = paper.Id, ItemKey = b.Item.Key, ItemVersionId = b.VersionId }));
        paper.LockedUtc = clock.GetUtcNow().UtcDateTime;
        audit.Add(actorId, "Paper.Locked", "Paper", paper.Key, new { paper.EditionId });
        await db.SaveChangesAsync(cancellation);
        return [];
    }

    /// <summary>What may stand in a paper of this kind: each item's newest reviewed version.</summary>
    public async Task<IReadOnlyList<LockedItem>> BankAsync(PaperKind kind, CancellationToken cancellation)
    {
        var practice = kind == PaperKind.Practice;
        var rows = await (
            from version in db.Set<ItemVersion>()
            join item in db.Set<BankItem>() on version.ItemId equals item.Id
            where version.State == ItemState.Reviewed && item.IsForPractice == practice
            orderby version.Number
            select new { version.ItemId, version.Id, version.Json }).AsNoTracking().ToListAsync(cancellation);
        return [.. rows.GroupBy(r => r.ItemId).Select(g => g.Last()).Select(r => new LockedItem(r.Id, ItemJson.Read(r.Json)))];
    }

    private static string Write(Blueprint blueprint) => JsonSerializer.Serialize(blueprint, ItemJson.Options);
}
