using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Editions;
using YouthArchive.Programmes.Notices;

namespace YouthArchive.Programmes.Mailings;

internal sealed class MailingMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Mailing>(e =>
        {
            e.ToTable("Programmes_Mailings");
            e.Property(m => m.Id).HasMaxLength(PortalId.Length).ValueGeneratedNever();
            e.Property(m => m.AudienceKey).HasMaxLength(Mailing.KeyLength);
            e.Property(m => m.CreatedById).HasMaxLength(PortalId.Length);
            e.Property(m => m.Subject).AsLocalizedText();
            e.Property(m => m.Text).AsLocalizedText();
            e.Ignore(m => m.IsDraft);
            e.HasIndex(m => m.EditionId);
            e.HasOne<EditionEntity>().WithMany().HasForeignKey(m => m.EditionId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<MailingReceiver>(e =>
        {
            e.ToTable("Programmes_MailingReceivers");
            e.HasKey(r => new { r.MailingId, r.PersonId });
            e.Property(r => r.MailingId).HasMaxLength(PortalId.Length);
            e.Property(r => r.PersonId).HasMaxLength(PortalId.Length);
            e.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
            e.HasIndex(r => new { r.MailingId, r.State });
            e.HasIndex(r => r.PersonId);
            e.HasOne<Mailing>().WithMany().HasForeignKey(r => r.MailingId);
        });
        model.Entity<SiteNotice>(e =>
        {
            e.ToTable("Programmes_Notices");
            e.HasKey(n => new { n.PersonId, n.MailingId });
            e.Property(n => n.MailingId).HasMaxLength(PortalId.Length);
            e.Property(n => n.PersonId).HasMaxLength(PortalId.Length);
            e.HasIndex(n => n.AtUtc);
            e.HasOne<Mailing>().WithMany().HasForeignKey(n => n.MailingId);
        });
    }
}
