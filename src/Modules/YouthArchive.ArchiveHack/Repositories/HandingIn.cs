using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Tasks;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Repositories;

/// <summary>A team hands in its repository: proposes an address, sees what stands there, confirms that it is theirs.</summary>
internal sealed class HandingIn(
    DbContext db, RepositoryLookup lookup, TeamRegister register, TeamConsents consents, IOptionsMonitor<GitHubOptions> options, AuditTrail audit, TeamPages pages, TaskBell bell,
    TimeProvider clock)
{
    /// <summary>Each address asks GitHub once: a team that tries many uses up what all share.</summary>
    private const int AllowedAnHour = 20;

    /// <returns>What stands in the way; null when there is a proposal now, found or to be looked up later.</returns>
    public async Task<HandInProblem?> ProposeAsync(Edition edition, Team team, string? typed, string actorId, CancellationToken cancellation)
    {
        var parsed = RepositoryAddress.Parse(typed, options.CurrentValue.AcceptedHosts);
        if (parsed.Address is not { } address)
        {
            return Of(parsed.Problem);
        }
        var now = clock.GetUtcNow().UtcDateTime;
        if (await ObstacleAsync(edition, team, now, cancellation) is { } obstacle)
        {
            return obstacle;
        }
        if (team.HandIns.Count(h => h.HandedInUtc > now.AddHours(-1)) >= AllowedAnHour)
        {
            return HandInProblem.TooMany;
        }
        var answer = await lookup.FindAsync(address, cancellation);
        var check = await TakenAsync(team, answer.Repository?.Id, cancellation) ? HandInCheck.TakenByAnother : answer.Check;
        if (check == HandInCheck.Found && team.Current?.RepositoryId == answer.Repository!.Id)
        {
            return HandInProblem.SameAsBefore;
        }
        await KeepAsync(team, New(team, address, answer, check, actorId, now), actorId, now, cancellation);
        return Of(check);
    }

    /// <returns>What stands in the way; null when the repository is handed in now.</returns>
    public async Task<HandInProblem?> ConfirmAsync(Edition edition, Team team, string handInId, string actorId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await ObstacleAsync(edition, team, now, cancellation) is { } obstacle)
        {
            return obstacle;
        }
        if (team.HandIns.Find(h => h.Id == handInId) is not { IsProposal: true, Check: HandInCheck.Found } proposal)
        {
            return HandInProblem.NothingToConfirm;
        }
        if (await TakenAsync(team, proposal.RepositoryId, cancellation))
        {
            return HandInProblem.TakenByAnother;
        }
        foreach (var earlier in team.HandIns.Where(h => h.ReplacedUtc is null && h != proposal))
        {
            earlier.ReplacedUtc = now;
        }
        (proposal.ConfirmedUtc, proposal.ConfirmedBy, proposal.WantedUtc) = (now, actorId, now);
        team.RepositoryId = proposal.RepositoryId;
        audit.Add(actorId, "Repository.HandedIn", nameof(Team), team.Id, new { handInId, proposal.RepositoryId });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another team confirmed the same repository in the same moment.
            return HandInProblem.TakenByAnother;
        }
        bell.Ring<RepositoryRefresh>();
        await pages.ForgetAsync(cancellation);
        return null;
    }

    private async Task<HandInProblem?> ObstacleAsync(Edition edition, Team team, DateTime now, CancellationToken cancellation)
    {
        if (!TeamRules.HandInIsOpen(edition, now))
        {
            return HandInProblem.Closed;
        }
        var currentId = team.Current?.Id;
        var hasReading = currentId is not null
            && await db.Set<Reading>().AnyAsync(r => r.HandInId == currentId && r.ReadUtc != null, cancellation);
        if (!TeamRules.MayHandIn(edition, team, hasReading, now))
        {
            return HandInProblem.Frozen;
        }
        var rules = await register.RulesAsync(edition.Id, cancellation);
        return !await consents.AllMayHandInAsync(team, cancellation) ? HandInProblem.ConsentMissing
            : !team.Members.TrueForAll(rules.IsAcceptedBy) ? HandInProblem.ConductMissing : null;
    }

    private async Task<bool> TakenAsync(Team team, long? repositoryId, CancellationToken cancellation) =>
        repositoryId is not null && await db.Set<Team>().AnyAsync(
            t => t.EditionId == team.EditionId && t.RepositoryId == repositoryId && t.Id != team.Id, cancellation);

    private static HandIn New(Team team, RepositoryAddress address, LookupAnswer answer, HandInCheck check, string actorId, DateTime now)
    {
        var handIn = new HandIn { TeamId = team.Id, Address = address.FullName, ByPersonId = actorId, HandedInUtc = now, WantedUtc = now };
        if (answer.Repository is { } found)
        {
            handIn.Found(found);
        }
        handIn.Check = check;
        return handIn;
    }

    // A refused address is kept as history only: it never becomes the team's repository.
    private async Task KeepAsync(Team team, HandIn handIn, string actorId, DateTime now, CancellationToken cancellation)
    {
        if (Of(handIn.Check) is not null)
        {
            handIn.ReplacedUtc = now;
        }
        else
        {
            foreach (var earlier in team.HandIns.Where(h => h.IsProposal))
            {
                earlier.ReplacedUtc = now;
            }
        }
        team.HandIns.Add(handIn);
        audit.Add(actorId, "Repository.Proposed", nameof(Team), team.Id, new { handInId = handIn.Id, handIn.RepositoryId, check = handIn.Check.ToString() });
        await db.SaveChangesAsync(cancellation);
        if (handIn.Check == HandInCheck.Waiting)
        {
            bell.Ring<RepositoryRefresh>();
        }
    }

    private static HandInProblem? Of(HandInCheck check) => check switch
    {
        HandInCheck.NotFound => HandInProblem.NotFound,
        HandInCheck.Private => HandInProblem.Private,
        HandInCheck.Refused => HandInProblem.Refused,
        HandInCheck.TakenByAnother => HandInProblem.TakenByAnother,
        _ => null,
    };

    private static HandInProblem Of(AddressProblem problem) => problem switch
    {
        AddressProblem.Empty => HandInProblem.AddressMissing,
        AddressProblem.TooLong => HandInProblem.AddressTooLong,
        AddressProblem.OtherHost => HandInProblem.NotGitHub,
        AddressProblem.HoldsCredentials => HandInProblem.HoldsCredentials,
        AddressProblem.NoRepository => HandInProblem.NoRepositoryInAddress,
        AddressProblem.BadOwner or AddressProblem.BadName => HandInProblem.BadName,
        _ => HandInProblem.NotAnAddress,
    };
}
