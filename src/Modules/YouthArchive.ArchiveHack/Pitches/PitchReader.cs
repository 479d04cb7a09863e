using Microsoft.EntityFrameworkCore;
using YouthArchive.ArchiveHack.Teams;

namespace YouthArchive.ArchiveHack.Pitches;

/// <summary>A team's pitch for whoever may see the team's evidence.</summary>
internal sealed class PitchReader(DbContext db)
{
    /// <returns>Null when the team has written nothing.</returns>
    public async Task<PitchShown?> OfAsync(Team team, CancellationToken cancellation) =>
        await db.Set<Pitch>().AsNoTracking().FirstOrDefaultAsync(p => p.TeamId == team.Id, cancellation) is { } pitch
            ? new(pitch.Text, team.Language, pitch.Demo, pitch.Video, pitch.Slides, pitch.SlidesFile, IsBlind: false)
            : null;
}
