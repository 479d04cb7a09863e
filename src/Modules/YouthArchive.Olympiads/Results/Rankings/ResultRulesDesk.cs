using System.Globalization;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Audit;

namespace YouthArchive.Olympiads.Results.Rankings;

/// <param name="IsDeclared">False where nothing was declared in time: then the national rule stands.</param>
internal sealed record RulesOfPaper(RankingRules Rules, DateTime? FreezeUtc, bool IsDeclared, DateTime? DeclaredUtc);

/// <summary>Declares the rules of a paper's results. From the first window's opening on they stay.</summary>
internal sealed class ResultRulesDesk(DbContext db, AuditTrail audit, TimeProvider clock)
{
    public async Task<RulesOfPaper> OfAsync(int paperId, CancellationToken cancellation) =>
        await db.Set<DeclaredRules>().AsNoTracking().FirstOrDefaultAsync(r => r.PaperId == paperId, cancellation) is { } declared
            ? new(RankingRules.Read(declared.Rules), declared.FreezeUtc, true, declared.DeclaredUtc)
            : new(RankingRules.Kazakhstan, null, false, null);

    public async Task<bool> MayDeclareAsync(int paperId, CancellationToken cancellation)
    {
        var windows = await db.Set<SittingWindow>().Where(w => w.PaperId == paperId).Select(w => new { w.OpensUtc, w.ShiftSeconds }).ToListAsync(cancellation);
        var begun = await db.Set<SittingWindow>().Where(w => w.PaperId == paperId)
            .AnyAsync(w => db.Set<Sitting>().Any(s => s.WindowId == w.Id && s.StartedUtc != null), cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        return !begun && windows.All(w => now < w.OpensUtc.AddSeconds(w.ShiftSeconds));
    }

    /// <returns>False when it is too late, or the rules cannot be used.</returns>
    public async Task<bool> DeclareAsync(int paperId, RankingRules rules, DateTime? freezeUtc, string actorId, CancellationToken cancellation)
    {
        if (rules.Problem() is not null || !await MayDeclareAsync(paperId, cancellation))
        {
            return false;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.Set<DeclaredRules>().FirstOrDefaultAsync(r => r.PaperId == paperId, cancellation) is { } declared)
        {
            (declared.Rules, declared.FreezeUtc, declared.DeclaredUtc, declared.DeclaredBy) = (rules.Write(), freezeUtc, now, actorId);
        }
        else
        {
            db.Add(new DeclaredRules { PaperId = paperId, Rules = rules.Write(), FreezeUtc = freezeUtc, DeclaredUtc = now, DeclaredBy = actorId });
        }
        audit.Add(actorId, "Rules.Declared", nameof(Paper), paperId.ToString(CultureInfo.InvariantCulture), new { rules, freezeUtc });
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
