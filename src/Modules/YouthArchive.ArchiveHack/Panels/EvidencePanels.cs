using Microsoft.EntityFrameworkCore;
using YouthArchive.ArchiveHack.Answers;
using YouthArchive.ArchiveHack.Freezes;
using YouthArchive.ArchiveHack.Panels.Masking;
using YouthArchive.ArchiveHack.Pitches;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Contracts.Masking;
using YouthArchive.Platform.Fragments;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Panels;

/// <summary>What stands beside the rubric. Drawn from what is kept: GitHub is never asked here.</summary>
internal sealed class EvidencePanels(DbContext db, TeamRegister register, IEditions editions, TeamIdentities identities, PitchReader pitches) : IEvidencePanels
{
    public const string View = "/Pages/Hack/_Evidence.cshtml";

    public string Programme => ProgrammeNames.ArchiveHack;

    public async Task<Fragment?> ForAsync(string entryId, EvidenceSight sight, CancellationToken cancellation = default) =>
        await PanelAsync(entryId, sight, cancellation) is { } panel ? new(View, panel) : null;

    /// <summary>Null when the team has no repository.</summary>
    public async Task<EvidencePanel?> PanelAsync(string entryId, EvidenceSight sight, CancellationToken cancellation)
    {
        if (await register.FindAsync(entryId, cancellation) is not { Current: { } handIn } team
            || await editions.FindAsync(team.EditionId, cancellation) is not { } edition)
        {
            return null;
        }
        var reading = await db.Set<Reading>().AsNoTracking().FirstOrDefaultAsync(r => r.HandInId == handIn.Id, cancellation);
        var frozen = await db.Set<FrozenVersion>().AsNoTracking().FirstOrDefaultAsync(f => f.HandInId == handIn.Id, cancellation);
        var mirror = await db.Set<Mirror>().AsNoTracking().FirstOrDefaultAsync(m => m.HandInId == handIn.Id, cancellation);
        var mask = sight == EvidenceSight.Open
            ? null
            : new Mask(await identities.OfAsync(team, FrozenOver.Of(FactsMerge.Parse(reading?.Facts), reading?.HeadSha, mirror), cancellation));
        var answers = await db.Set<Answer>().AsNoTracking().Where(a => a.HandInId == handIn.Id).ToDictionaryAsync(a => a.Kind, cancellation);
        return EvidencePanel.Of(edition, team, handIn, reading, frozen, mirror, mask, answers, await pitches.OfAsync(team, cancellation));
    }
}
