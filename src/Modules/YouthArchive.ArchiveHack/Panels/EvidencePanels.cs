using Microsoft.EntityFrameworkCore;
using YouthArchive.ArchiveHack.Panels.Masking;
using YouthArchive.ArchiveHack.Pitches;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Fragments;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Panels;

/// <summary>What stands beside the rubric. Drawn from what is kept: GitHub is never asked here.</summary>
internal sealed class EvidencePanels(DbContext db, TeamRegister register, IEditions editions, TeamIdentities identities, PitchReader pitches) : IEvidencePanels
{
    public const string View = "/Pages/Hack/_Evidence.cshtml";

    public string Programme => ProgrammeNames.ArchiveHack;

    public async Task<Fragment?> ForAsync(string entryId, EvidenceSight sight, CancellationToken cancellation = default)
    {
        if (await register.FindAsync(entryId, cancellation) is not { Current: { } handIn } team
            || await editions.FindAsync(team.EditionId, cancellation) is not { } edition)
        {
            return null;
        }
        var reading = await db.Set<Reading>().AsNoTracking().FirstOrDefaultAsync(r => r.HandInId == handIn.Id, cancellation);
        var frozen = await db.Set<FrozenVersion>().AsNoTracking().FirstOrDefaultAsync(f => f.HandInId == handIn.Id, cancellation);
        var mask = sight == EvidenceSight.Open
            ? null
            : new Mask(await identities.OfAsync(team, FactsMerge.Parse(reading?.Facts), cancellation));
        return new(View, EvidencePanel.Of(edition, team, handIn, reading, frozen, mask, await pitches.OfAsync(team, cancellation)));
    }
}
