using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Platform.Mail;

internal sealed class MailMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<MailMessage>(e =>
        {
            e.ToTable("Platform_Mail");
            e.Ignore(m => m.State);
            e.Property(m => m.Id).HasMaxLength(26);
            e.Property(m => m.Kind).HasMaxLength(MailMessage.KindLength);
            e.Property(m => m.To).HasMaxLength(MailMessage.AddressLength);
            e.Property(m => m.PersonId).HasMaxLength(26);
            e.Property(m => m.Language).HasMaxLength(2);
            e.Property(m => m.Subject).HasMaxLength(MailMessage.SubjectLength);
            e.Property(m => m.UnsubscribeUrl).HasMaxLength(2000);
            e.Property(m => m.Key).HasMaxLength(MailMessage.KeyLength);
            e.Property(m => m.Problem).HasMaxLength(200);
            e.HasIndex(m => m.Key).IsUnique();
            e.HasIndex(m => m.PersonId);
            e.HasIndex(m => m.NextAttemptUtc);
            e.HasIndex(m => m.CreatedUtc);
        });
        model.Entity<MailChoice>(e =>
        {
            e.ToTable("Platform_MailChoices");
            e.HasKey(c => new { c.Subject, c.Kind });
            e.Property(c => c.Subject).HasMaxLength(MailChoice.SubjectLength);
            e.Property(c => c.Kind).HasMaxLength(MailMessage.KindLength);
        });
    }
}
