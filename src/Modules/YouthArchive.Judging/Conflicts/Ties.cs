using YouthArchive.Judging.Contracts;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Judging.Conflicts;

/// <param name="IsSoft">Only a question for the organiser; it bars nobody.</param>
internal sealed record Tie(ConflictKind Kind, string Reason, bool IsSoft = false);

/// <summary>What lies between a judge and one of an entry's people. Depends on nothing else.</summary>
internal static class Ties
{
    private static readonly Tie Self = new(ConflictKind.Self, SourceText.Of("You are a member of this team."));
    private static readonly Tie Guardian = new(ConflictKind.Guardian, SourceText.Of("You and a member of this team belong to one family."));
    private static readonly Tie Teacher = new(ConflictKind.Teacher, SourceText.Of("You teach or taught a member of this team."));
    private static readonly Tie Family = new(ConflictKind.Family, SourceText.Of("A member of this team has your family name and your school."));
    private static readonly Tie School = new(ConflictKind.School, SourceText.Of("A member of this team is from your school."));
    private static readonly Tie Mail = new(ConflictKind.MailDomain, SourceText.Of("You and a member of this team have addresses at one organisation."));
    private static readonly Tie Name = new(ConflictKind.Family, SourceText.Of("A member of this team has the judge's family name."), IsSoft: true);

    /// <summary>The gravest first; null when nothing is known between them.</summary>
    public static Tie? Between(string judgeId, PersonTies judge, string memberId, PersonTies member)
    {
        if (judgeId == memberId)
        {
            return Self;
        }
        if (member.Guardians.Contains(judgeId) || judge.Guardians.Contains(memberId) || judge.Guardians.Overlaps(member.Guardians))
        {
            return Guardian;
        }
        if (member.Teachers.Contains(judgeId) || judge.Teachers.Contains(memberId))
        {
            return Teacher;
        }
        var sameName = judge.FamilyName is not null && judge.FamilyName == member.FamilyName;
        var sameSchool = judge.Schools.Overlaps(member.Schools);
        return (sameName, sameSchool) switch
        {
            (true, true) => Family,
            (_, true) => School,
            _ when judge.MailDomain is not null && judge.MailDomain == member.MailDomain => Mail,
            (true, _) => Name,
            _ => null,
        };
    }
}
