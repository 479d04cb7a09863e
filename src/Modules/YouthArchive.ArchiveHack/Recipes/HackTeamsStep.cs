using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Tasks;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Recipes;

internal sealed record HackTeamsModel(string? Edition, IReadOnlyList<HackTeamModel>? Teams);

internal sealed record HackTeamModel(
    string? Code, string? Name, string? Track, string? Language, LocalizedText? Summary, IReadOnlyList<HackMemberModel>? Members, string? Repository);

internal sealed record HackMemberModel(string? User, string? GitHubLogin);

/// <summary>
/// Brings teams in. A team that is there already stays as its members have made it; repositories are kept as handed in and
/// resolved when they are first read.
/// </summary>
internal sealed class HackTeamsStep(
    DbContext db, IEditions editions, IEnrolments enrolments, IPeople people, AuditTrail audit, Teams.TeamPages pages,
    TaskBell bell, TimeProvider clock) : IRecipeStep
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Name => "YouthArchive.HackTeams";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        HackTeamsModel? model;
        try
        {
            model = context.Step.Deserialize<HackTeamsModel>(Json);
        }
        catch (JsonException e)
        {
            return StepReport.Rejected($"{e.Path ?? "$"}: not of the expected form.");
        }
        if (model?.Edition is null || await editions.FindByKeyAsync(model.Edition, cancellation) is not { Programme: ProgrammeNames.ArchiveHack } edition)
        {
            return StepReport.Rejected($"$.edition: there is no Archive Hack edition '{model?.Edition}'.");
        }
        var problems = new List<string>();
        var changes = 0;
        foreach (var (team, index) in (model.Teams ?? []).Select((t, i) => (t, i)))
        {
            changes += await OneAsync(edition, team, $"$.teams[{index}]", context.ActorId, problems, cancellation);
        }
        if (changes > 0)
        {
            await pages.ForgetAsync(cancellation);
            bell.Ring<Readings.RepositoryRefresh>();
        }
        return StepReport.Of(changes, problems);
    }

    private async Task<int> OneAsync(
        Edition edition, HackTeamModel model, string path, string? actorId, List<string> problems, CancellationToken cancellation)
    {
        if (model.Code is not { Length: > 0 and <= 12 } code || model.Name is not { Length: > 0 and <= Team.NameLength } name)
        {
            problems.Add($"{path}: a code and a name are needed, the name of {Team.NameLength} characters at most.");
            return 0;
        }
        if (await db.Set<Team>().AnyAsync(t => t.EditionId == edition.Id && t.Code == code, cancellation))
        {
            return 0;
        }
        var address = RepositoryAddress.FromFullName(model.Repository);
        if (model.Repository is not null && address is null)
        {
            problems.Add($"{path}.repository: '{model.Repository}' is not owner/name.");
        }
        var team = await NewAsync(edition, model, code, name, cancellation);
        await AddMembersAsync(edition, team, model, path, problems, cancellation);
        if (team.Members.Count == 0)
        {
            problems.Add($"{path}: none of the members is known; the team was left out.");
            return 0;
        }
        team.Invitations.Add(Invitation.For(team, team.Leader!.PersonId, team.FormedUtc));
        AddRepository(team, address);
        db.Add(team);
        audit.Add(actorId, "Team.Formed", nameof(Team), team.Id, new { team.Code, team.TrackKey, byRecipe = true });
        await db.SaveChangesAsync(cancellation);
        return 1;
    }

    private async Task<Team> NewAsync(Edition edition, HackTeamModel model, string code, string name, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var leader = model.Members?.FirstOrDefault()?.User is { } user ? await people.FindByUserNameAsync(user, cancellation) : null;
        var language = model.Language ?? leader?.Language;
        var digits = int.TryParse(code.Split('-')[^1], System.Globalization.CultureInfo.InvariantCulture, out var written) ? written : 0;
        var isFree = digits > 0 && !await db.Set<Team>().AnyAsync(t => t.EditionId == edition.Id && t.Number == digits, cancellation);
        var next = (await db.Set<Team>().Where(t => t.EditionId == edition.Id).MaxAsync(t => (int?)t.Number, cancellation) ?? 0) + 1;
        return new()
        {
            EditionId = edition.Id,
            Number = isFree ? digits : next,
            Code = code,
            Name = name,
            NameSearch = SearchText.Normalise(name),
            Summary = model.Summary ?? LocalizedText.Empty,
            Language = PortalCultures.IsKnown(language) ? language! : PortalCultures.Default,
            TrackKey = edition.Tracks.Any(t => t.Key == model.Track) ? model.Track : null,
            FormedUtc = now,
            MembersChangedUtc = now,
        };
    }

    private async Task AddMembersAsync(
        Edition edition, Team team, HackTeamModel model, string path, List<string> problems, CancellationToken cancellation)
    {
        foreach (var (member, index) in (model.Members ?? []).Take(Team.Largest).Select((m, i) => (m, i)))
        {
            var person = member.User is null ? null : await people.FindByUserNameAsync(member.User, cancellation);
            if (person is null || await db.Set<Member>().AnyAsync(m => m.EditionId == edition.Id && m.PersonId == person.Id, cancellation))
            {
                problems.Add($"{path}.members[{index}]: {(person is null ? "nobody has this user name" : "this person is in another team")}.");
                continue;
            }
            if (await enrolments.EnrolAsync(edition.Id, person.Id, cancellation) is not (EnrolmentResult.Enrolled or EnrolmentResult.AlreadyEnrolled) and var refused)
            {
                problems.Add($"{path}.members[{index}]: enrolment was refused ({refused}).");
                continue;
            }
            GitHubLogin.TryRead(member.GitHubLogin, out var login);
            team.Members.Add(new()
            {
                TeamId = team.Id,
                EditionId = edition.Id,
                PersonId = person.Id,
                GitHubLogin = login,
                IsLeader = team.Members.Count == 0,
                JoinedUtc = team.FormedUtc.AddSeconds(index),
            });
        }
    }

    private static void AddRepository(Team team, RepositoryAddress? address)
    {
        if (address is not null)
        {
            team.HandIns.Add(new HandIn
            {
                TeamId = team.Id,
                Address = address.FullName,
                ByPersonId = team.Leader!.PersonId,
                HandedInUtc = team.FormedUtc,
                ConfirmedUtc = team.FormedUtc,
                ConfirmedBy = team.Leader.PersonId,
                WantedUtc = team.FormedUtc,
            });
        }
    }
}
