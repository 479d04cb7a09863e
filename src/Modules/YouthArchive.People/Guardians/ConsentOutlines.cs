using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;

namespace YouthArchive.People.Guardians;

/// <param name="Consent">The consent in force, else the last there was; null when there never was one.</param>
internal sealed record ConsentLine(ConsentPurpose Purpose, ConsentState State, Consent? Consent)
{
    /// <summary>The first moment without it; null when none is in force.</summary>
    public DateTime? UntilUtc => State == ConsentState.Live ? Consent?.UntilUtc : null;
}

/// <summary>How a student stands with consents.</summary>
/// <param name="AskedUtc">When the open letter was written; null when none is open.</param>
internal sealed record ConsentOutline(string StudentId, bool IsMinor, DateTime? AskedUtc, IReadOnlyList<ConsentLine> Lines)
{
    public ConsentLine this[ConsentPurpose purpose] => Lines.First(l => l.Purpose == purpose);

    public bool MayHandIn => this[ConsentPurpose.TakingPart].State.Allows();
}

internal sealed class ConsentOutlines(DbContext db, TimeProvider clock)
{
    /// <summary>Three queries for all; every id asked for is answered.</summary>
    public async Task<IReadOnlyDictionary<string, ConsentOutline>> OfAsync(IEnumerable<string> studentIds, CancellationToken cancellation)
    {
        var ids = studentIds.Distinct().ToList();
        var now = clock.GetUtcNow().UtcDateTime;
        var years = await db.Set<PortalUser>().Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.BirthYear })
            .ToDictionaryAsync(u => u.Id, u => u.BirthYear, cancellation);
        var consents = (await db.Set<Consent>().AsNoTracking().Where(c => ids.Contains(c.StudentId)).ToListAsync(cancellation))
            .ToLookup(c => (c.StudentId, c.Purpose));
        var asked = await db.Set<ConsentRequest>().Where(r => ids.Contains(r.StudentId) && r.AnsweredUtc == null && r.UntilUtc > now)
            .GroupBy(r => r.StudentId).Select(g => new { g.Key, At = g.Max(r => r.AskedUtc) }).ToDictionaryAsync(g => g.Key, g => (DateTime?)g.At, cancellation);
        return ids.ToDictionary(id => id, id => One(id, years.GetValueOrDefault(id), asked.GetValueOrDefault(id), consents, now));
    }

    public async Task<ConsentOutline> OneAsync(string studentId, CancellationToken cancellation) =>
        (await OfAsync([studentId], cancellation))[studentId];

    private static ConsentOutline One(
        string id, int? birthYear, DateTime? asked, ILookup<(string, ConsentPurpose), Consent> consents, DateTime now)
    {
        // The grade need not be asked: a pupil of the last grade may still be seventeen.
        var isMinor = Age.IsMinor(birthYear, null, now.Year);
        return new(id, isMinor, asked, [.. ConsentRules.Purposes.Select(p => Line(p, isMinor, [.. consents[(id, p)]], asked, now))]);
    }

    private static ConsentLine Line(ConsentPurpose purpose, bool isMinor, IReadOnlyList<Consent> given, DateTime? asked, DateTime now) =>
        new(purpose, ConsentRules.StateOf(purpose, isMinor, given, asked, now),
            ConsentRules.LiveOf(isMinor, given, now) ?? given.MaxBy(c => (c.GivenUtc, c.Id)));
}
