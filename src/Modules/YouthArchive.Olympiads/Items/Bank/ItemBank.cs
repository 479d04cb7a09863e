using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Items.Checks;
using YouthArchive.Olympiads.Items.Pictures;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Platform.Audit;

namespace YouthArchive.Olympiads.Items.Bank;

internal enum BankOutcome
{
    Done,
    NotFound,

    /// <summary>Somebody else has saved meanwhile, or the state does not allow it any more.</summary>
    ChangedElsewhere,
    HasProblems,
    KeyTaken,

    /// <summary>Nobody reviews what they wrote themselves.</summary>
    OwnWork,

    /// <summary>It stands in a contest's paper: it cannot be open to practise with.</summary>
    InContest,
}

/// <summary>Changes of items. A version that was reviewed never changes: what is written afterwards is the next version.</summary>
internal sealed class ItemBank(DbContext db, AuditTrail audit, PictureStore pictures, IOutputCacheStore cache, TimeProvider clock)
{
    public const string Subject = "Item";

    /// <summary>Pages of practice: thrown away when an item or a paper of theirs changes.</summary>
    public const string CacheTag = "olympiad-practice";

    /// <param name="seen">Version of the row the editor saw; null for a new item.</param>
    /// <param name="files">New pictures by file name.</param>
    public async Task<BankOutcome> SaveAsync(Item item, int? seen, IReadOnlyDictionary<string, byte[]> files, string? actorId, CancellationToken cancellation = default)
    {
        if (ItemCheck.Problems(item).Any(p => !p.IsUntranslated))
        {
            return BankOutcome.HasProblems;
        }
        var bank = await db.Set<BankItem>().FirstOrDefaultAsync(i => i.Key == item.Key, cancellation);
        if (bank is not null && seen is null)
        {
            return BankOutcome.KeyTaken;
        }
        if (bank is null && seen is not null)
        {
            return BankOutcome.NotFound;
        }
        bank ??= await NewAsync(item, cancellation);
        var latest = await LatestAsync(bank.Id, cancellation);
        if (latest is not null && latest.Version != seen)
        {
            return BankOutcome.ChangedElsewhere;
        }
        foreach (var (file, bytes) in files)
        {
            if (await pictures.AddAsync(bank.Id, file, bytes, cancellation) is PictureOutcome.NoPicture or PictureOutcome.NameTaken)
            {
                return BankOutcome.HasProblems;
            }
        }
        var version = Write(bank, latest, item, actorId);
        audit.Add(actorId, "Item.Saved", Subject, item.Key, new { version = version.Number });
        return await CommitAsync(cancellation);
    }

    /// <summary>Draft → in review, when nothing is wrong with it and every picture is there.</summary>
    public async Task<BankOutcome> SendAsync(string key, int seen, string actorId, CancellationToken cancellation = default)
    {
        if (await FindAsync(key, seen, ItemState.Draft, cancellation) is not var (bank, version))
        {
            return BankOutcome.ChangedElsewhere;
        }
        var item = ItemJson.Read(version.Json);
        var address = await pictures.AddressesAsync(bank.Id, key, cancellation);
        if (ItemCheck.Problems(item).Count > 0 || (item.Pictures ?? []).Any(p => address(p.File).Length == 0))
        {
            return BankOutcome.HasProblems;
        }
        Move(version, ItemState.InReview);
        audit.Add(actorId, "Item.SentToReview", Subject, key, new { version = version.Number });
        return await CommitAsync(cancellation);
    }

    /// <summary>In review → reviewed, or back to a draft with a note.</summary>
    public async Task<BankOutcome> ReviewAsync(string key, int seen, bool isGood, string? note, string actorId, CancellationToken cancellation = default)
    {
        if (await FindAsync(key, seen, ItemState.InReview, cancellation) is not var (_, version))
        {
            return BankOutcome.ChangedElsewhere;
        }
        if (await WroteAsync(version, key, actorId, cancellation))
        {
            return BankOutcome.OwnWork;
        }
        Move(version, isGood ? ItemState.Reviewed : ItemState.Draft);
        (version.ReviewerId, version.ReviewNote) = (actorId, note is { Length: > 0 } ? note[..Math.Min(note.Length, 2000)] : null);
        audit.Add(actorId, isGood ? "Item.Reviewed" : "Item.SentBack", Subject, key, new { version = version.Number });
        return await CommitAsync(cancellation);
    }

    /// <summary>Papers that are locked keep it; no new one takes it.</summary>
    public async Task<BankOutcome> RetireAsync(string key, int seen, string actorId, CancellationToken cancellation = default)
    {
        if (await FindAsync(key, seen, ItemState.Reviewed, cancellation) is not var (_, version))
        {
            return BankOutcome.ChangedElsewhere;
        }
        Move(version, ItemState.Retired);
        audit.Add(actorId, "Item.Retired", Subject, key, new { version = version.Number });
        return await CommitAsync(cancellation);
    }

    public async Task<BankOutcome> OpenToPracticeAsync(string key, bool isOpen, string actorId, CancellationToken cancellation = default)
    {
        var bank = await db.Set<BankItem>().FirstOrDefaultAsync(i => i.Key == key, cancellation);
        if (bank is null)
        {
            return BankOutcome.NotFound;
        }
        if (isOpen && await InContestAsync(key, cancellation))
        {
            return BankOutcome.InContest;
        }
        bank.IsForPractice = isOpen;
        audit.Add(actorId, isOpen ? "Item.OpenedToPractice" : "Item.ClosedToPractice", Subject, key);
        return await CommitAsync(cancellation);
    }

    /// <summary>Wrote the version, or a part of it.</summary>
    public async Task<bool> WroteAsync(ItemVersion version, string key, string personId, CancellationToken cancellation = default)
    {
        // What was written before the newest reviewed version has been reviewed by others already.
        var reviewed = await db.Set<ItemVersion>().Where(v => v.ItemId == version.ItemId && v.Number < version.Number).Select(v => (DateTime?)v.ChangedUtc).MaxAsync(cancellation);
        return version.AuthorId == personId || await db.Set<AuditEvent>().AnyAsync(
            a => a.SubjectType == Subject && a.SubjectId == key && a.Kind == "Item.Saved" && a.ActorId == personId && (reviewed == null || a.AtUtc > reviewed), cancellation);
    }

    public Task<ItemVersion?> LatestAsync(int itemId, CancellationToken cancellation = default) =>
        db.Set<ItemVersion>().Where(v => v.ItemId == itemId).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellation);

    private Task<bool> InContestAsync(string key, CancellationToken cancellation) =>
        db.Set<PaperItem>().AnyAsync(i => i.ItemKey == key && db.Set<Paper>().Any(p => p.Id == i.PaperId && p.Kind == PaperKind.Contest), cancellation);

    private async Task<BankItem> NewAsync(Item item, CancellationToken cancellation)
    {
        var bank = new BankItem { Key = item.Key, IsSample = item.IsSample };
        db.Add(bank);
        await db.SaveChangesAsync(cancellation);
        return bank;
    }

    private ItemVersion Write(BankItem bank, ItemVersion? latest, Item item, string? actorId)
    {
        var (json, type, now) = (ItemJson.Write(item), ItemJson.TypeOf(item.Body), clock.GetUtcNow().UtcDateTime);
        if (latest is { State: ItemState.Draft or ItemState.InReview })
        {
            (latest.Json, latest.Type, latest.State, latest.ChangedUtc) = (json, type, ItemState.Draft, now);
            return latest;
        }
        var next = new ItemVersion { ItemId = bank.Id, Number = (latest?.Number ?? 0) + 1, Type = type, Json = json, AuthorId = actorId, ChangedUtc = now };
        db.Add(next);
        return next;
    }

    private void Move(ItemVersion version, ItemState state) => (version.State, version.ChangedUtc) = (state, clock.GetUtcNow().UtcDateTime);

    private async Task<(BankItem Bank, ItemVersion Version)?> FindAsync(string key, int seen, ItemState state, CancellationToken cancellation)
    {
        var bank = await db.Set<BankItem>().FirstOrDefaultAsync(i => i.Key == key, cancellation);
        return bank is not null && await LatestAsync(bank.Id, cancellation) is { } version && version.Version == seen && version.State == state ? (bank, version) : null;
    }

    private async Task<BankOutcome> CommitAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return BankOutcome.ChangedElsewhere;
        }
        await cache.EvictByTagAsync(CacheTag, cancellation);
        return BankOutcome.Done;
    }
}
