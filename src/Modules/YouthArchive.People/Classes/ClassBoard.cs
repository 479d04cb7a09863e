using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.People.Cards;
using YouthArchive.People.Contracts;
using YouthArchive.People.Guardians;

namespace YouthArchive.People.Classes;

/// <param name="Card">Null when none was issued.</param>
internal sealed record BoardLine(
    string PersonId, string Name, string? Patronymic, string UserName, int? BirthYear, DateTime? LastSignInUtc, CardOutline? Card,
    ConsentOutline Consents, IReadOnlyDictionary<string, ProgrammeStatus> Programmes)
{
    public ConsentState TakingPart => Consents[ConsentPurpose.TakingPart].State;
    public bool NeedsConsent => !TakingPart.Allows();
    public bool NeedsHelp => NeedsConsent || LastSignInUtc is null || Card?.LockedUtc is not null;
}

internal sealed record WaitingLine(string PersonId, string Name, DateTime SinceUtc);

/// <summary>Everything a teacher sees of a class at once.</summary>
internal sealed record BoardView(
    SchoolClass Class, string School, IReadOnlyList<BoardLine> Students, IReadOnlyList<WaitingLine> Waiting,
    IReadOnlyList<ProgrammeOffer> Offers, CodeState Code)
{
    public int WithoutConsent => Students.Count(s => s.NeedsConsent);
    public int NeverSignedIn => Students.Count(s => s.LastSignInUtc is null);
    public int Locked => Students.Count(s => s.Card?.LockedUtc is not null);
    public int WithoutCard => Students.Count(s => s.Card is null);
    public int Printable => Students.Count(s => s.Card is { CanBePrinted: true });
}

/// <summary>Gathers the board of a class: as many questions for thirty students as for one.</summary>
internal sealed class ClassBoard(
    DbContext db, CardRegister cards, ConsentOutlines consents, IProgrammeBoard programmes, TimeProvider clock)
{
    public async Task<BoardView> OfAsync(SchoolClass schoolClass, CancellationToken cancellation)
    {
        var school = await db.Set<Schools.School>().Where(s => s.Id == schoolClass.SchoolId).Select(s => s.Name).FirstAsync(cancellation);
        var members = await MembersAsync(schoolClass.Id, cancellation);
        var ids = members.Where(m => m.State == MemberState.In).Select(m => m.User.Id).ToList();
        var held = (await cards.OutlinesAsync(schoolClass.Id, cancellation)).ToDictionary(c => c.PersonId);
        var outlines = await consents.OfAsync(ids, cancellation);
        var offers = await programmes.OffersAsync(cancellation);
        var status = await programmes.StatusAsync(ids, cancellation);
        var students = members.Where(m => m.State == MemberState.In).Select(m => new BoardLine(
            m.User.Id, m.User.DisplayName, m.User.Patronymic, m.User.UserName!, m.User.BirthYear, m.User.LastSignInUtc,
            held.GetValueOrDefault(m.User.Id), outlines[m.User.Id],
            offers.Where(o => status.ContainsKey((m.User.Id, o.Key))).ToDictionary(o => o.Key, o => status[(m.User.Id, o.Key)])));
        var waiting = members.Where(m => m.State == MemberState.Waiting).Select(m => new WaitingLine(m.User.Id, m.User.DisplayName, m.JoinedUtc));
        return new(
            schoolClass, school, [.. students], [.. waiting], offers,
            ClassCode.StateOf(schoolClass, ids.Count, clock.GetUtcNow().UtcDateTime));
    }

    private async Task<IReadOnlyList<(PortalUser User, MemberState State, DateTime JoinedUtc)>> MembersAsync(string classId, CancellationToken cancellation)
    {
        var rows = await (
            from member in db.Set<ClassMember>()
            join user in db.Set<PortalUser>() on member.PersonId equals user.Id
            where member.ClassId == classId && (member.State == MemberState.In || member.State == MemberState.Waiting)
            select new { user, member.State, member.JoinedUtc }).AsNoTracking().ToListAsync(cancellation);
        // The order of the page's own alphabet: neither database puts Ә after А.
        var order = Platform.Localization.Alphabet.Current;
        return [.. rows.OrderBy(r => r.user.DisplayName, order).Select(r => (r.user, r.State, r.JoinedUtc))];
    }
}
