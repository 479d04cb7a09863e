using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using static YouthArchive.Platform.Localization.SourceText;

namespace YouthArchive.FamilyHistory.Editions;

/// <summary>On the competition's page: begin, go on, hand in, rules.</summary>
internal sealed class FamilyActions(DbContext db, TermsShelf terms, Beginning beginning, IEnrolments enrolments, TimeProvider clock) : IEditionActions
{
    public string? Programme => ProgrammeNames.FamilyHistory;

    public async Task<IReadOnlyList<EditionAction>> ForAsync(Edition edition, ClaimsPrincipal person, CancellationToken cancellation)
    {
        if ((await terms.OfAsync(edition.Id, cancellation)).Divisions.Count == 0)
        {
            return [];
        }
        var rules = new EditionAction(Of("Rules"), FamilyLinks.Rules(edition), false, 30);
        if (person.PersonIdOrNull() is not { } me)
        {
            return [rules];
        }
        var isOpen = Deadline.Of(edition).At(clock.GetUtcNow().UtcDateTime) is HandInTime.InTime or HandInTime.NotOpen;
        if (await beginning.OwnAsync(edition.Id, me, cancellation) is { } own)
        {
            var isHandedIn = await db.Set<Work>().AnyAsync(w => w.Id == own && w.State == WorkState.HandedIn, cancellation);
            return
            [
                new(isHandedIn ? Of("See my work") : Of("Go on with my work"), FamilyLinks.Work(own), true, 10),
                .. isOpen ? [new EditionAction(isHandedIn ? Of("Hand in again") : Of("Check and hand in"), FamilyLinks.Part(own, WorkParts.HandIn), false, 20)] : Array.Empty<EditionAction>(),
                rules,
            ];
        }
        return isOpen && await enrolments.IsEnrolledAsync(edition.Id, me, cancellation) ? [new(Of("Begin my work"), FamilyLinks.Begin(edition), true, 10), rules] : [rules];
    }
}
