using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Figures;

/// <summary>An edition's teams in numbers: three queries, however many there are.</summary>
internal sealed class HackFigures(DbContext db, IStringLocalizer S) : IEditionFigures, IEditionEntries
{
    private sealed record TeamRow(string Id, string Code, string Name, string Language);

    public string Programme => ProgrammeNames.ArchiveHack;

    public async Task<EditionFigures> OfAsync(Edition edition, CancellationToken cancellation = default)
    {
        var (teams, members, firsts) = await ReadAsync(edition.Id, cancellation);
        var handedIn = teams.Where(t => firsts.ContainsKey(t.Id)).ToList();
        return new(
            [
                new(LocalizedText.Same(S["In a team"]), teams.Sum(t => members[t.Id].Count())),
                new(LocalizedText.Same(S["Their team has handed in a repository"]), handedIn.Sum(t => members[t.Id].Count())),
            ],
            [.. handedIn.Select(t => firsts[t.Id])],
            [.. teams.Select(t => t.Language)],
            Open(edition, teams.Count - handedIn.Count));
    }

    async Task<IReadOnlyList<EntryLine>> IEditionEntries.OfAsync(Edition edition, CancellationToken cancellation)
    {
        var (teams, members, firsts) = await ReadAsync(edition.Id, cancellation);
        return [.. teams.OrderBy(t => t.Code, StringComparer.Ordinal).Select(t => new EntryLine(
            t.Code, t.Name, t.Language, firsts.ContainsKey(t.Id) ? S["handed in"] : S["begun"],
            firsts.TryGetValue(t.Id, out var at) ? at : null, [.. members[t.Id]]))];
    }

    private List<OpenMatter> Open(Edition edition, int without) =>
        without == 0 || edition.Stage(StageKeys.HandIn) is not { } stage ? []
            : [new(S.Plural(without, "{0} team has not handed in a repository", "{0} teams have not handed in a repository"), HackLinks.AdminBoard(edition.Slug), stage.EndsUtc)];

    private async Task<(List<TeamRow> Teams, ILookup<string, string> Members, Dictionary<string, DateTime> Firsts)> ReadAsync(int editionId, CancellationToken cancellation)
    {
        var teams = await db.Set<Team>().Where(t => t.EditionId == editionId && t.DissolvedUtc == null)
            .Select(t => new TeamRow(t.Id, t.Code, t.Name, t.Language)).ToListAsync(cancellation);
        var members = await db.Set<Member>().Where(m => m.EditionId == editionId)
            .OrderBy(m => m.JoinedUtc).Select(m => new { m.TeamId, m.PersonId }).ToListAsync(cancellation);
        var firsts = await (
            from handIn in db.Set<HandIn>()
            join team in db.Set<Team>() on handIn.TeamId equals team.Id
            where team.EditionId == editionId && team.DissolvedUtc == null && handIn.ConfirmedUtc != null
            group handIn.HandedInUtc by team.Id into times
            select new { TeamId = times.Key, At = times.Min() }).ToDictionaryAsync(f => f.TeamId, f => f.At, cancellation);
        return (teams, members.ToLookup(m => m.TeamId, m => m.PersonId, StringComparer.Ordinal), firsts);
    }
}
