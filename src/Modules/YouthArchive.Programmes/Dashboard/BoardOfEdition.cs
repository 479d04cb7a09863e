using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Mail;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;
using YouthArchive.Programmes.Enrolments;

namespace YouthArchive.Programmes.Dashboard;

/// <param name="Failed">Given up after every try.</param>
/// <param name="Struggling">Tried at least twice and still waiting.</param>
/// <param name="Oldest">Since when the oldest of them waits; null when none does.</param>
internal sealed record MailTrouble(int Failed, int Struggling, DateTime? Oldest);

/// <summary>All that an organiser's dashboard tells of an edition.</summary>
/// <param name="HandedInLastYear">Null when there was no edition before.</param>
/// <param name="Languages">Of entries, not of people: small numbers stay.</param>
internal sealed record Board(
    Edition Edition, DateTime NowUtc, IReadOnlyList<HandInDay> Days, int HandedIn, int? HandedInLastYear, IReadOnlyList<(string Label, int Count)> Funnel,
    HeatMap Judges, IReadOnlyList<OpenMatter> Open, IReadOnlyList<Share> Regions, IReadOnlyList<Share> Languages, MailTrouble Mail);

/// <summary>Gathers a board with a fixed number of queries, whatever the size of the edition.</summary>
internal sealed class BoardOfEdition(
    DbContext db, IAllEditions editions, RoomsOfEdition rooms, ISchoolRegions regions, IStringLocalizer S, TimeProvider clock)
{
    private static readonly EditionFigures Nothing = new([], [], [], []);

    public async Task<Board> OfAsync(Edition edition, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var figures = await FiguresAsync(edition, cancellation);
        var before = await BeforeAsync(edition, cancellation);
        var people = await db.Set<Enrolment>().Where(e => e.EditionId == edition.Id).Select(e => e.PersonId).ToListAsync(cancellation);
        var heat = await HeatAsync(edition, now, cancellation);
        var found = await regions.CountAsync(people, cancellation);
        return new(
            edition, now, Days(edition, figures, before, now), figures.HandedIn.Count, before?.Figures.HandedIn.Count,
            [(S["Registered"], people.Count), .. figures.Funnel.Select(f => (f.Text.ToString(), f.Count))],
            heat, Matters.InOrder([.. figures.Open, .. Matters.OfJudging(S, edition, heat), .. Matters.OfDates(S, edition, now)]),
            SmallGroups.Merge(found.Select(r => new Share(r.Name?.ToString(), r.Count))),
            [.. figures.Languages.GroupBy(l => PortalCultures.IsKnown(l) ? PortalCultures.NativeName(l) : null)
                .Select(g => new Share(g.Key, g.Count())).OrderByDescending(g => g.Count).ThenBy(g => g.Label, StringComparer.Ordinal)],
            await MailAsync(edition, cancellation));
    }

    /// <summary>Last year's: the newest edition of the programme that opened before this one.</summary>
    private async Task<(Edition Edition, EditionFigures Figures)?> BeforeAsync(Edition edition, CancellationToken cancellation) =>
        (await editions.AllAsync(cancellation)).Where(e => !e.IsDraft && e.Programme == edition.Programme && e.EnrolmentOpensUtc < edition.EnrolmentOpensUtc)
            .MaxBy(e => e.EnrolmentOpensUtc) is { } before ? (before, await FiguresAsync(before, cancellation)) : null;

    private async Task<EditionFigures> FiguresAsync(Edition edition, CancellationToken cancellation) =>
        rooms.Figures(edition) is { } room ? await room.OfAsync(edition, cancellation) : Nothing;

    private static IReadOnlyList<HandInDay> Days(Edition edition, EditionFigures figures, (Edition Edition, EditionFigures Figures)? before, DateTime now)
    {
        var (from, to) = HandInDays.Span(edition);
        var until = now < to ? now : to.AddTicks(-1);
        return HandInDays.Of(
            figures.HandedIn.Select(h => HandInDays.DayOf(edition, h)), HandInDays.DayOf(edition, from), HandInDays.DayOf(edition, until),
            before is { } last ? Offsets(last.Edition, last.Figures) : null);
    }

    private static IEnumerable<int> Offsets(Edition edition, EditionFigures figures)
    {
        var first = HandInDays.DayOf(edition, HandInDays.Span(edition).FromUtc);
        return figures.HandedIn.Select(h => HandInDays.DayOf(edition, h).DayNumber - first.DayNumber);
    }

    private async Task<HeatMap> HeatAsync(Edition edition, DateTime now, CancellationToken cancellation)
    {
        var judges = rooms.Judges() is { } room ? await room.OfEditionAsync(edition.Id, cancellation) : [];
        if (judges.Count == 0 || edition.Stage(StageKeys.Judging) is not { } stage)
        {
            return new([], []);
        }
        DateOnly Day(DateTime utc) => HandInDays.DayOf(edition, utc);
        return HeatMap.Of(judges, Day, Day(stage.StartsUtc), Day(now), Day(stage.EndsUtc.AddTicks(-1)));
    }

    private async Task<MailTrouble> MailAsync(Edition edition, CancellationToken cancellation)
    {
        var prefix = EditionLetters.Of(edition.Id);
        var own = db.Set<MailMessage>().Where(m => m.Key!.StartsWith(prefix));
        var failed = await own.CountAsync(m => m.SentUtc == null && m.FailedUtc != null, cancellation);
        var struggling = own.Where(m => m.SentUtc == null && m.FailedUtc == null && m.Attempts >= 2);
        return new(failed, await struggling.CountAsync(cancellation), await struggling.MinAsync(m => (DateTime?)m.CreatedUtc, cancellation));
    }
}
