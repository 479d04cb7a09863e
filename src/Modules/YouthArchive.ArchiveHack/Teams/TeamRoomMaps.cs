using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Security;

namespace YouthArchive.ArchiveHack.Teams;

internal sealed class TeamRoomMaps : IEntityMaps
{
    private const int IdLength = 26;

    public void Map(ModelBuilder model)
    {
        model.Entity<EditionRules>(e =>
        {
            e.ToTable("Hack_Rules");
            e.HasKey(r => r.EditionId);
            e.Property(r => r.EditionId).ValueGeneratedNever();
            e.Property(r => r.ConductVersion).HasMaxLength(20);
            e.Ignore(r => r.Sizes);
        });
        model.Entity<TeamMentor>(e =>
        {
            e.ToTable("Hack_Mentors");
            e.Property(m => m.Id).HasMaxLength(IdLength).ValueGeneratedNever();
            e.Property(m => m.TeamId).HasMaxLength(IdLength);
            e.Property(m => m.PersonId).HasMaxLength(IdLength);
            e.HasIndex(m => m.TeamId);
            e.HasIndex(m => new { m.EditionId, m.PersonId });
        });
        model.Entity<MentorCode>(e =>
        {
            e.ToTable("Hack_MentorCodes");
            e.HasKey(c => c.TeamId);
            e.Property(c => c.TeamId).HasMaxLength(IdLength).ValueGeneratedNever();
            e.Property(c => c.Code).HasMaxLength(SpokenCode.Length);
            e.HasIndex(c => c.Code).IsUnique();
        });
        model.Entity<Merger>(e =>
        {
            e.ToTable("Hack_Mergers");
            e.Property(m => m.FromTeamId).HasMaxLength(IdLength);
            e.Property(m => m.IntoTeamId).HasMaxLength(IdLength);
            e.Property(m => m.AskedBy).HasMaxLength(IdLength);
            e.Property(m => m.AnsweredBy).HasMaxLength(IdLength);
            e.Property(m => m.Answer).HasConversion<string>().HasMaxLength(20);
            e.Ignore(m => m.IsOpen);
            e.HasIndex(m => m.FromTeamId);
            e.HasIndex(m => m.IntoTeamId);
        });
    }
}
