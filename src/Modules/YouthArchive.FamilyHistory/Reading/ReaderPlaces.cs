using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Jury;
using YouthArchive.Judging.Contracts;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Reading;

internal enum PlaceOutcome { Added, AlreadyThere, Empty, TooLong, TooMany }

/// <summary>A reader's own list of places.</summary>
internal sealed class ReaderPlaces(DbContext db, TimeProvider clock)
{
    public Task<List<ReaderPlace>> OfAsync(string personId, CancellationToken cancellation) =>
        db.Set<ReaderPlace>().AsNoTracking().Where(p => p.PersonId == personId).OrderBy(p => p.Name).ToListAsync(cancellation);

    public async Task<PlaceOutcome> AddAsync(string personId, string? text, CancellationToken cancellation)
    {
        var name = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var own = await OfAsync(personId, cancellation);
        if (!name.Any(char.IsLetter))
        {
            return PlaceOutcome.Empty;
        }
        if (name.Length > ReaderPlace.NameLength || own.Count >= ReaderPlace.Most)
        {
            return name.Length > ReaderPlace.NameLength ? PlaceOutcome.TooLong : PlaceOutcome.TooMany;
        }
        if (own.Exists(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            return PlaceOutcome.AlreadyThere;
        }
        db.Add(new ReaderPlace { PersonId = personId, Name = name, AddedUtc = clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(cancellation);
        return PlaceOutcome.Added;
    }

    /// <summary>Doing it twice is harmless.</summary>
    public Task RemoveAsync(string personId, string name, CancellationToken cancellation) =>
        db.Set<ReaderPlace>().Where(p => p.PersonId == personId && p.Name == name).ExecuteDeleteAsync(cancellation);
}

/// <summary>On an edition's page, for those who sit on its panel.</summary>
internal sealed class ReaderActions(IReadingRights rights) : IEditionActions
{
    public string? Programme => ProgrammeNames.FamilyHistory;

    public async Task<IReadOnlyList<EditionAction>> ForAsync(Edition edition, ClaimsPrincipal person, CancellationToken cancellation) =>
        person.PersonIdOrNull() is { } id && (await rights.PanelAsync(edition.Id, cancellation)).Any(p => p.PersonId == id)
            ? [new EditionAction("Places I am tied to", FamilyLinks.ReaderPlaces, false, 15)]
            : [];
}

internal sealed class ReaderPlacesData(DbContext db) : IPersonalData
{
    public string Section => "readerPlaces";

    public async Task<object?> OfAsync(string personId, CancellationToken cancellation = default) =>
        await db.Set<ReaderPlace>().AsNoTracking().Where(p => p.PersonId == personId).OrderBy(p => p.Name)
            .Select(p => new { p.Name, SavedUtc = p.AddedUtc }).ToListAsync(cancellation) is { Count: > 0 } own ? own : null;

    public async Task EraseAsync(string personId, CancellationToken cancellation = default) =>
        await db.Set<ReaderPlace>().Where(p => p.PersonId == personId).ExecuteDeleteAsync(cancellation);
}

internal sealed class ReaderPlacesMerge(DbContext db) : IPersonalMerge
{
    public Task<string?> ConflictAsync(string fromId, string toId, CancellationToken cancellation = default) => Task.FromResult<string?>(null);

    public async Task MoveAsync(string fromId, string toId, CancellationToken cancellation = default)
    {
        var kept = await db.Set<ReaderPlace>().Where(p => p.PersonId == toId).Select(p => p.Name).ToListAsync(cancellation);
        foreach (var place in await db.Set<ReaderPlace>().Where(p => p.PersonId == fromId).ToListAsync(cancellation))
        {
            db.Remove(place);
            if (!kept.Contains(place.Name))
            {
                db.Add(new ReaderPlace { PersonId = toId, Name = place.Name, AddedUtc = place.AddedUtc });
            }
        }
        await db.Set<ThirdReading>().Where(t => t.ReaderId == fromId).ExecuteUpdateAsync(u => u.SetProperty(t => t.ReaderId, toId), cancellation);
        await db.Set<JuryDecision>().Where(d => d.TutorId == fromId).ExecuteUpdateAsync(u => u.SetProperty(d => d.TutorId, toId), cancellation);
    }
}
