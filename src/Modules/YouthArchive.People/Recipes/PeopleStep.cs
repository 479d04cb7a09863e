using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.People.Roles;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Recipes;

/// <summary>Our own step <c>YouthArchive.People</c>: people with a role each. Whoever is there already is left alone.</summary>
internal sealed class PeopleStep(
    DbContext db, RoleBook roles, ILookupNormalizer normalizer, IPasswordHasher<PortalUser> hasher, AuditTrail audit, TimeProvider clock)
    : IRecipeStep
{
    public string Name => "YouthArchive.People";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        if (!context.ActorIsAdministrator)
        {
            return StepReport.Rejected("people: only an administrator may create people by a recipe.");
        }
        var given = context.Step.Objects("people");
        var there = await ThereAsync(given, cancellation);
        var password = HashOf(context.Step.Text("password"));
        var sample = context.Step.Flag("sample") ?? false;
        var problems = new List<string>();
        var changes = 0;
        foreach (var (json, place) in given.Select((p, i) => (p, $"people[{i}]")))
        {
            var name = AccountRules.Tidy(json.Text("userName"));
            if (ProblemOf(json, name, place) is { } problem)
            {
                problems.Add(problem);
            }
            else if (there.Add(normalizer.NormalizeName(name)))
            {
                await AddAsync(json, name, password, sample, context.ActorId, cancellation);
                changes++;
            }
        }
        await db.SaveChangesAsync(cancellation);
        return StepReport.Of(changes, problems);
    }

    private async Task<HashSet<string>> ThereAsync(IReadOnlyList<JsonObject> given, CancellationToken cancellation)
    {
        var names = given.Select(p => normalizer.NormalizeName(AccountRules.Tidy(p.Text("userName")))).ToList();
        var there = await db.Set<PortalUser>().Where(u => names.Contains(u.NormalizedUserName!))
            .Select(u => u.NormalizedUserName!).ToListAsync(cancellation);
        return [.. there];
    }

    // They share one password, printed at the start: fifty hashes of it would only delay the first page by seconds.
    private string? HashOf(string? password) => string.IsNullOrEmpty(password) ? null : hasher.HashPassword(new PortalUser(), password);

    private static string? ProblemOf(JsonObject json, string name, string place)
    {
        if (!AccountRules.IsUserName(name))
        {
            return $"{place}.userName: missing or not a user name; left out.";
        }
        if (!AccountRules.IsDisplayName(json.Text("displayName")))
        {
            return $"{place}.displayName: missing or too long; left out.";
        }
        return PortalRoles.All.Contains(json.Text("role") ?? "") ? null : $"{place}.role: not a role of the portal; left out.";
    }

    private async Task AddAsync(
        JsonObject json, string name, string? password, bool sample, string? actorId, CancellationToken cancellation)
    {
        var email = json.Text("email") is { Length: > 0 } given ? given.Trim() : null;
        var user = new PortalUser
        {
            UserName = name,
            NormalizedUserName = normalizer.NormalizeName(name),
            Email = email,
            NormalizedEmail = normalizer.NormalizeEmail(email),
            DisplayName = json.Text("displayName")!.Trim(),
            Surname = json.Text("surname"),
            GivenName = json.Text("givenName"),
            Patronymic = json.Text("patronymic"),
            Language = json.Text("language") is { } language && AccountRules.IsLanguage(language) ? language : "kk",
            BirthYear = json.Number("birthYear"),
            IsSample = sample,
            CreatedUtc = clock.GetUtcNow().UtcDateTime,
            PasswordHash = password,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
        };
        if (json.Text("userId") is { } id && PortalId.IsWellFormed(id) && !await db.Set<PortalUser>().AnyAsync(u => u.Id == id, cancellation))
        {
            user.Id = id;
        }
        var role = json.Text("role")!;
        db.Add(user);
        db.Add(new IdentityUserRole<string> { UserId = user.Id, RoleId = (await roles.FindOrAddAsync(role, cancellation)).Id });
        audit.Add(actorId, "Account.Imported", "Person", user.Id, new { roles = new[] { role } });
    }
}
