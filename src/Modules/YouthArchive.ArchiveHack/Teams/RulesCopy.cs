using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Teams;

/// <summary>
/// Takes team sizes and the code of conduct over into next year. Tracks come with the edition, rubric, phases and demos' rules with the
/// judging; what a pitch holds and which roles there are is the same for every edition.
/// </summary>
internal sealed class RulesCopy(DbContext db, IStringLocalizer S) : IEditionCopy
{
    public string? Programme => ProgrammeNames.ArchiveHack;

    public async Task<IReadOnlyList<string>> CopyAsync(EditionCopying copying, CancellationToken cancellation = default)
    {
        if (await db.Set<EditionRules>().AsNoTracking().FirstOrDefaultAsync(r => r.EditionId == copying.From.Id, cancellation) is not { } rules)
        {
            return [];
        }
        db.Add(new EditionRules
        {
            EditionId = copying.To.Id,
            SmallestTeam = rules.SmallestTeam,
            LargestTeam = rules.LargestTeam,
            ConductVersion = rules.ConductVersion,
        });
        return rules.ConductVersion is null ? [S["the sizes of teams"]] : [S["the sizes of teams"], S["the code of conduct"]];
    }
}
