using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Judging.Contracts;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Entries;

/// <summary>The teams of an edition as Judging sees them: a team with a confirmed repository that was read can be judged.</summary>
internal sealed class JudgedTeams(TeamRegister register) : IJudgedEntries
{
    public string Programme => ProgrammeNames.ArchiveHack;

    public async Task<IReadOnlyList<JudgedEntry>> OfEditionAsync(int editionId, CancellationToken cancellation = default)
    {
        var teams = await register.OfEditionAsync(editionId, cancellation);
        var readings = await register.ReadingsAsync(teams.Select(t => t.Current?.Id).OfType<string>(), cancellation);
        return [.. teams.Select(t => new JudgedEntry(
            t.Id, t.EditionId, t.Code, t.Name, t.Summary, t.TrackKey,
            t.Current is { } handIn && readings.GetValueOrDefault(handIn.Id)?.ReadUtc is not null, t.Language))];
    }
}
