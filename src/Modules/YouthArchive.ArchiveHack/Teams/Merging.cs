using Microsoft.EntityFrameworkCore;
using YouthArchive.ArchiveHack.Pitches;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.Platform.Audit;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Teams;

/// <summary>Two teams become one, before the freeze: one leader asks, the other agrees.</summary>
internal sealed class Merging(DbContext db, TeamRegister register, TeamConsents consents, AuditTrail audit, TeamPages pages, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Open questions that a team asked or was asked.</summary>
    public async Task<IReadOnlyList<Merger>> OpenAsync(string teamId, CancellationToken cancellation) =>
        await db.Set<Merger>().Where(m => (m.FromTeamId == teamId || m.IntoTeamId == teamId) && m.AnsweredUtc == null).OrderBy(m => m.Id).ToListAsync(cancellation);

    public async Task<MergerProblem?> AskAsync(Edition edition, Team from, string? typedCode, string actorId, CancellationToken cancellation)
    {
        var code = (typedCode ?? "").Trim().ToUpperInvariant();
        var into = (await register.OfEditionAsync(edition.Id, cancellation)).FirstOrDefault(t => t.Code == code);
        if (into is null)
        {
            return MergerProblem.NoSuchTeam;
        }
        if (into.Id == from.Id)
        {
            return MergerProblem.OwnTeam;
        }
        if ((await OpenAsync(from.Id, cancellation)).Any(m => m.FromTeamId == from.Id))
        {
            return MergerProblem.AskedAlready;
        }
        if (await ObstacleAsync(edition, from, into, cancellation) is { } obstacle)
        {
            return obstacle;
        }
        db.Add(new Merger { EditionId = edition.Id, FromTeamId = from.Id, IntoTeamId = into.Id, AskedBy = actorId, AskedUtc = Now });
        audit.Add(actorId, "Merger.Asked", nameof(Team), from.Id, new { into = into.Id });
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>Refused by the team that was asked, or taken back by the one that asked.</summary>
    public async Task EndAsync(Merger merger, MergerAnswer answer, string actorId, CancellationToken cancellation)
    {
        (merger.Answer, merger.AnsweredUtc, merger.AnsweredBy) = (answer, Now, actorId);
        audit.Add(actorId, $"Merger.{answer}", nameof(Team), merger.FromTeamId, new { into = merger.IntoTeamId });
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<MergerProblem?> AgreeAsync(Edition edition, Merger merger, string actorId, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var from = await register.FindAsync(merger.FromTeamId, cancellation);
        var into = await register.FindAsync(merger.IntoTeamId, cancellation);
        if (from is null || into is null)
        {
            return MergerProblem.NoSuchTeam;
        }
        if (await ObstacleAsync(edition, from, into, cancellation) is { } obstacle)
        {
            return obstacle;
        }
        try
        {
            await MoveAsync(from, into, merger, actorId, cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Somebody joined or left in the same moment: whether they still fit together must be looked at again.
            db.ChangeTracker.Clear();
            return MergerProblem.TryAgain;
        }
        await pages.ForgetAsync(cancellation);
        return null;
    }

    // A repository that has been handed in is the work of all its team's members: each of them needs the consent.
    private async Task<MergerProblem?> ObstacleAsync(Edition edition, Team from, Team into, CancellationToken cancellation) => true switch
    {
        _ when TeamRules.IsFrozen(edition, Now) => MergerProblem.Frozen,
        _ when from.Members.Count + into.Members.Count > (await register.RulesAsync(edition.Id, cancellation)).LargestTeam => MergerProblem.TooLarge,
        _ when (from.Current ?? into.Current) is not null
            && !(await consents.AllMayHandInAsync(from, cancellation) && await consents.AllMayHandInAsync(into, cancellation)) => MergerProblem.ConsentMissing,
        _ => null,
    };

    private async Task MoveAsync(Team from, Team into, Merger merger, string actorId, CancellationToken cancellation)
    {
        var now = Now;
        var keepsTheirs = into.Current is null && from.Current is not null;
        var repositoryId = keepsTheirs ? from.RepositoryId : into.RepositoryId;
        // The repository is free before the other team takes it: one repository belongs to one team.
        (from.DissolvedUtc, from.RepositoryId, from.MembersChangedUtc, into.MembersChangedUtc) = (now, null, now, now);
        foreach (var invitation in from.Invitations)
        {
            invitation.RevokedUtc = now;
        }
        await db.SaveChangesAsync(cancellation);
        MoveMembers(from, into);
        if (keepsTheirs)
        {
            MoveHandIns(from, into, now);
        }
        into.RepositoryId = repositoryId;
        (merger.Answer, merger.AnsweredUtc, merger.AnsweredBy) = (MergerAnswer.Agreed, now, actorId);
        audit.Add(actorId, "Team.Merged", nameof(Team), into.Id, new { from = from.Id, from.Code, repository = keepsTheirs ? "theirs" : "own" });
        await db.SaveChangesAsync(cancellation);
        await MoveRestAsync(from, into, keepsTheirs, now, cancellation);
    }

    private static void MoveMembers(Team from, Team into)
    {
        foreach (var member in from.Members.ToList())
        {
            from.Members.Remove(member);
            (member.TeamId, member.IsLeader) = (into.Id, false);
            if (into.Members.Exists(m => GitHubLogin.Same(m.GitHubLogin, member.GitHubLogin)))
            {
                member.GitHubLogin = null;
            }
            into.Members.Add(member);
        }
    }

    private static void MoveHandIns(Team from, Team into, DateTime now)
    {
        foreach (var proposal in into.HandIns.Where(h => h.IsProposal))
        {
            proposal.ReplacedUtc = now;
        }
        foreach (var handIn in from.HandIns.ToList())
        {
            from.HandIns.Remove(handIn);
            handIn.TeamId = into.Id;
            into.HandIns.Add(handIn);
        }
    }

    private async Task MoveRestAsync(Team from, Team into, bool keepsTheirs, DateTime now, CancellationToken cancellation)
    {
        if (keepsTheirs)
        {
            await db.Set<Reading>().Where(r => r.TeamId == from.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.TeamId, into.Id), cancellation);
        }
        if (!await db.Set<Pitch>().AnyAsync(p => p.TeamId == into.Id, cancellation))
        {
            await db.Set<Pitch>().Where(p => p.TeamId == from.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.TeamId, into.Id), cancellation);
        }
        await db.Set<MentorCode>().Where(c => c.TeamId == from.Id).ExecuteDeleteAsync(cancellation);
        await db.Set<TeamMentor>().Where(m => m.TeamId == from.Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.TeamId, into.Id), cancellation);
        await db.Set<Merger>().Where(m => m.AnsweredUtc == null && (m.FromTeamId == from.Id || m.IntoTeamId == from.Id))
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.Answer, MergerAnswer.TakenBack).SetProperty(m => m.AnsweredUtc, now), cancellation);
    }
}
