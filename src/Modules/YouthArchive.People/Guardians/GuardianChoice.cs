using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;

namespace YouthArchive.People.Guardians;

/// <param name="Name">«Әлия К.».</param>
internal sealed record Child(string Id, string Name, ConsentOutline Outline);

/// <summary>What a guardian sees of the own children and changes later; and what a person of age does for themself.</summary>
internal sealed class GuardianChoice(DbContext db, ConsentOutlines outlines, ConsentJournal journal, ConsentReceipt receipt)
{
    public async Task<IReadOnlyList<Child>> ChildrenAsync(string guardianId, CancellationToken cancellation)
    {
        var found = await (
            from guardianship in db.Set<Guardianship>()
            join student in db.Set<PortalUser>() on guardianship.StudentId equals student.Id
            where guardianship.GuardianId == guardianId
            orderby guardianship.SinceUtc
            select new { student.Id, student.GivenName, student.Surname, student.DisplayName }).ToListAsync(cancellation);
        var states = await outlines.OfAsync(found.Select(f => f.Id), cancellation);
        return [.. found.Select(f => new Child(f.Id, ChildName.Of(f.GivenName, f.Surname, f.DisplayName), states[f.Id]))];
    }

    /// <summary>Null when the student is not this guardian's.</summary>
    public async Task<Child?> ChildAsync(string guardianId, string studentId, CancellationToken cancellation) =>
        (await ChildrenAsync(guardianId, cancellation)).FirstOrDefault(c => c.Id == studentId);

    public async Task GiveAsync(Child child, string guardianId, IReadOnlyCollection<ConsentPurpose> purposes, CancellationToken cancellation)
    {
        journal.Give(child.Id, purposes, new(ConsentWay.Link, guardianId, PortalCultures.Current, GuardianId: guardianId));
        var guardian = await db.Set<PortalUser>().FirstAsync(u => u.Id == guardianId, cancellation);
        var alive = child.Outline.Lines.Where(l => l.State == ConsentState.Live).Select(l => l.Purpose);
        await receipt.AddAsync(guardian, child.Id, [.. purposes.Union(alive)], cancellation);
        await journal.SaveAsync(cancellation);
    }

    public async Task GiveOwnAsync(string personId, IReadOnlyCollection<ConsentPurpose> purposes, CancellationToken cancellation)
    {
        journal.Give(personId, purposes, new(ConsentWay.Own, personId, PortalCultures.Current));
        await journal.SaveAsync(cancellation);
    }

    /// <param name="actorId">The guardian, or the person of age.</param>
    public async Task WithdrawAsync(string studentId, ConsentPurpose purpose, string actorId, CancellationToken cancellation)
    {
        var way = studentId == actorId ? ConsentWay.Own : ConsentWay.Link;
        await journal.WithdrawAsync([studentId], [purpose], way, actorId, cancellation);
        await journal.SaveAsync(cancellation);
    }
}
