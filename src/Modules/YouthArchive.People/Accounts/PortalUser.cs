using Microsoft.AspNetCore.Identity;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.People.Accounts;

/// <summary>An account. Identity's own members, and what the portal needs to speak to the person.</summary>
internal sealed class PortalUser : IdentityUser
{
    public const int DisplayNameLength = 200;
    public const int SearchedLength = 800;

    /// <summary>The display name of an erased account: it has no letter, so that no initials are made of it.</summary>
    public const string Nobody = "–";

    public PortalUser() => Id = PortalId.New();

    public string DisplayName { get; set; } = "";

    /// <summary>The name's parts, where a class list gave them; the display name is then made of them.</summary>
    public string? Surname { get; set; }
    public string? GivenName { get; set; }
    public string? Patronymic { get; set; }
    public string Language { get; set; } = "kk";
    public int? BirthYear { get; set; }
    public bool IsSample { get; set; }
    public bool IsEnabled { get; set; } = true;
    public DateTime CreatedUtc { get; set; }
    public DateTime? LastSignInUtc { get; set; }

    /// <summary>When everything personal was removed; such an account only holds results together.</summary>
    public DateTime? ErasedUtc { get; private set; }

    /// <summary>JSON members of an imported account that mean nothing here; kept, so that an export gives them back.</summary>
    public string? ImportedMembers { get; set; }

    /// <summary>Always what it is made of: the database only stores it, it never sets it.</summary>
    public string Searched
    {
        get
        {
            var all = SearchText.Normalise($"{UserName} {DisplayName} {Email}");
            return all.Length > SearchedLength ? all[..SearchedLength] : all;
        }
        private set { }
    }

    /// <summary>Leaves an account that names nobody and that nobody can sign in with; open sessions end with the old stamp.</summary>
    public void Erase(DateTime now)
    {
        UserName = "erased-" + Guid.NewGuid().ToString("N")[..16];
        NormalizedUserName = UserName.ToUpperInvariant();
        DisplayName = Nobody;
        (Surname, GivenName, Patronymic) = (null, null, null);
        (Email, NormalizedEmail, EmailConfirmed, PhoneNumber, PhoneNumberConfirmed) = (null, null, false, null, false);
        (BirthYear, ImportedMembers, LastSignInUtc) = (null, null, null);
        (PasswordHash, TwoFactorEnabled, LockoutEnd, AccessFailedCount) = (null, false, null, 0);
        (SecurityStamp, ConcurrencyStamp) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString());
        (IsEnabled, ErasedUtc) = (false, now);
    }
}

internal sealed class PortalRole : IdentityRole
{
    public PortalRole() => Id = PortalId.New();

    public string Description { get; set; } = "";
}
