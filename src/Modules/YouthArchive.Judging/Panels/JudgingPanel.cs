using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Panels;

internal sealed record SeatedJudge(PanelJudge Seat, Person Person)
{
    public bool HasLeft => Seat.LeftUtc is not null;
}

/// <summary>Who sits on an edition's panel.</summary>
internal sealed class JudgingPanel(DbContext db, IPeople people, AuditTrail audit, TimeProvider clock)
{
    private const int Shown = 20;

    /// <summary>By number, those who have left included.</summary>
    public async Task<IReadOnlyList<SeatedJudge>> OfAsync(int editionId, CancellationToken cancellation)
    {
        var seats = await db.Set<PanelJudge>().Where(p => p.EditionId == editionId).OrderBy(p => p.Number).ToListAsync(cancellation);
        var names = await people.FindManyAsync(seats.Select(s => s.JudgeId), cancellation);
        return [.. seats.Where(s => names.ContainsKey(s.JudgeId)).Select(s => new SeatedJudge(s, names[s.JudgeId]))];
    }

    /// <summary>People with a judge's role who do not sit on the panel, by name or user name; the first twenty.</summary>
    public async Task<IReadOnlyList<Person>> CandidatesAsync(int editionId, string? words, CancellationToken cancellation)
    {
        var sitting = await db.Set<PanelJudge>().Where(p => p.EditionId == editionId && p.LeftUtc == null).Select(p => p.JudgeId).ToHashSetAsync(cancellation);
        var wanted = SearchText.Normalise(words ?? "");
        return [.. (await people.InRoleAsync(PortalRoles.Judge, cancellation))
            .Where(p => !sitting.Contains(p.Id) && SearchText.Normalise($"{p.DisplayName} {p.UserName}").Contains(wanted, StringComparison.Ordinal))
            .Take(Shown)];
    }

    /// <summary>Who has left before comes back under the old number. Doing it twice is harmless.</summary>
    /// <returns>False when the person does not hold a judge's role.</returns>
    public async Task<bool> AppointAsync(Edition edition, string personId, string organiser, CancellationToken cancellation)
    {
        if ((await people.InRoleAsync(PortalRoles.Judge, cancellation)).All(p => p.Id != personId))
        {
            return false;
        }
        var seat = await db.Set<PanelJudge>().FirstOrDefaultAsync(p => p.EditionId == edition.Id && p.JudgeId == personId, cancellation);
        if (seat is { LeftUtc: null })
        {
            return true;
        }
        if (seat is null)
        {
            var last = await db.Set<PanelJudge>().Where(p => p.EditionId == edition.Id).MaxAsync(p => (int?)p.Number, cancellation) ?? 0;
            db.Add(seat = new PanelJudge { EditionId = edition.Id, JudgeId = personId, Number = last + 1 });
        }
        seat.Return();
        Write(organiser, "PanelJudge.Appointed", edition, seat);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>What the judge has done stands; what is unread goes to others with the next plan.</summary>
    /// <returns>False when nobody of this number sits on the panel.</returns>
    public async Task<bool> RemoveAsync(Edition edition, int number, string organiser, CancellationToken cancellation)
    {
        if (await SeatAsync(edition, number, cancellation) is not { LeftUtc: null } seat)
        {
            return false;
        }
        seat.Leave(clock.GetUtcNow().UtcDateTime);
        Write(organiser, "PanelJudge.Removed", edition, seat);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <returns>Null when nobody of this number sits on the panel.</returns>
    public async Task<OfferFault?> ChangeAsync(Edition edition, int number, JudgesOffer offer, string actor, CancellationToken cancellation)
    {
        if (await SeatAsync(edition, number, cancellation) is not { LeftUtc: null } seat)
        {
            return null;
        }
        if (offer.FaultIn(edition) is not OfferFault.None and var fault)
        {
            return fault;
        }
        if (seat.Take(offer))
        {
            Write(actor, "PanelJudge.Changed", edition, seat);
            await db.SaveChangesAsync(cancellation);
        }
        return OfferFault.None;
    }

    private Task<PanelJudge?> SeatAsync(Edition edition, int number, CancellationToken cancellation) =>
        db.Set<PanelJudge>().FirstOrDefaultAsync(p => p.EditionId == edition.Id && p.Number == number, cancellation);

    private void Write(string actor, string kind, Edition edition, PanelJudge seat) =>
        audit.Add(actor, kind, "Edition", edition.Key, new { judge = seat.JudgeId, seat.Code, seat.Languages, seat.Tracks, seat.Least, seat.Most });
}
