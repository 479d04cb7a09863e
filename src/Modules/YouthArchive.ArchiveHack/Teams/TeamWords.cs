using Microsoft.Extensions.Localization;

namespace YouthArchive.ArchiveHack.Teams;

/// <summary>Roles, the code of conduct and what stands in the way of mentors and mergers, in the reader's language.</summary>
internal sealed class TeamWords(IStringLocalizer s)
{
    public string RoleOf(Member member) => member.Role is { } role && MemberRole.All.TryGetValue(role, out var text) ? s[text] : "–";

    public string Of(MentorProblem problem) => problem switch
    {
        MentorProblem.CodeWrong => s["No team has this code. Look at it again, or ask for it once more."],
        MentorProblem.TooManyWrongCodes => s["Too many wrong codes. Try again in an hour."],
        MentorProblem.NotAdult => s["A mentor is grown up. If you are, write your year of birth on your own page, then come back."],
        MentorProblem.IsMember => s["You are a member of a team of this edition. A member cannot be a mentor."],
        MentorProblem.IsMentorAlready => s["You are a mentor of this team already."],
        _ => s["The team has enough mentors: {0} at most.", Mentoring.Most],
    };

    public string Of(MergerProblem problem, int largest) => problem switch
    {
        MergerProblem.NoSuchTeam => s["No team of this edition has this code."],
        MergerProblem.OwnTeam => s["This is your own team."],
        MergerProblem.Frozen => s["The code is frozen: the team stays as it is."],
        MergerProblem.TooLarge => s["Together you would be too many: a team has {0} members at most.", largest],
        MergerProblem.ConsentMissing => s["One of the teams has handed in a repository. So every member needs a guardian's consent first."],
        MergerProblem.AskedAlready => s["You have asked a team already. Wait for its answer, or take the question back."],
        _ => s["It did not work because others changed something at the same moment. Try again."],
    };

    public IEnumerable<string> Conduct =>
    [
        s["We are kind to everybody: no insults, no threats, no jokes about origin, language, faith, looks or skill."],
        s["We write our own work in the 48 hours, and say plainly what we took from others and under which licence."],
        s["We say where we used a machine that writes code or text."],
        s["We show no living person's data, and treat documents of families with respect."],
        s["We do not break into other people's systems, not even to show that it can be done."],
        s["Whoever sees something bad writes to the organisers. Nobody suffers for it."],
    ];
}
