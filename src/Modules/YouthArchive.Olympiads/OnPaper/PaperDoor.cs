using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.OnPaper;

/// <summary>A window as it is open on paper to somebody.</summary>
/// <param name="Classes">Whose papers the person prints and types: enrolled pupils, and those who have a sitting.</param>
/// <param name="IsOrganiser">May set the rules and decide everywhere.</param>
internal sealed record OpenPaper(SittingWindow Window, Edition Edition, PaperWindow Rules, IReadOnlyList<ClassList> Classes, bool IsOrganiser)
{
    public bool MayPrint(DateTime utc) => IsOrganiser || utc >= Window.OpensUtc.AddSeconds(Window.ShiftSeconds).AddHours(-Rules.HoursAhead);
}

/// <summary>Who may print papers and type them in: organisers for all, a teacher for the own classes where the window says so.</summary>
internal sealed class PaperDoor(DbContext db, IEditions editions, IEnrolments enrolments, IClassLists lists, IRolePermissions permissions)
{
    /// <summary>Classes of pupils who are in none.</summary>
    public const string Alone = "none";

    /// <summary>Null when there is no such window, or it is not open to this person on paper.</summary>
    public async Task<OpenPaper?> FindAsync(int windowId, ClaimsPrincipal person, CancellationToken cancellation)
    {
        var isOrganiser = permissions.Holds(person, Permissions.ManageOlympiads);
        if (await db.Set<SittingWindow>().AsNoTracking().FirstOrDefaultAsync(w => w.Id == windowId, cancellation) is not { } window
            || await editions.FindAsync(window.EditionId, cancellation) is not { } edition
            || !await db.Set<Papers.Paper>().AnyAsync(p => p.Id == window.PaperId && p.LockedUtc != null, cancellation))
        {
            return null;
        }
        var rules = await db.Set<PaperWindow>().AsNoTracking().FirstOrDefaultAsync(w => w.WindowId == windowId, cancellation) ?? new PaperWindow { WindowId = windowId };
        if (!isOrganiser && !rules.TeachersMay)
        {
            return null;
        }
        var taking = (await enrolments.OfEditionAsync(window.EditionId, cancellation)).ToHashSet(StringComparer.Ordinal);
        taking.UnionWith(await db.Set<Sitting>().Where(s => s.WindowId == windowId).Select(s => s.PersonId).ToListAsync(cancellation));
        return new(window, edition, rules, isOrganiser ? await AllAsync(taking, cancellation) : await OwnAsync(person.PersonId(), taking, cancellation), isOrganiser);
    }

    private async Task<IReadOnlyList<ClassList>> OwnAsync(string teacher, HashSet<string> taking, CancellationToken cancellation) =>
        [.. (await lists.OfTeacherAsync(teacher, cancellation)).Select(c => c with { StudentIds = [.. c.StudentIds.Where(taking.Contains)] }).Where(c => c.StudentIds.Count > 0)];

    // Somebody in two classes gets one paper.
    private async Task<IReadOnlyList<ClassList>> AllAsync(HashSet<string> taking, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var classes = (await lists.OfStudentsAsync(taking, cancellation)).Select(c => c with { StudentIds = [.. c.StudentIds.Where(seen.Add)] }).Where(c => c.StudentIds.Count > 0).ToList();
        var alone = taking.Except(seen, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return alone.Count == 0 ? classes : [.. classes, new(Alone, "–", 0, "–", alone)];
    }
}
