using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Certificates.Own;

/// <param name="Certificates">Valid ones, by name.</param>
internal sealed record ClassWithCertificates(ClassList Class, IReadOnlyList<Certificate> Certificates, IReadOnlyDictionary<int, string> EditionKeys);

/// <summary>The certificates of a teacher's own students: those who are in the teacher's classes now.</summary>
internal sealed class ClassCertificates(DbContext db, IClassLists classes, IEditions editions)
{
    public async Task<IReadOnlyList<ClassWithCertificates>> OfTeacherAsync(string teacherId, CancellationToken cancellation) =>
        await WithAsync(await classes.OfTeacherAsync(teacherId, cancellation), cancellation);

    /// <summary>Null when the class is not the teacher's.</summary>
    public async Task<ClassWithCertificates?> FindAsync(string teacherId, string classId, CancellationToken cancellation) =>
        (await WithAsync([.. (await classes.OfTeacherAsync(teacherId, cancellation)).Where(c => c.Id == classId)], cancellation)).FirstOrDefault();

    private async Task<IReadOnlyList<ClassWithCertificates>> WithAsync(IReadOnlyList<ClassList> lists, CancellationToken cancellation)
    {
        var students = lists.SelectMany(c => c.StudentIds).Distinct(StringComparer.Ordinal).ToList();
        var held = await db.Set<Certificate>().AsNoTracking()
            .Where(c => students.Contains(c.PersonId) && c.RevokedUtc == null && c.ReplacedBy == null && c.ErasedUtc == null).ToListAsync(cancellation);
        var keys = (await editions.AllAsync(cancellation)).ToDictionary(e => e.Id, e => e.Key);
        return [.. lists.Select(list => new ClassWithCertificates(
            list, [.. held.Where(c => list.StudentIds.Contains(c.PersonId, StringComparer.Ordinal)).OrderBy(c => c.Name, Alphabet.Of(list.Language)).ThenBy(c => c.Id)], keys))];
    }
}
