using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Checks;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Contracts.Masking;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Reading;

/// <summary>
/// Ties that only a family history has: the family's name, the tutor, the place. School, class, guardian and mail of the authors are
/// found by Judging itself.
/// </summary>
internal sealed class ReaderTies(DbContext db, IRelations relations, IIdentityMarks marks, WordsOfWorks words) : IConflictSource
{
    /// <summary>A place that a text names so often is what it tells of.</summary>
    private const int NamedOften = 2;

    private static readonly string IsAuthor = SourceText.Of("You are an author of this work.");
    private static readonly string IsTutor = SourceText.Of("You are the tutor of this work.");
    private static readonly string TutorsSchool = SourceText.Of("The tutor of this work teaches at your school.");
    private static readonly string TutorsFamily = SourceText.Of("You and the tutor of this work belong to one family.");
    private static readonly string FamilyName = SourceText.Of("An author of this work has your family name.");
    private static readonly string SamePlace = SourceText.Of("This work comes from a place you are tied to.");
    private static readonly string TellsOfPlace = SourceText.Of("This work tells of a place you are tied to.");
    private static readonly string NamesPlace = SourceText.Of("The text names a place the reader is tied to.");
    private static readonly string NamesFamily = SourceText.Of("The text names the reader's family name.");
    private static readonly string TutorsName = SourceText.Of("The tutor has the reader's family name.");

    public string Programme => ProgrammeNames.FamilyHistory;

    public async Task<IReadOnlyList<DetectedConflict>> OfJudgeAsync(string judgeId, int editionId, CancellationToken cancellation = default) =>
        [.. (await OfJudgesAsync([judgeId], editionId, cancellation))[judgeId]];

    public async Task<ILookup<string, DetectedConflict>> OfJudgesAsync(
        IReadOnlyCollection<string> judgeIds, int editionId, CancellationToken cancellation = default)
    {
        var works = await HandedInEntries.HandedIn(db, editionId).Select(w => new WorkPeople(w.Id, w.TutorId)).ToListAsync(cancellation);
        var ids = works.Select(w => w.Id).ToList();
        var authors = (await db.Set<WorkAuthor>().AsNoTracking().Where(a => ids.Contains(a.WorkId))
            .Select(a => new { a.WorkId, a.PersonId }).ToListAsync(cancellation)).ToLookup(a => a.WorkId, a => a.PersonId, StringComparer.Ordinal);
        var all = judgeIds.Concat(authors.SelectMany(a => a)).Concat(works.Select(w => w.TutorId).OfType<string>()).Distinct(StringComparer.Ordinal).ToList();
        var ties = await relations.OfAsync(all, cancellation);
        var known = await marks.OfAsync(all, cancellation);
        var declared = (await db.Set<ReaderPlace>().AsNoTracking().Where(p => judgeIds.Contains(p.PersonId)).ToListAsync(cancellation)).ToLookup(p => p.PersonId, p => p.Name, StringComparer.Ordinal);
        var named = await words.OfEditionAsync(editionId, cancellation);
        var found = new List<(string Judge, DetectedConflict Conflict)>();
        foreach (var judge in judgeIds)
        {
            var places = ReadersPlaces.Of(known.GetValueOrDefault(judge), [.. declared[judge]]);
            var texts = new NamedTies(named, places, known.GetValueOrDefault(judge)?.Surname ?? "");
            foreach (var work in works)
            {
                var own = authors[work.Id].ToList();
                found.AddRange(People(judge, work, own, ties).Concat(Places(work, own, places, known)).Concat(texts.Of(work.Id)).Select(c => (judge, c)));
            }
        }
        return found.ToLookup(f => f.Judge, f => f.Conflict, StringComparer.Ordinal);
    }

    private static IEnumerable<DetectedConflict> People(
        string judge, WorkPeople work, IReadOnlyList<string> authors, IReadOnlyDictionary<string, PersonTies> ties)
    {
        if (authors.Contains(judge))
        {
            yield return new(work.Id, IsAuthor, ConflictKind.Self);
        }
        if (work.TutorId == judge)
        {
            yield return new(work.Id, IsTutor, ConflictKind.Mentor);
        }
        var own = ties[judge];
        if (own.FamilyName is { } name && authors.Any(a => a != judge && ties[a].FamilyName == name))
        {
            yield return new(work.Id, FamilyName, ConflictKind.Family);
        }
        if (work.TutorId is { } tutor && tutor != judge)
        {
            var other = ties[tutor];
            if (own.Guardians.Contains(tutor) || other.Guardians.Contains(judge))
            {
                yield return new(work.Id, TutorsFamily, ConflictKind.Guardian);
            }
            else if (own.Schools.Overlaps(other.Schools))
            {
                yield return new(work.Id, TutorsSchool, ConflictKind.School);
            }
            else if (own.FamilyName is not null && own.FamilyName == other.FamilyName)
            {
                yield return new(work.Id, TutorsName, ConflictKind.Family, IsQuestion: true);
            }
        }
    }

    private static IEnumerable<DetectedConflict> Places(
        WorkPeople work, IReadOnlyList<string> authors, ReadersPlaces places, IReadOnlyDictionary<string, PersonMarks> known)
    {
        var homes = authors.SelectMany(a => known.GetValueOrDefault(a)?.Schools ?? []).DistinctBy(s => s.Id).ToList();
        if (homes.Any(places.IsHome))
        {
            yield return new(work.Id, SamePlace, ConflictKind.Place);
        }
        else if (homes.Any(places.IsSameCity))
        {
            yield return new(work.Id, SamePlace, ConflictKind.Place, IsQuestion: true);
        }
    }

    private sealed record WorkPeople(string Id, string? TutorId);

    /// <summary>What a reader's places and name have to do with the texts, looked up once for all works.</summary>
    private sealed class NamedTies(NamedWords named, ReadersPlaces places, string surname)
    {
        private readonly ILookup<string, NamedIn> _declared = places.Declared.SelectMany(named.Of).ToLookup(n => n.WorkId, StringComparer.Ordinal);
        private readonly ILookup<string, NamedIn> _lived = places.Lived.SelectMany(named.Of).ToLookup(n => n.WorkId, StringComparer.Ordinal);
        private readonly HashSet<string> _family = [.. named.Of(new([surname])).Select(n => n.WorkId)];

        public IEnumerable<DetectedConflict> Of(string workId)
        {
            if (_declared[workId].Any(n => n.Heads > 0 || n.Bodies >= NamedOften))
            {
                yield return new(workId, TellsOfPlace, ConflictKind.Place);
            }
            else if (_declared[workId].Concat(_lived[workId]).Any())
            {
                yield return new(workId, NamesPlace, ConflictKind.Place, IsQuestion: true);
            }
            if (_family.Contains(workId))
            {
                yield return new(workId, NamesFamily, ConflictKind.Family, IsQuestion: true);
            }
        }
    }
}
