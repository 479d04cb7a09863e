using Microsoft.EntityFrameworkCore;
using YouthArchive.ArchiveHack.Freezes;

namespace YouthArchive.ArchiveHack.Readings;

/// <summary>Takes a person's name and login out of what was read of a team's repositories. The commits stay, without an author's name.</summary>
internal sealed class ForgottenAuthors(DbContext db)
{
    public async Task ForgetAsync(string teamId, string login, CancellationToken cancellation)
    {
        foreach (var reading in await db.Set<Reading>().Where(r => r.TeamId == teamId && r.Facts != null).ToListAsync(cancellation))
        {
            reading.Facts = FactsMerge.ToJson(Without(FactsMerge.Parse(reading.Facts)!, login));
        }
        foreach (var mirror in await db.Set<Mirror>().Where(m => m.TeamId == teamId && m.Facts != null).ToListAsync(cancellation))
        {
            mirror.Facts = FactsMerge.ToJson(Without(FactsMerge.Parse(mirror.Facts)!, login));
        }
    }

    internal static RepositoryFacts Without(RepositoryFacts facts, string login) => facts with
    {
        Commits = facts.Commits?.Select(c => Without(c, login)).ToList(),
        Rewritten = [.. facts.Rewritten.Select(c => Without(c, login))],
        Pushes = facts.Pushes?.Select(p => IsSame(p.Actor, login) ? p with { Actor = null } : p).ToList(),
    };

    private static Evidence.CommitFact Without(Evidence.CommitFact commit, string login)
    {
        var rest = commit with { CoAuthors = [.. commit.CoAuthors.Select(c => IsSame(c.Login, login) ? c with { Login = null } : c)] };
        return IsSame(commit.AuthorLogin, login) ? rest with { AuthorName = "", AuthorLogin = null } : rest;
    }

    private static bool IsSame(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
