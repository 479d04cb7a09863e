using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Judging.Contracts;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Applications;

namespace YouthArchive.SummerSchool.Review;

/// <summary>Handed-in applications, as Judging sees them: a code and a language, nothing that tells who it is.</summary>
internal sealed class HandedInApplications(DbContext db, IStringLocalizer s) : IJudgedEntries
{
    public string Programme => ProgrammeNames.SummerSchool;

    public async Task<IReadOnlyList<JudgedEntry>> OfEditionAsync(int editionId, CancellationToken cancellation = default)
    {
        var all = await HandedIn(db, editionId).OrderBy(a => a.Code).Select(a => new { a.Id, a.Code, a.Language }).ToListAsync(cancellation);
        return [.. all.Select(a => new JudgedEntry(a.Id, editionId, a.Code, s["Application {0}", a.Code], LocalizedText.Empty, null, true, a.Language))];
    }

    public static IQueryable<SchoolApplication> HandedIn(DbContext db, int editionId) =>
        db.Set<SchoolApplication>().AsNoTracking().Where(a => a.EditionId == editionId && a.State == ApplicationState.HandedIn);
}

/// <summary>Whose an application is. Reviewers never see it.</summary>
internal sealed class Applicants(DbContext db) : IEntryPeople
{
    public string Programme => ProgrammeNames.SummerSchool;

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> OfEntriesAsync(IReadOnlyCollection<string> entryIds, CancellationToken cancellation = default) =>
        await db.Set<SchoolApplication>().AsNoTracking().Where(a => entryIds.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => (IReadOnlyList<string>)[a.PersonId], StringComparer.Ordinal, cancellation);
}

/// <summary>Who wrote the reference does not review the application.</summary>
internal sealed class RefereeTies(DbContext db, IIdentityMarks marks) : IConflictSource
{
    private static readonly string IsReferee = SourceText.Of("You are the referee of this application.");

    public string Programme => ProgrammeNames.SummerSchool;

    public async Task<IReadOnlyList<DetectedConflict>> OfJudgeAsync(string judgeId, int editionId, CancellationToken cancellation = default) =>
        [.. (await OfJudgesAsync([judgeId], editionId, cancellation))[judgeId]];

    public async Task<ILookup<string, DetectedConflict>> OfJudgesAsync(IReadOnlyCollection<string> judgeIds, int editionId, CancellationToken cancellation = default)
    {
        var references = await (
            from reference in db.Set<Reference>()
            join application in db.Set<SchoolApplication>() on reference.ApplicationId equals application.Id
            where application.EditionId == editionId
            select new { reference.ApplicationId, reference.Email }).ToListAsync(cancellation);
        var known = await marks.OfAsync(judgeIds, cancellation);
        return judgeIds.SelectMany(j => references
            .Where(r => r.Email.Length > 0 && string.Equals(r.Email, known.GetValueOrDefault(j)?.Email, StringComparison.OrdinalIgnoreCase))
            .Select(r => (Judge: j, Conflict: new DetectedConflict(r.ApplicationId, IsReferee, ConflictKind.Teacher))))
            .ToLookup(x => x.Judge, x => x.Conflict, StringComparer.Ordinal);
    }
}
