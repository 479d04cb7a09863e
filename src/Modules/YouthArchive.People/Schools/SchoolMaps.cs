using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Classes;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.People.Schools;

internal sealed class SchoolMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<School>(e =>
        {
            e.ToTable("People_Schools");
            e.Property(s => s.Region).HasMaxLength(40);
            e.Property(s => s.Settlement).HasMaxLength(School.NameLength);
            e.Property(s => s.Name).HasMaxLength(School.NameLength);
            e.Property(s => s.Searched).HasMaxLength(2 * School.NameLength + 1);
            e.HasIndex(s => new { s.Region, s.Searched });
        });
        model.Entity<SchoolTeacher>(e =>
        {
            e.ToTable("People_SchoolTeachers");
            e.HasKey(t => new { t.SchoolId, t.PersonId });
            e.Property(t => t.PersonId).HasMaxLength(26);
            e.Property(t => t.ConfirmedById).HasMaxLength(26);
            e.HasIndex(t => t.PersonId);
            e.HasOne<School>().WithMany().HasForeignKey(t => t.SchoolId);
        });
        model.Entity<SchoolClass>(e =>
        {
            e.ToTable("People_Classes");
            e.Property(c => c.Id).HasMaxLength(26);
            e.Property(c => c.Name).HasMaxLength(SchoolClass.NameLength);
            e.Property(c => c.Language).HasMaxLength(2);
            e.Property(c => c.OpenedById).HasMaxLength(26);
            e.Property(c => c.Code).HasMaxLength(16);
            e.HasIndex(c => c.Code).IsUnique();
            e.HasIndex(c => c.SchoolId);
            e.HasOne<School>().WithMany().HasForeignKey(c => c.SchoolId);
        });
        model.Entity<ClassMember>(e =>
        {
            e.ToTable("People_ClassMembers");
            e.HasKey(m => new { m.ClassId, m.PersonId });
            e.Property(m => m.ClassId).HasMaxLength(26);
            e.Property(m => m.PersonId).HasMaxLength(26);
            e.Property(m => m.RosterKey).HasMaxLength(320);
            e.HasIndex(m => m.PersonId);
            e.HasOne<SchoolClass>().WithMany().HasForeignKey(m => m.ClassId);
        });
        model.Entity<ClassMessage>(e =>
        {
            e.ToTable("People_ClassMessages");
            e.Property(m => m.ClassId).HasMaxLength(26);
            e.Property(m => m.AuthorId).HasMaxLength(26);
            e.Property(m => m.Text).HasMaxLength(ClassMessage.TextLength);
            e.HasIndex(m => m.ClassId);
            e.HasOne<SchoolClass>().WithMany().HasForeignKey(m => m.ClassId);
        });
    }
}
