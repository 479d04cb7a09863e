using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.People.Cards;

internal sealed class CardMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<SignInCard>(e =>
        {
            e.ToTable("People_SignInCards");
            e.HasKey(c => c.PersonId);
            e.Property(c => c.PersonId).HasMaxLength(26);
            e.Property(c => c.ClassId).HasMaxLength(26);
            e.Property(c => c.UserNameKey).HasMaxLength(256);
            e.HasIndex(c => c.UserNameKey);
            e.Property(c => c.IssuedById).HasMaxLength(26);
            e.Property(c => c.SecretHash).HasMaxLength(200);
            e.Property(c => c.TokenHash).HasMaxLength(64);
            e.HasIndex(c => c.TokenHash).IsUnique();
            e.HasIndex(c => c.ClassId);
        });
        model.Entity<ClassTries>(e =>
        {
            e.ToTable("People_ClassTries");
            e.HasKey(t => new { t.ClassId, t.Day });
            e.Property(t => t.ClassId).HasMaxLength(26);
        });
    }
}
