using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.People.Cards;
using YouthArchive.People.Classes;
using YouthArchive.People.Contracts;
using YouthArchive.People.Guardians;
using YouthArchive.People.Safety;
using YouthArchive.People.Schools;
using YouthArchive.Platform.Mail;

namespace YouthArchive.People.OwnData;

/// <summary>Classes, consents, cards, letters and reports of two accounts of one person.</summary>
internal sealed class PeopleMerge(DbContext db, MailChoices choices, IStringLocalizer S) : IPersonalMerge
{
    public async Task<string?> ConflictAsync(string fromId, string toId, CancellationToken cancellation = default) =>
        await db.Set<Guardianship>().AnyAsync(
            g => g.StudentId == fromId && g.GuardianId == toId || g.StudentId == toId && g.GuardianId == fromId, cancellation)
            ? S["One of the accounts is the guardian of the other: they are two people."].Value
            : null;

    public async Task MoveAsync(string fromId, string toId, CancellationToken cancellation = default)
    {
        await MoveClassesAsync(fromId, toId, cancellation);
        await MoveConsentsAsync(fromId, toId, cancellation);
        await MoveLettersAsync(fromId, toId, cancellation);
        if (!await db.Set<SignInCard>().AnyAsync(c => c.PersonId == toId, cancellation))
        {
            await db.Set<SignInCard>().Where(c => c.PersonId == fromId).ExecuteUpdateAsync(s => s.SetProperty(c => c.PersonId, toId), cancellation);
        }
        await db.Set<SignInCard>().Where(c => c.PersonId == fromId).ExecuteDeleteAsync(cancellation);
        await db.Set<SignInCard>().Where(c => c.IssuedById == fromId).ExecuteUpdateAsync(s => s.SetProperty(c => c.IssuedById, toId), cancellation);
        await MoveRolesAsync(fromId, toId, cancellation);
    }

    private async Task MoveClassesAsync(string fromId, string toId, CancellationToken cancellation)
    {
        var members = db.Set<ClassMember>();
        var known = members.Where(m => m.PersonId == toId).Select(m => m.ClassId);
        var inside = members.Where(m => m.PersonId == fromId && m.State == MemberState.In).Select(m => m.ClassId);
        await members.Where(m => m.PersonId == toId && m.State != MemberState.In && inside.Contains(m.ClassId))
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.State, MemberState.In).SetProperty(m => m.EndedUtc, (DateTime?)null), cancellation);
        await members.Where(m => m.PersonId == fromId && known.Contains(m.ClassId)).ExecuteDeleteAsync(cancellation);
        await members.Where(m => m.PersonId == fromId).ExecuteUpdateAsync(s => s.SetProperty(m => m.PersonId, toId), cancellation);
        var teachers = db.Set<SchoolTeacher>();
        var schools = teachers.Where(t => t.PersonId == toId && t.ConfirmedUtc != null).Select(t => t.SchoolId);
        await teachers.Where(t => t.PersonId == fromId && schools.Contains(t.SchoolId)).ExecuteDeleteAsync(cancellation);
        var left = teachers.Where(t => t.PersonId == fromId).Select(t => t.SchoolId);
        await teachers.Where(t => t.PersonId == toId && left.Contains(t.SchoolId)).ExecuteDeleteAsync(cancellation);
        await teachers.Where(t => t.PersonId == fromId).ExecuteUpdateAsync(s => s.SetProperty(t => t.PersonId, toId), cancellation);
        await teachers.Where(t => t.ConfirmedById == fromId).ExecuteUpdateAsync(s => s.SetProperty(t => t.ConfirmedById, toId), cancellation);
        await db.Set<ClassMessage>().Where(m => m.AuthorId == fromId).ExecuteUpdateAsync(s => s.SetProperty(m => m.AuthorId, toId), cancellation);
        await db.Set<SchoolClass>().Where(c => c.OpenedById == fromId).ExecuteUpdateAsync(s => s.SetProperty(c => c.OpenedById, toId), cancellation);
    }

    private async Task MoveConsentsAsync(string fromId, string toId, CancellationToken cancellation)
    {
        await db.Set<Consent>().Where(c => c.StudentId == fromId).ExecuteUpdateAsync(s => s.SetProperty(c => c.StudentId, toId), cancellation);
        await db.Set<Consent>().Where(c => c.GuardianId == fromId).ExecuteUpdateAsync(s => s.SetProperty(c => c.GuardianId, toId), cancellation);
        await db.Set<ConsentRequest>().Where(r => r.StudentId == fromId).ExecuteUpdateAsync(s => s.SetProperty(r => r.StudentId, toId), cancellation);
        await db.Set<ConsentRequest>().Where(r => r.AskedById == fromId).ExecuteUpdateAsync(s => s.SetProperty(r => r.AskedById, toId), cancellation);
        await db.Set<ErasureRequest>().Where(r => r.AskedById == fromId && r.PersonId != fromId).ExecuteUpdateAsync(s => s.SetProperty(r => r.AskedById, toId), cancellation);
        var all = db.Set<Guardianship>();
        var guardians = all.Where(g => g.StudentId == toId).Select(g => g.GuardianId);
        await all.Where(g => g.StudentId == fromId && guardians.Contains(g.GuardianId)).ExecuteDeleteAsync(cancellation);
        await all.Where(g => g.StudentId == fromId).ExecuteUpdateAsync(s => s.SetProperty(g => g.StudentId, toId), cancellation);
        var children = all.Where(g => g.GuardianId == toId).Select(g => g.StudentId);
        await all.Where(g => g.GuardianId == fromId && children.Contains(g.StudentId)).ExecuteDeleteAsync(cancellation);
        await all.Where(g => g.GuardianId == fromId).ExecuteUpdateAsync(s => s.SetProperty(g => g.GuardianId, toId), cancellation);
    }

    private async Task MoveLettersAsync(string fromId, string toId, CancellationToken cancellation)
    {
        await db.Set<MailMessage>().Where(m => m.PersonId == fromId).ExecuteUpdateAsync(s => s.SetProperty(m => m.PersonId, toId), cancellation);
        foreach (var kind in await choices.UnwantedAsync(fromId, cancellation))
        {
            await choices.RefuseAsync(new(toId, kind), cancellation);
        }
        await choices.ForgetAsync(fromId, null, cancellation);
        await db.Set<SafetyReport>().Where(r => r.ReporterId == fromId).ExecuteUpdateAsync(s => s.SetProperty(r => r.ReporterId, toId), cancellation);
        var hidden = db.Set<SafetyExclusion>().Where(x => x.PersonId == toId).Select(x => x.ReportId);
        await db.Set<SafetyExclusion>().Where(x => x.PersonId == fromId && hidden.Contains(x.ReportId)).ExecuteDeleteAsync(cancellation);
        await db.Set<SafetyExclusion>().Where(x => x.PersonId == fromId).ExecuteUpdateAsync(s => s.SetProperty(x => x.PersonId, toId), cancellation);
    }

    private async Task MoveRolesAsync(string fromId, string toId, CancellationToken cancellation)
    {
        var links = db.Set<IdentityUserRole<string>>();
        var held = links.Where(l => l.UserId == toId).Select(l => l.RoleId);
        await links.Where(l => l.UserId == fromId && held.Contains(l.RoleId)).ExecuteDeleteAsync(cancellation);
        await links.Where(l => l.UserId == fromId).ExecuteUpdateAsync(s => s.SetProperty(l => l.UserId, toId), cancellation);
        await db.Set<IdentityUserLogin<string>>().Where(l => l.UserId == fromId).ExecuteUpdateAsync(s => s.SetProperty(l => l.UserId, toId), cancellation);
        // An authenticator and its recovery codes belong to one way in, which ends here.
        await db.Set<IdentityUserToken<string>>().Where(t => t.UserId == fromId).ExecuteDeleteAsync(cancellation);
        await db.Set<IdentityUserClaim<string>>().Where(c => c.UserId == fromId).ExecuteDeleteAsync(cancellation);
    }
}
