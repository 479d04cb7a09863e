using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Tasks;

namespace YouthArchive.Olympiads.Results.Marks;

/// <summary>What a new key would move; nothing is written yet.</summary>
/// <param name="Digest">Of what was seen: only that is confirmed.</param>
internal sealed record KeyPreview(string ItemKey, int FromVersionId, int ToVersionId, BoardDifference Difference, IReadOnlyDictionary<string, string> Codes, string Digest);

/// <summary>Corrects an item's key after it was sat: look first, then confirm, then everybody is marked anew.</summary>
internal sealed class KeyCorrection(
    DbContext db, ISatPapers sittings, PaperBoard board, PaperVersions versions, ResultRulesDesk rules, AuditTrail audit, TaskBell bell, TimeProvider clock)
{
    public async Task<bool> HoldsAsync(int paperId, string itemKey, CancellationToken cancellation) =>
        await CountingAsync(paperId, itemKey, cancellation) is not null;

    /// <summary>Reviewed versions of the item after the one that counts now.</summary>
    public async Task<IReadOnlyList<ItemVersion>> NewerAsync(int paperId, string itemKey, CancellationToken cancellation)
    {
        if (await CountingAsync(paperId, itemKey, cancellation) is not { } counting)
        {
            return [];
        }
        var now = await db.Set<ItemVersion>().AsNoTracking().SingleAsync(v => v.Id == counting, cancellation);
        return await db.Set<ItemVersion>().AsNoTracking().Where(v => v.ItemId == now.ItemId && v.Number > now.Number && v.State == ItemState.Reviewed)
            .OrderByDescending(v => v.Number).ToListAsync(cancellation);
    }

    /// <summary>Null when the paper does not have the item, or the version is none that could follow.</summary>
    public async Task<KeyPreview?> PreviewAsync(int paperId, string itemKey, int versionId, CancellationToken cancellation)
    {
        if (await CountingAsync(paperId, itemKey, cancellation) is not { } counting || (await NewerAsync(paperId, itemKey, cancellation)).All(v => v.Id != versionId))
        {
            return null;
        }
        var marked = await board.OfAsync(paperId, cancellation);
        var key = await versions.OfAsync(paperId, cancellation, (itemKey, versionId));
        var byKey = new Dictionary<string, IReadOnlyList<GivenMark>>(StringComparer.Ordinal);
        foreach (var window in marked.Select(m => m.WindowId).Distinct())
        {
            foreach (var sat in await sittings.OfWindowAsync(window, cancellation))
            {
                byKey[sat.SittingId] = AutomaticMarks.Of(sat, key.Versions, key.Corrected);
            }
        }
        var declared = await rules.OfAsync(paperId, cancellation);
        var before = Board.Of(marked.Select(m => m.Scored()), declared.Rules);
        var after = Board.Of(marked.Select(m => m.Scored(byKey.TryGetValue(m.SittingId, out var marks)
            ? MarksReplay.After(m.Marks, AutomaticMarks.Changes(m.Marks, marks)) : m.Marks)), declared.Rules);
        var difference = BoardDifference.Between(before, after);
        return new(itemKey, counting, versionId, difference, marked.ToDictionary(m => m.SittingId, m => m.Code), Digest(itemKey, versionId, difference));
    }

    /// <returns>False when what was seen is no longer so.</returns>
    public async Task<bool> ConfirmAsync(int paperId, KeyPreview preview, string seen, string reason, string actorId, CancellationToken cancellation)
    {
        if (seen != preview.Digest)
        {
            return false;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(new KeyChange
        {
            PaperId = paperId,
            ItemKey = preview.ItemKey,
            FromVersionId = preview.FromVersionId,
            ToVersionId = preview.ToVersionId,
            Reason = reason,
            ById = actorId,
            AtUtc = now,
            MovedMarks = preview.Difference.Marks,
            MovedMedals = preview.Difference.Medals,
        });
        db.Add(new MarkingRun { PaperId = paperId, Kind = MarkKind.Regrade, ById = actorId, Reason = reason, AskedUtc = now });
        audit.Add(actorId, "Key.Changed", nameof(Paper), paperId.ToString(System.Globalization.CultureInfo.InvariantCulture),
            new { item = preview.ItemKey, from = preview.FromVersionId, to = preview.ToVersionId, marks = preview.Difference.Marks, medals = preview.Difference.Medals }, reason);
        await db.SaveChangesAsync(cancellation);
        bell.Ring<MarkingTask>();
        return true;
    }

    private async Task<int?> CountingAsync(int paperId, string itemKey, CancellationToken cancellation) =>
        await db.Set<KeyChange>().Where(c => c.PaperId == paperId && c.ItemKey == itemKey).OrderByDescending(c => c.Id).Select(c => (int?)c.ToVersionId).FirstOrDefaultAsync(cancellation)
        ?? await db.Set<PaperItem>().Where(p => p.PaperId == paperId && p.ItemKey == itemKey).Select(p => (int?)p.ItemVersionId).FirstOrDefaultAsync(cancellation);

    private static string Digest(string itemKey, int versionId, BoardDifference difference)
    {
        var text = new StringBuilder().Append(itemKey).Append('\n').Append(versionId).Append('\n');
        foreach (var moved in difference.Moved)
        {
            text.Append(moved).Append('\n');
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
