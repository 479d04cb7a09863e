using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.People.Accounts;

/// <summary>Identity's tables under the module's prefix; the shape is Identity's own (schema version 2).</summary>
internal sealed class AccountMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<PortalUser>(e =>
        {
            e.ToTable("People_Users");
            e.HasIndex(u => u.NormalizedUserName).IsUnique();
            e.HasIndex(u => u.NormalizedEmail);
            e.Property(u => u.Id).HasMaxLength(26);
            e.Property(u => u.ConcurrencyStamp).IsConcurrencyToken();
            e.Property(u => u.UserName).HasMaxLength(256);
            e.Property(u => u.NormalizedUserName).HasMaxLength(256);
            e.Property(u => u.Email).HasMaxLength(256);
            e.Property(u => u.NormalizedEmail).HasMaxLength(256);
            e.Property(u => u.DisplayName).HasMaxLength(PortalUser.DisplayNameLength);
            e.Property(u => u.Surname).HasMaxLength(100);
            e.Property(u => u.GivenName).HasMaxLength(100);
            e.Property(u => u.Patronymic).HasMaxLength(100);
            e.Property(u => u.Language).HasMaxLength(2);
            e.Property(u => u.Searched).HasMaxLength(PortalUser.SearchedLength);
            e.HasMany<IdentityUserClaim<string>>().WithOne().HasForeignKey(c => c.UserId);
            e.HasMany<IdentityUserLogin<string>>().WithOne().HasForeignKey(l => l.UserId);
            e.HasMany<IdentityUserToken<string>>().WithOne().HasForeignKey(t => t.UserId);
            e.HasMany<IdentityUserRole<string>>().WithOne().HasForeignKey(r => r.UserId);
        });
        model.Entity<PortalRole>(e =>
        {
            e.ToTable("People_Roles");
            e.HasIndex(r => r.NormalizedName).IsUnique();
            e.Property(r => r.Id).HasMaxLength(26);
            e.Property(r => r.ConcurrencyStamp).IsConcurrencyToken();
            e.Property(r => r.Name).HasMaxLength(256);
            e.Property(r => r.NormalizedName).HasMaxLength(256);
            e.HasMany<IdentityUserRole<string>>().WithOne().HasForeignKey(r => r.RoleId);
            e.HasMany<IdentityRoleClaim<string>>().WithOne().HasForeignKey(c => c.RoleId);
        });
        model.Entity<IdentityUserClaim<string>>().ToTable("People_UserClaims");
        model.Entity<IdentityRoleClaim<string>>().ToTable("People_RoleClaims");
        model.Entity<IdentityUserRole<string>>(e =>
        {
            e.ToTable("People_UserRoles");
            e.HasKey(r => new { r.UserId, r.RoleId });
        });
        model.Entity<IdentityUserLogin<string>>(e =>
        {
            e.ToTable("People_UserLogins");
            e.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        });
        model.Entity<IdentityUserToken<string>>(e =>
        {
            e.ToTable("People_UserTokens");
            e.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        });
    }
}
