using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.People.Accounts;

internal sealed record AccountRow(
    string Id, string UserName, string DisplayName, bool IsEnabled, bool HasSecondFactor, bool IsSample, IReadOnlyList<string> Roles);

internal sealed record AccountPage(IReadOnlyList<AccountRow> Rows, int Total, int Page)
{
    public const int Size = 50;

    public bool HasNext => Page * Size < Total;
}

/// <summary>Finds accounts for those who manage them, and for whoever signs in.</summary>
internal sealed class AccountSearch(DbContext db, ILookupNormalizer normalizer)
{
    /// <param name="byAddress">Whether an e-mail address may be searched for: a match tells whose it is.</param>
    public async Task<AccountPage> FindAsync(string? text, string? role, int page, bool byAddress, CancellationToken cancellation)
    {
        var users = db.Set<PortalUser>().AsNoTracking();
        var words = SearchText.Normalise(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
        {
            users = users.Where(u => u.Searched.Contains(word));
        }
        if (words.Length > 0 && !byAddress)
        {
            // What is stored for searching ends with the address; the names alone must have every word.
            var named = (await users.Select(u => new { u.Id, u.UserName, u.DisplayName }).ToListAsync(cancellation))
                .Where(u => SearchText.Normalise($"{u.UserName} {u.DisplayName}") is var names && words.All(w => names.Contains(w, StringComparison.Ordinal)))
                .Select(u => u.Id).ToList();
            users = users.Where(u => named.Contains(u.Id));
        }
        if (!string.IsNullOrEmpty(role))
        {
            var normalised = normalizer.NormalizeName(role);
            users = users.Where(u => db.Set<IdentityUserRole<string>>().Any(l =>
                l.UserId == u.Id && db.Set<PortalRole>().Any(r => r.Id == l.RoleId && r.NormalizedName == normalised)));
        }
        page = Math.Max(1, page);
        var total = await users.CountAsync(cancellation);
        var found = await users.OrderBy(u => u.DisplayName).ThenBy(u => u.Id)
            .Skip((page - 1) * AccountPage.Size).Take(AccountPage.Size).ToListAsync(cancellation);
        var roles = await RolesOfAsync([.. found.Select(u => u.Id)], cancellation);
        return new([.. found.Select(u => new AccountRow(
            u.Id, u.UserName!, u.DisplayName, u.IsEnabled, u.TwoFactorEnabled, u.IsSample, [.. roles[u.Id]]))], total, page);
    }

    public async Task<IReadOnlyList<string>> RolesOfAsync(string userId, CancellationToken cancellation) =>
        [.. (await RolesOfAsync([userId], cancellation))[userId]];

    public Task<PortalUser?> ByNameAsync(string name, CancellationToken cancellation)
    {
        var normalised = normalizer.NormalizeName(AccountRules.Tidy(name));
        return db.Set<PortalUser>().FirstOrDefaultAsync(u => u.NormalizedUserName == normalised, cancellation);
    }

    /// <summary>By user name or, when exactly one account has it, by e-mail address. Families share addresses.</summary>
    public async Task<PortalUser?> ByNameOrEmailAsync(string name, CancellationToken cancellation)
    {
        var named = await ByNameAsync(name, cancellation);
        if (named is not null || !name.Contains('@', StringComparison.Ordinal))
        {
            return named;
        }
        var email = normalizer.NormalizeEmail(AccountRules.Tidy(name));
        var mailed = await db.Set<PortalUser>().Where(u => u.NormalizedEmail == email).OrderBy(u => u.Id).Take(2).ToListAsync(cancellation);
        return mailed.Count == 1 ? mailed[0] : null;
    }

    private async Task<ILookup<string, string>> RolesOfAsync(List<string> ids, CancellationToken cancellation) =>
        (await (from link in db.Set<IdentityUserRole<string>>()
                join role in db.Set<PortalRole>() on link.RoleId equals role.Id
                where ids.Contains(link.UserId)
                orderby role.Name
                select new { link.UserId, role.Name }).ToListAsync(cancellation)).ToLookup(r => r.UserId, r => r.Name!);
}
