using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Editions;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using static YouthArchive.Platform.Localization.SourceText;

namespace YouthArchive.FamilyHistory.Works;

/// <summary>Who writes a work and who helps: classmates are asked by name, everybody else joins by a code. Nobody is made an author without saying yes.</summary>
internal sealed class Authorship(
    DbContext db, TermsShelf terms, Beginning beginning, IEnrolments enrolments, IClassLists classes, IRelations relations, IPeople people,
    AuditTrail audit, TimeProvider clock)
{
    /// <summary>Of the author's own classes, without those who are authors or asked already; by name.</summary>
    public async Task<IReadOnlyList<Person>> ClassmatesAsync(WorkFolder folder, string personId, CancellationToken cancellation)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var teacher in await TeacherIdsAsync(personId, cancellation))
        {
            var own = (await classes.OfTeacherAsync(teacher, cancellation)).Where(c => c.StudentIds.Contains(personId));
            ids.UnionWith(own.SelectMany(c => c.StudentIds));
        }
        ids.ExceptWith(folder.Authors.Select(a => a.PersonId));
        return await NamedAsync(ids, cancellation);
    }

    /// <summary>Those who teach the author now; by name.</summary>
    public async Task<IReadOnlyList<Person>> TeachersAsync(string personId, CancellationToken cancellation) =>
        await NamedAsync(await TeacherIdsAsync(personId, cancellation), cancellation);

    /// <returns>English source text: why not; null when it is done.</returns>
    public async Task<string?> InviteAsync(WorkFolder folder, string personId, string otherId, CancellationToken cancellation)
    {
        if ((await ClassmatesAsync(folder, personId, cancellation)).All(p => p.Id != otherId))
        {
            return Of("Choose somebody of your class.");
        }
        if (folder.Authors.Count >= (folder.Division?.MaxAuthors ?? 1))
        {
            return Of("The work has as many authors as its division allows.");
        }
        db.Add(new WorkAuthor { WorkId = folder.Work.Id, PersonId = otherId, Position = folder.Authors.Max(a => a.Position) + 1 });
        audit.Add(personId, "Author.Invited", "Work", folder.Work.Id);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>An invitation that was not answered, or the one's own leaving. The last author cannot leave.</summary>
    public async Task<bool> RemoveAsync(WorkFolder folder, string personId, string otherId, CancellationToken cancellation)
    {
        if (folder.Authors.FirstOrDefault(a => a.PersonId == otherId) is not { } author
            || author.JoinedUtc is not null && (otherId != personId || folder.Joined.Count() < 2))
        {
            return false;
        }
        await db.Set<WorkAuthor>().Where(a => a.WorkId == author.WorkId && a.PersonId == otherId).ExecuteDeleteAsync(cancellation);
        audit.Add(personId, author.JoinedUtc is null ? "Author.InvitationTakenBack" : "Author.Left", "Work", author.WorkId);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Works the person was asked to join.</summary>
    public async Task<IReadOnlyList<Work>> InvitationsAsync(string personId, CancellationToken cancellation) => await (
        from author in db.Set<WorkAuthor>()
        join work in db.Set<Work>() on author.WorkId equals work.Id
        where author.PersonId == personId && author.JoinedUtc == null && work.State != WorkState.Withdrawn
        orderby work.CreatedUtc
        select work).AsNoTracking().ToListAsync(cancellation);

    /// <returns>English source text: why not; null when the person is an author now.</returns>
    public async Task<string?> AnswerAsync(string workId, string personId, bool yes, CancellationToken cancellation)
    {
        if ((await InvitationsAsync(personId, cancellation)).FirstOrDefault(w => w.Id == workId) is not { } work)
        {
            return Of("This invitation is not there any more.");
        }
        if (yes && await WhyNotAsync(work, personId, cancellation) is { } reason)
        {
            return reason;
        }
        var asked = db.Set<WorkAuthor>().Where(a => a.WorkId == workId && a.PersonId == personId && a.JoinedUtc == null);
        var now = clock.GetUtcNow().UtcDateTime;
        _ = yes ? await asked.ExecuteUpdateAsync(s => s.SetProperty(a => a.JoinedUtc, now), cancellation) : await asked.ExecuteDeleteAsync(cancellation);
        audit.Add(personId, yes ? "Author.Joined" : "Author.Declined", "Work", workId);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>The code of a kind, made when there is none.</summary>
    public async Task<string> CodeAsync(string workId, CodeKind kind, CancellationToken cancellation)
    {
        if (await db.Set<WorkCode>().AsNoTracking().FirstOrDefaultAsync(c => c.WorkId == workId && c.Kind == kind, cancellation) is { } known)
        {
            return known.Code;
        }
        var code = new WorkCode { WorkId = workId, Kind = kind, Code = SpokenCode.New(), AtUtc = clock.GetUtcNow().UtcDateTime };
        db.Add(code);
        await db.SaveChangesAsync(cancellation);
        return code.Code;
    }

    /// <summary>The codes that were made.</summary>
    public async Task<IReadOnlyDictionary<CodeKind, string>> CodesAsync(string workId, CancellationToken cancellation) =>
        await db.Set<WorkCode>().AsNoTracking().Where(c => c.WorkId == workId).ToDictionaryAsync(c => c.Kind, c => c.Code, cancellation);

    /// <returns>The work, or English source text that says why not.</returns>
    public async Task<(string? WorkId, string? Refusal)> JoinAsync(string? typed, CodeKind kind, string personId, CancellationToken cancellation)
    {
        var code = SpokenCode.Read(typed);
        var found = code is null ? null : await (
            from held in db.Set<WorkCode>()
            join of in db.Set<Work>() on held.WorkId equals of.Id
            where held.Code == code && held.Kind == kind && of.State != WorkState.Withdrawn
            select of).FirstOrDefaultAsync(cancellation);
        if (found is null)
        {
            return (null, Of("There is no work with this code. Look at each letter once more."));
        }
        if (kind == CodeKind.Tutor)
        {
            await SetTutorAsync(found, personId, personId, cancellation);
            return (found.Id, null);
        }
        var authors = await db.Set<WorkAuthor>().Where(a => a.WorkId == found.Id).ToListAsync(cancellation);
        if (authors.FirstOrDefault(a => a.PersonId == personId) is { } already)
        {
            already.JoinedUtc ??= clock.GetUtcNow().UtcDateTime;
            await db.SaveChangesAsync(cancellation);
            return (found.Id, null);
        }
        if (authors.Count >= ((await terms.OfAsync(found.EditionId, cancellation)).Division(found.DivisionKey)?.MaxAuthors ?? 1))
        {
            return (null, Of("The work has as many authors as its division allows."));
        }
        if (await WhyNotAsync(found, personId, cancellation) is { } reason)
        {
            return (null, reason);
        }
        db.Add(new WorkAuthor { WorkId = found.Id, PersonId = personId, Position = authors.Max(a => a.Position) + 1, JoinedUtc = clock.GetUtcNow().UtcDateTime });
        audit.Add(personId, "Author.Joined", "Work", found.Id);
        await db.SaveChangesAsync(cancellation);
        return (found.Id, null);
    }

    /// <param name="tutorId">Null for none.</param>
    public async Task SetTutorAsync(Work work, string? tutorId, string actorId, CancellationToken cancellation)
    {
        await db.Set<Work>().Where(w => w.Id == work.Id).ExecuteUpdateAsync(s => s.SetProperty(w => w.TutorId, tutorId).SetProperty(w => w.Version, w => w.Version + 1), cancellation);
        audit.Add(actorId, tutorId is null ? "Tutor.Removed" : "Tutor.Chosen", "Work", work.Id);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<string?> WhyNotAsync(Work work, string personId, CancellationToken cancellation) =>
        !await enrolments.IsEnrolledAsync(work.EditionId, personId, cancellation)
            ? Of("You do not take part in this competition yet. Apply on its page, or ask your teacher to enrol you.")
        : await beginning.OwnAsync(work.EditionId, personId, cancellation) is not null
            ? Of("You have a work in this competition already. One person has one work.")
        : null;

    private async Task<IEnumerable<string>> TeacherIdsAsync(string personId, CancellationToken cancellation) =>
        (await relations.OfAsync([personId], cancellation)).TryGetValue(personId, out var ties) ? ties.Teachers : [];

    private async Task<IReadOnlyList<Person>> NamedAsync(IEnumerable<string> ids, CancellationToken cancellation) =>
        [.. (await people.FindManyAsync(ids, cancellation)).Values.OrderBy(p => p.DisplayName, StringComparer.Ordinal)];
}
