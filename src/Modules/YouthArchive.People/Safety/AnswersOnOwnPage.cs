using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Safety;

/// <summary>
/// What became of a report, on the reporter's own page. What was reported is not repeated there: others may look at the same screen.
/// </summary>
internal sealed class AnswersOnOwnPage(DbContext db) : IFragmentProvider
{
    public string Zone => Zones.OwnPage;

    public int Order => 850;

    public async Task<Fragment?> BuildAsync(ClaimsPrincipal person, CancellationToken cancellation)
    {
        if (person.PersonIdOrNull() is not { } id)
        {
            return null;
        }
        var own = await db.Set<SafetyReport>().AsNoTracking().Where(r => r.ReporterId == id).OrderByDescending(r => r.CreatedUtc).ToListAsync(cancellation);
        return own.Count == 0 ? null : new("/Pages/People/_SafetyAnswers.cshtml", own);
    }
}
