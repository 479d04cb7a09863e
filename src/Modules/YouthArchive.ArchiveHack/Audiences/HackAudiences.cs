using Microsoft.EntityFrameworkCore;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Audiences;

/// <summary>Members of teams, by how far the team is; and those who are enrolled without one.</summary>
internal sealed class HackAudiences(DbContext db, IEnrolments enrolments, IPublishedPlaces places) : IAudiences
{
    private const int Winning = 3;

    public string? Programme => ProgrammeNames.ArchiveHack;

    public IReadOnlyList<Audience> All { get; } =
    [
        new("without-team", new("Тобы жоқтар", "Те, у кого нет команды", "Those without a team", "Баггүй хүмүүс")),
        new("not-handed-in", new("Тобы әлі тапсырмағандар", "Те, чья команда ещё не сдала работу", "Those whose team has not handed in yet", "Баг нь хараахан тушаагаагүй хүмүүс")),
        new("handed-in", new("Тобы тапсырғандар", "Те, чья команда сдала работу", "Those whose team has handed in", "Баг нь тушаасан хүмүүс")),
        new("winners", new("Алғашқы үш орын алғандар", "Занявшие первые три места", "Those who took the first three places", "Эхний гурван байр эзэлсэн хүмүүс")),
    ];

    public async Task<IReadOnlyList<string>> OfAsync(Edition edition, string key, CancellationToken cancellation = default)
    {
        var members = await (
            from member in db.Set<Member>()
            join team in db.Set<Team>() on member.TeamId equals team.Id
            where team.EditionId == edition.Id && team.DissolvedUtc == null
            select new { member.PersonId, member.TeamId, IsHandedIn = db.Set<HandIn>().Any(h => h.TeamId == team.Id && h.ConfirmedUtc != null && h.ReplacedUtc == null) }).ToListAsync(cancellation);
        var published = key == "winners" ? await places.OfEditionAsync(edition.Id, cancellation) : null;
        var found = key switch
        {
            "without-team" => (await enrolments.OfEditionAsync(edition.Id, cancellation)).Except(members.Select(m => m.PersonId), StringComparer.Ordinal),
            "not-handed-in" => members.Where(m => !m.IsHandedIn).Select(m => m.PersonId),
            "handed-in" => members.Where(m => m.IsHandedIn).Select(m => m.PersonId),
            "winners" => members.Where(m => published!.TryGetValue(m.TeamId, out var place) && place <= Winning).Select(m => m.PersonId),
            _ => [],
        };
        return [.. found.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
