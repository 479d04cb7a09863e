using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.OnPaper;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Results.Appeals;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Results;

/// <summary>Practice, windows, papers to print, results, own results and appeals of an olympiad: from the rules of the sittings and the state of the papers.</summary>
internal sealed class OlympiadRehearsal(DbContext db, ResultPublications publications, ResultRulesDesk rules, IStringLocalizer S) : IRehearsal
{
    private static readonly Viewer[] Families = [Viewer.Student, Viewer.Guardian];

    public string? Programme => ProgrammeNames.Olympiads;

    public async Task<IReadOnlyList<RehearsedSight>> OfAsync(Edition edition, CancellationToken cancellation = default)
    {
        var papers = await db.Set<Paper>().AsNoTracking().Where(p => p.EditionId == edition.Id).OrderBy(p => p.Id).ToListAsync(cancellation);
        var windows = await db.Set<SittingWindow>().AsNoTracking().Where(w => w.EditionId == edition.Id).OrderBy(w => w.OpensUtc).ToListAsync(cancellation);
        var ids = windows.Select(w => w.Id).ToList();
        var onPaper = await db.Set<PaperWindow>().AsNoTracking().Where(w => ids.Contains(w.WindowId) && w.TeachersMay).ToDictionaryAsync(w => w.WindowId, cancellation);
        var published = await publications.OfEditionAsync(edition.Id, cancellation);
        var sights = new List<RehearsedSight>(OfPractice(edition, [.. papers.Where(p => p.Kind == PaperKind.Practice)]));
        foreach (var window in windows)
        {
            sights.AddRange(OfWindow(window, papers.Single(p => p.Id == window.PaperId), onPaper.GetValueOrDefault(window.Id)));
        }
        foreach (var paper in papers.Where(p => p.Kind == PaperKind.Contest))
        {
            sights.AddRange(OfResults(edition, paper, await rules.OfAsync(paper.Id, cancellation), published.GetValueOrDefault(paper.Id)));
        }
        return [.. sights, .. OfAppeals(edition)];
    }

    private IEnumerable<RehearsedSight> OfPractice(Edition edition, IReadOnlyList<Paper> papers)
    {
        foreach (var paper in papers)
        {
            var after = paper.LockedUtc is null ? S["the organiser locks the paper"].Value : edition.IsDraft ? S["the organiser publishes the edition"].Value : null;
            yield return new(Viewer.Visitor, $"{S["Practice papers"]}: {paper.Title}", OlympiadLinks.PracticePaper(paper.Key),
                S["Any number of times, with the right answers; nothing is kept."], null, null, after);
        }
    }

    private IEnumerable<RehearsedSight> OfWindow(SittingWindow window, Paper paper, PaperWindow? onPaper)
    {
        var minutes = PaperDesk.BlueprintOf(paper).Minutes;
        var time = new SittingTime(window.Plan(minutes, []), null);
        var locks = paper.LockedUtc is null ? S["the organiser locks the paper"].Value : null;
        var what = S.Plural(minutes, "{0} minute for the paper once begun.", "{0} minutes for the paper once begun.")
            + (window.NeedsAdmission ? " " + S["Only after being let in."] : "");
        yield return new(Viewer.Student, $"{S["My olympiads"]}: {window.Title}", OlympiadLinks.Own, what, locks is null ? time.OpensUtc : null, time.LastStartUtc, locks);
        if (onPaper is not null)
        {
            yield return new(Viewer.Teacher, $"{S["Papers to print"]}: {window.Title}", OnPaperLinks.Window(window.Id),
                S["The papers of the own classes, with their questions."], locks is null ? time.OpensUtc.AddHours(-onPaper.HoursAhead) : null, null, locks);
        }
    }

    private IEnumerable<RehearsedSight> OfResults(Edition edition, Paper paper, RulesOfPaper declared, ResultPublication? publication)
    {
        var (standsStill, final) = (publication is { IsFrozen: true } ? publication.PublishedUtc : (DateTime?)null, publication is { IsFrozen: false } ? publication.PublishedUtc : (DateTime?)null);
        if (declared.FreezeUtc is { } freeze && final is null)
        {
            yield return new(Viewer.Visitor, $"{S["Results so far"]}: {paper.Title}", ResultLinks.Public(edition),
                S["Only what was handed in before {0}.", EditionTime.Exact(edition.Zone, freeze)], standsStill, null, standsStill is null ? S["the organiser publishes the board as it stood then"].Value : null);
        }
        var after = final is null ? S["the organiser publishes the results"].Value : null;
        foreach (var viewer in Enum.GetValues<Viewer>())
        {
            yield return new(viewer, $"{S["Results"]}: {paper.Title}", ResultLinks.Public(edition),
                S["Prize winners down to the last prize; whoever has no live consent is counted and not named."], final, null, after);
        }
        foreach (var viewer in Families)
        {
            yield return new(viewer, $"{(viewer == Viewer.Student ? S["Own result"] : S["Result of the own child"])}: {paper.Title}", ResultLinks.Mine(edition),
                S["Points for each item, the place, and the right answers."], final, null, after);
        }
        yield return new(Viewer.Visitor, $"{S["Corrected keys"]}: {paper.Title}", ResultLinks.Keys(edition), S["Which keys were corrected, why, and how many marks moved. It names nobody."], final, null, after);
    }

    private IEnumerable<RehearsedSight> OfAppeals(Edition edition) => edition.Stage(AppealDesk.Stage) is not { } stage ? [] :
        Families.Select(v => new RehearsedSight(v, S["Appeal"], null, S["A mark of a published result may be appealed, each item once."], stage.StartsUtc, stage.EndsUtc));
}
