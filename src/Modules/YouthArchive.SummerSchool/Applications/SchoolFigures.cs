using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Judging.Contracts;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Selection;

namespace YouthArchive.SummerSchool.Applications;

/// <summary>The school in numbers, for its organisers.</summary>
internal sealed class SchoolFigures(DbContext db, IJudgingProgress judging, IStringLocalizer s, TimeProvider clock) : IEditionFigures
{
    public string Programme => ProgrammeNames.SummerSchool;

    public async Task<EditionFigures> OfAsync(Edition edition, CancellationToken cancellation = default)
    {
        var all = await db.Set<SchoolApplication>().AsNoTracking().Where(a => a.EditionId == edition.Id)
            .Select(a => new { a.Id, a.State, a.HandedInUtc, a.Language }).ToListAsync(cancellation);
        var seats = await db.Set<Seat>().AsNoTracking().Where(x => x.EditionId == edition.Id).Select(x => new { x.State, x.ConfirmByUtc }).ToListAsync(cancellation);
        var progress = await judging.OfEditionAsync(edition.Id, cancellation);
        var handedIn = all.Where(a => a.State == ApplicationState.HandedIn).ToList();
        var read = handedIn.Count(a => progress.TryGetValue(a.Id, out var p) && p.Done >= 2);
        var isSelected = await db.Set<SelectionRecord>().AnyAsync(r => r.EditionId == edition.Id, cancellation);
        return new(
            [
                new(Say(SourceText.Of("Applications begun")), Math.Max(all.Count, seats.Count)), new(Say(SourceText.Of("Handed in")), Math.Max(handedIn.Count, seats.Count)), // Who has a seat has come that far, whatever is still known of the way.
                new(Say(SourceText.Of("Read twice")), Math.Max(read, seats.Count)),
                new(Say(SourceText.Of("Places offered")), seats.Count(x => x.State is SeatState.Offered or SeatState.Confirmed)), new(Say(SourceText.Of("Places confirmed")), seats.Count(x => x.State == SeatState.Confirmed)),
            ],
            [.. handedIn.Select(a => a.HandedInUtc).OfType<DateTime>()], [.. handedIn.Select(a => a.Language)], [.. Open(edition, handedIn.Count, read, isSelected, seats.Where(x => x.State == SeatState.Offered).Select(x => x.ConfirmByUtc))]);
    }

    private IEnumerable<OpenMatter> Open(Edition edition, int handedIn, int read, bool isSelected, IEnumerable<DateTime?> offers)
    {
        var isClosed = edition.EnrolmentClosesUtc <= clock.GetUtcNow().UtcDateTime;
        if (isClosed && read < handedIn && !isSelected)
        {
            yield return new(s["Applications not read twice yet: {0}", handedIn - read], $"/admin/judging/{edition.Key}", edition.Stage("selection")?.EndsUtc ?? edition.EnrolmentClosesUtc.AddDays(21));
        }
        if (isClosed && handedIn > 0 && read == handedIn && !isSelected)
        {
            yield return new(s["The selection can be confirmed"], SchoolLinks.Selection(edition), edition.Stage("selection")?.EndsUtc ?? edition.EnrolmentClosesUtc.AddDays(28));
        }
        if (offers.OfType<DateTime>().ToList() is { Count: > 0 } waiting)
        {
            yield return new(s["Places offered and not confirmed: {0}", waiting.Count], SchoolLinks.Desk(edition), waiting.Min());
        }
    }

    private LocalizedText Say(string english) => Spoken.Of(s, english);
}

/// <summary>One text of ours in all four languages.</summary>
internal static class Spoken
{
    public static LocalizedText Of(IStringLocalizer s, string english) => new(In(s, "kk", english), In(s, "ru", english), english, In(s, "mn", english));

    private static string In(IStringLocalizer s, string language, string english) => Speaking.In(language, () => s[english].Value);
}

/// <summary>Whom organisers write to.</summary>
internal sealed class SchoolAudiences(DbContext db, Medallists medallists, IPeople people, IStringLocalizer s) : IAudiences
{
    public string? Programme => ProgrammeNames.SummerSchool;

    public IReadOnlyList<Audience> All =>
    [
        new("not-handed-in", Spoken.Of(s, SourceText.Of("Who has begun an application and not handed it in"))), new("offered", Spoken.Of(s, SourceText.Of("Who was offered a place and has not confirmed it"))),
        new("confirmed", Spoken.Of(s, SourceText.Of("Who has confirmed a place"))), new("waiting", Spoken.Of(s, SourceText.Of("Who is on the waiting list"))),
        new("medallists", Spoken.Of(s, SourceText.Of("Medallists of the other programmes who may apply and have not"))),
    ];

    public async Task<IReadOnlyList<string>> OfAsync(Edition edition, string key, CancellationToken cancellation = default) => key switch
    {
        "not-handed-in" => await db.Set<SchoolApplication>().Where(a => a.EditionId == edition.Id && a.State == ApplicationState.Draft).Select(a => a.PersonId).ToListAsync(cancellation),
        "offered" => await SeatedAsync(edition, SeatState.Offered, cancellation),
        "confirmed" => await SeatedAsync(edition, SeatState.Confirmed, cancellation),
        "waiting" => await SeatedAsync(edition, SeatState.Waiting, cancellation),
        "medallists" => await InvitedAsync(edition, cancellation),
        _ => [],
    };

    /// <summary>Of the age the school takes. Who has begun an application, even one that was withdrawn, has heard of the school.</summary>
    private async Task<IReadOnlyList<string>> InvitedAsync(Edition edition, CancellationToken cancellation)
    {
        var applied = (await db.Set<SchoolApplication>().Where(a => a.EditionId == edition.Id).Select(a => a.PersonId).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        var won = (await medallists.AllAsync(cancellation)).Where(p => !applied.Contains(p)).ToList();
        var born = await people.LikelyBirthYearsAsync(won, cancellation);
        // The same reckoning as when they apply: only the year of birth is known.
        var year = edition.Stages.Select(s => s.StartsUtc).DefaultIfEmpty(edition.EnrolmentOpensUtc).Min().Year;
        return [.. won.Where(p => born.GetValueOrDefault(p) is not { } b || !(year - b < edition.MinAge) && !(year - b - 1 > edition.MaxAge))];
    }

    private Task<List<string>> SeatedAsync(Edition edition, SeatState state, CancellationToken cancellation) =>
        db.Set<Seat>().Where(x => x.EditionId == edition.Id && x.State == state).Select(x => x.PersonId).ToListAsync(cancellation);
}
