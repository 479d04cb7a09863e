using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Schools;
using YouthArchive.Platform.Audit;

namespace YouthArchive.People.Classes;

internal enum JoinOutcome { Joined, Waiting, AlreadyIn, WrongCode, TooManyWrong, NotAgain, SchoolClosed }

/// <summary>A student joins a class with its code. A locked code or a full class leads to the teacher's queue.</summary>
internal sealed class Joining(DbContext db, WrongCodes wrong, AuditTrail audit, TimeProvider clock)
{
    public async Task<(JoinOutcome Outcome, SchoolClass? Class)> JoinAsync(string? typed, string personId, CancellationToken cancellation)
    {
        if (!wrong.MayTry(personId))
        {
            return (JoinOutcome.TooManyWrong, null);
        }
        var code = ClassCode.Read(typed);
        var found = code.Length == ClassCode.Length
            ? await db.Set<SchoolClass>().FirstOrDefaultAsync(c => c.Code == code && c.EndedUtc == null, cancellation)
            : null;
        if (found is null)
        {
            wrong.Note(personId);
            return (JoinOutcome.WrongCode, null);
        }
        return await db.Set<School>().AnyAsync(s => s.Id == found.SchoolId && s.ClosedUtc != null, cancellation)
            ? (JoinOutcome.SchoolClosed, null)
            : (await AddAsync(found, personId, cancellation), found);
    }

    private async Task<JoinOutcome> AddAsync(SchoolClass found, string personId, CancellationToken cancellation)
    {
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        // Touching the class's row holds back whoever else joins it now: the last place is taken once, on both engines.
        await db.Set<SchoolClass>().Where(c => c.Id == found.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.Version, c => c.Version), cancellation);
        if (await db.Set<ClassMember>().FirstOrDefaultAsync(m => m.ClassId == found.Id && m.PersonId == personId, cancellation) is { } known)
        {
            return known.State switch
            {
                MemberState.In => JoinOutcome.AlreadyIn,
                MemberState.Waiting => JoinOutcome.Waiting,
                _ => JoinOutcome.NotAgain,
            };
        }
        var now = clock.GetUtcNow().UtcDateTime;
        var members = await db.Set<ClassMember>().CountAsync(m => m.ClassId == found.Id && m.State == MemberState.In, cancellation);
        var state = ClassCode.StateOf(found, members, now) == CodeState.Open ? MemberState.In : MemberState.Waiting;
        db.Add(new ClassMember { ClassId = found.Id, PersonId = personId, JoinedUtc = now, State = state });
        audit.Add(personId, state == MemberState.In ? "ClassMember.Joined" : "ClassMember.Asked", "Class", found.Id);
        await db.SaveChangesAsync(cancellation);
        await whole.CommitAsync(cancellation);
        return state == MemberState.In ? JoinOutcome.Joined : JoinOutcome.Waiting;
    }
}
