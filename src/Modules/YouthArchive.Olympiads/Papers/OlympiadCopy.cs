using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.OnPaper;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Papers;

/// <summary>
/// Takes papers, windows and the declared rules over into next year. The papers are open again: locking them fixes the items' versions anew.
/// A contest that was moved on its day is planned without that; sittings, allowances, marks and results stay where they are.
/// </summary>
internal sealed class OlympiadCopy(DbContext db, IStringLocalizer S, TimeProvider clock) : IEditionCopy
{
    public string? Programme => ProgrammeNames.Olympiads;

    public async Task<IReadOnlyList<string>> CopyAsync(EditionCopying copying, CancellationToken cancellation = default)
    {
        var papers = await PapersAsync(copying, cancellation);
        if (papers.Count == 0)
        {
            return [];
        }
        var windows = await WindowsAsync(copying, papers, cancellation);
        var rules = await RulesAsync(copying, papers, cancellation);
        return
        [
            S.Plural(papers.Count, "{0} paper", "{0} papers"),
            .. windows > 0 ? [S.Plural(windows, "{0} window", "{0} windows")] : Array.Empty<string>(),
            .. rules > 0 ? [S["the rules of the results"].Value] : Array.Empty<string>(),
        ];
    }

    /// <summary>By last year's id.</summary>
    private async Task<Dictionary<int, Paper>> PapersAsync(EditionCopying copying, CancellationToken cancellation)
    {
        var copies = new Dictionary<int, Paper>();
        foreach (var paper in await db.Set<Paper>().AsNoTracking().Where(p => p.EditionId == copying.From.Id).OrderBy(p => p.Id).ToListAsync(cancellation))
        {
            copies[paper.Id] = db.Add(new Paper
            {
                EditionId = copying.To.Id,
                Key = paper.Key,
                Title = paper.Title,
                Kind = paper.Kind,
                Blueprint = paper.Blueprint,
            }).Entity;
        }
        await db.SaveChangesAsync(cancellation);
        return copies;
    }

    private async Task<int> WindowsAsync(EditionCopying copying, Dictionary<int, Paper> papers, CancellationToken cancellation)
    {
        var last = await db.Set<SittingWindow>().AsNoTracking().Where(w => w.EditionId == copying.From.Id).OrderBy(w => w.Id).ToListAsync(cancellation);
        var copies = last.Select(w => (From: w, To: db.Add(Moved(w, copying, papers[w.PaperId].Id)).Entity)).ToList();
        await db.SaveChangesAsync(cancellation);
        var ids = last.Select(w => w.Id).ToList();
        var onPaper = await db.Set<PaperWindow>().AsNoTracking().Where(w => ids.Contains(w.WindowId)).ToDictionaryAsync(w => w.WindowId, cancellation);
        foreach (var (from, to) in copies.Where(c => onPaper.ContainsKey(c.From.Id)))
        {
            var rules = onPaper[from.Id];
            db.Add(new PaperWindow { WindowId = to.Id, TeachersMay = rules.TeachersMay, HoursAhead = rules.HoursAhead });
        }
        return copies.Count;
    }

    private static SittingWindow Moved(SittingWindow window, EditionCopying copying, int paperId) => new()
    {
        PaperId = paperId,
        EditionId = copying.To.Id,
        Title = window.Title,
        OpensUtc = copying.Moved(window.OpensUtc),
        ClosesUtc = copying.Moved(window.ClosesUtc),
        NeedsAdmission = window.NeedsAdmission,
        LateRule = window.LateRule,
        GraceSeconds = window.GraceSeconds,
    };

    private async Task<int> RulesAsync(EditionCopying copying, Dictionary<int, Paper> papers, CancellationToken cancellation)
    {
        var ids = papers.Keys.ToList();
        var declared = await db.Set<DeclaredRules>().AsNoTracking().Where(r => ids.Contains(r.PaperId)).ToListAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        db.AddRange(declared.Select(r => new DeclaredRules
        {
            PaperId = papers[r.PaperId].Id,
            Rules = r.Rules,
            FreezeUtc = r.FreezeUtc is { } freeze ? copying.Moved(freeze) : null,
            DeclaredUtc = now,
            DeclaredBy = copying.ActorId,
        }));
        return declared.Count;
    }
}
