using Microsoft.EntityFrameworkCore;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Security;

namespace YouthArchive.ArchiveHack;

internal sealed class HackMaps : IEntityMaps
{
    private const int IdLength = 26;

    public void Map(ModelBuilder model)
    {
        MapTeams(model);
        MapMembers(model);
        MapHandIns(model);
        MapReadings(model);
    }

    private static void MapTeams(ModelBuilder model)
    {
        model.Entity<Team>(e =>
        {
            e.ToTable("Hack_Teams");
            e.Property(t => t.Id).HasMaxLength(IdLength);
            e.Property(t => t.Code).HasMaxLength(12);
            e.Property(t => t.Name).HasMaxLength(Team.NameLength);
            e.Property(t => t.NameSearch).HasMaxLength(2 * Team.NameLength);
            e.Property(t => t.Language).HasMaxLength(2);
            e.Property(t => t.TrackKey).HasMaxLength(50);
            e.Property(t => t.Summary).AsLocalizedText();
            e.Property(t => t.DemoPlace).HasMaxLength(Team.PlaceLength);
            e.Property(t => t.DemoRoom).HasMaxLength(Team.RoomLength);
            e.Ignore(t => t.Sizes).Ignore(t => t.Leader).Ignore(t => t.Current).Ignore(t => t.Proposal);
            e.HasIndex(t => new { t.EditionId, t.Number }).IsUnique();
            e.HasIndex(t => new { t.EditionId, t.RepositoryId }).IsUnique();
            e.HasMany(t => t.Members).WithOne().HasForeignKey(m => m.TeamId);
            e.HasMany(t => t.Invitations).WithOne().HasForeignKey(i => i.TeamId);
            e.HasMany(t => t.HandIns).WithOne().HasForeignKey(h => h.TeamId);
        });
        model.Entity<Invitation>(e =>
        {
            e.ToTable("Hack_Invitations");
            e.Property(i => i.Code).HasMaxLength(SpokenCode.Length);
            e.Property(i => i.ByPersonId).HasMaxLength(IdLength);
            e.HasIndex(i => i.Code).IsUnique();
        });
    }

    private static void MapMembers(ModelBuilder model)
    {
        model.Entity<Member>(e =>
        {
            e.ToTable("Hack_Members");
            // Given by us: EF must add it as new, not look for it.
            e.Property(m => m.Id).HasMaxLength(IdLength).ValueGeneratedNever();
            e.Property(m => m.PersonId).HasMaxLength(IdLength);
            e.Property(m => m.GitHubLogin).HasMaxLength(GitHubLogin.Length);
            e.Property(m => m.Role).HasMaxLength(MemberRole.Length);
            e.Property(m => m.ConductVersion).HasMaxLength(20);
            e.HasIndex(m => new { m.EditionId, m.PersonId }).IsUnique();
        });
        model.Entity<Departure>(e =>
        {
            e.ToTable("Hack_Departures");
            e.Property(d => d.TeamId).HasMaxLength(IdLength);
            e.Property(d => d.PersonId).HasMaxLength(IdLength);
            e.Property(d => d.ByPersonId).HasMaxLength(IdLength);
            e.HasIndex(d => d.TeamId);
        });
        model.Entity<WrongCode>(e =>
        {
            e.ToTable("Hack_WrongCodes");
            e.Property(w => w.PersonId).HasMaxLength(IdLength);
            e.HasIndex(w => new { w.PersonId, w.AtUtc });
        });
    }

    private static void MapHandIns(ModelBuilder model) => model.Entity<HandIn>(e =>
    {
        e.ToTable("Hack_HandIns");
        e.Property(h => h.Id).HasMaxLength(IdLength).ValueGeneratedNever();
        e.Property(h => h.Address).HasMaxLength(150);
        e.Property(h => h.FullName).HasMaxLength(150);
        e.Property(h => h.Description).HasMaxLength(HandIn.DescriptionLength);
        e.Property(h => h.DefaultBranch).HasMaxLength(255);
        e.Property(h => h.ByPersonId).HasMaxLength(IdLength);
        e.Property(h => h.ConfirmedBy).HasMaxLength(IdLength);
        e.Property(h => h.Check).HasConversion<string>().HasMaxLength(20);
        e.Ignore(h => h.Name);
    });

    private static void MapReadings(ModelBuilder model)
    {
        model.Entity<Reading>(e =>
        {
            e.ToTable("Hack_Readings");
            e.HasKey(r => r.HandInId);
            e.Property(r => r.HandInId).HasMaxLength(IdLength).ValueGeneratedNever();
            e.Property(r => r.TeamId).HasMaxLength(IdLength);
            e.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
            e.Property(r => r.Detail).HasMaxLength(300);
            e.Property(r => r.HeadSha).HasMaxLength(64);
            e.HasIndex(r => r.TeamId);
        });
        model.Entity<FrozenVersion>(e =>
        {
            e.ToTable("Hack_Freezes");
            e.HasKey(f => f.HandInId);
            e.Property(f => f.HandInId).HasMaxLength(IdLength).ValueGeneratedNever();
            e.Property(f => f.Sha).HasMaxLength(64);
        });
        model.Entity<KeptResponse>(e =>
        {
            e.ToTable("Hack_Responses");
            e.HasKey(r => r.Digest);
            e.Property(r => r.Digest).HasMaxLength(64);
            e.Property(r => r.ETag).HasMaxLength(300);
            e.Property(r => r.ContentType).HasMaxLength(200);
            e.HasIndex(r => r.UsedUtc);
        });
    }
}
