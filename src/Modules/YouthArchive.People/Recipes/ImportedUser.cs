using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using YouthArchive.People.Accounts;

namespace YouthArchive.People.Recipes;

/// <summary>One member of Orchard's <c>Users[]</c>. A member that is missing leaves the account as it is.</summary>
internal sealed class ImportedUser(JsonObject json, string place)
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "Id", "UserId", "UserName", "Email", "EmailConfirmed", "PasswordHash", "IsEnabled", "NormalizedEmail", "NormalizedUserName",
        "SecurityStamp", "ResetToken", "AccessFailedCount", "IsLockoutEnabled", "TwoFactorEnabled", "PhoneNumber",
        "PhoneNumberConfirmed", "RoleNames",
    };

    public string Place { get; } = place;

    public string? UserId { get; } = json.Text("UserId")?.Trim() is { Length: > 0 } id ? id : null;

    public string UserName { get; } = AccountRules.Tidy(json.Text("UserName"));

    public IReadOnlyList<string> Roles { get; } =
        [.. (json.Texts("RoleNames") ?? []).Where(r => !string.IsNullOrWhiteSpace(r)).Select(r => r.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Why this user cannot be imported at all.</summary>
    public string? Problem =>
        UserName.Length is 0 or > 256 ? $"{Place}.UserName: missing or too long; left out."
        : UserId is { Length: > 26 } ? $"{Place}.UserId: longer than 26 characters; left out."
        : null;

    public void Complain(List<string> problems)
    {
        if (json.Text("ResetToken") is { Length: > 0 })
        {
            problems.Add($"{Place}.ResetToken: never taken from a recipe.");
        }
        if (json.Text("PhoneNumber") is { Length: > 0 })
        {
            problems.Add($"{Place}.PhoneNumber: this site asks for no phone numbers; not taken.");
        }
        if (json.Flag("TwoFactorEnabled") == true)
        {
            problems.Add($"{Place}.TwoFactorEnabled: the key of the authenticator app does not travel; the person enrols anew.");
        }
    }

    public void ApplyTo(PortalUser user, ILookupNormalizer normalizer)
    {
        user.UserName = UserName;
        user.NormalizedUserName = normalizer.NormalizeName(UserName);
        if (json.Text("Email") is { } email)
        {
            user.Email = AccountRules.Tidy(email) is { Length: > 0 and <= 256 } tidy ? tidy : null;
            user.NormalizedEmail = normalizer.NormalizeEmail(user.Email);
        }
        user.EmailConfirmed = json.Flag("EmailConfirmed") ?? user.EmailConfirmed;
        user.IsEnabled = json.Flag("IsEnabled") ?? user.IsEnabled;
        user.LockoutEnabled = json.Flag("IsLockoutEnabled") ?? user.LockoutEnabled;
        if (json.Text("PasswordHash") is { Length: > 0 } hash)
        {
            user.PasswordHash = hash;
        }
        if (json.Text("SecurityStamp") is { Length: > 0 } stamp)
        {
            user.SecurityStamp = stamp;
        }
        user.ImportedMembers = Unknown() ?? user.ImportedMembers;
    }

    private string? Unknown()
    {
        var rest = json.Where(m => !Known.Contains(m.Key)).ToDictionary(m => m.Key, m => m.Value?.DeepClone());
        return rest.Count == 0 ? null : new JsonObject(rest).ToJsonString();
    }
}
