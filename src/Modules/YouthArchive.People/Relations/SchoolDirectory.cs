using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.People.Schools;

namespace YouthArchive.People.Relations;

internal sealed class SchoolDirectory(DbContext db) : ISchoolDirectory
{
    public async Task<IReadOnlyDictionary<int, SchoolPlace>> OfAsync(IReadOnlyCollection<int> ids, CancellationToken cancellation = default) =>
        await db.Set<School>().AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => new SchoolPlace(s.Id, s.Name, s.Settlement), cancellation);
}
