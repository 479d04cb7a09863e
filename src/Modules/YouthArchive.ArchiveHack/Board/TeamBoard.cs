using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Judging.Contracts;

namespace YouthArchive.ArchiveHack.Board;

/// <summary>Where every team of an edition stands now. Five queries, whatever the number of teams.</summary>
internal sealed class TeamBoard(DbContext db, TeamRegister register, IJudgingProgress progress, HackWords words, IStringLocalizer s)
{
    public async Task<IReadOnlyList<BoardRow>> OfEditionAsync(int editionId, CancellationToken cancellation)
    {
        var teams = await register.OfEditionAsync(editionId, cancellation);
        var ids = teams.Select(t => t.Current?.Id).OfType<string>().ToList();
        var readings = await register.ReadingsAsync(ids, cancellation);
        var frozen = await db.Set<FrozenVersion>().AsNoTracking().Where(f => ids.Contains(f.HandInId)).ToDictionaryAsync(f => f.HandInId, cancellation);
        var judged = await progress.OfEditionAsync(editionId, cancellation);
        return [.. teams.Select(t => Row(
            t, t.Current is { } h ? readings.GetValueOrDefault(h.Id) : null, t.Current is { } c ? frozen.GetValueOrDefault(c.Id) : null,
            judged.GetValueOrDefault(t.Id)))];
    }

    private BoardRow Row(Team team, ReadingOutline? reading, FrozenVersion? frozen, JudgingProgress? judged)
    {
        var (look, icon) = reading is null ? ("", "ring") : HackWords.Look(reading.State);
        var pushed = new[] { team.Current?.PushedUtc, frozen?.PushedUtc }.Max();
        return new(
            team.Id, team.Code, team.Name, team.Language, StateOf(team.Current, reading), look, icon, pushed,
            frozen is null ? null : frozen.Sha is { } sha ? Panels.EvidencePanel.Short(sha) : "", frozen?.IsProven ?? false,
            team.Current?.HandedInUtc, judged?.Done ?? 0, judged?.Expected ?? 0);
    }

    private string StateOf(HandIn? handIn, ReadingOutline? reading) => (handIn, reading) switch
    {
        (null, _) => s["No repository yet"],
        (_, { } read) => words.Short(read.State),
        _ => s["Repository is being read"],
    };
}
