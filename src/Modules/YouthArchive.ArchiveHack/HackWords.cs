using Microsoft.Extensions.Localization;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack;

/// <summary>What happened, in the reader's language, with what to do next.</summary>
internal sealed class HackWords(IStringLocalizer s)
{
    public string Of(TeamProblem problem, Edition edition, TeamSizes? sizes = null) => problem switch
    {
        TeamProblem.NameMissing => s["Write the team's name."],
        TeamProblem.NameTooLong => s["The name is too long: {0} characters at most.", Team.NameLength],
        TeamProblem.NameTaken => s["Another team has this name already. Choose another one."],
        TeamProblem.SummaryTooLong => s["The summary is too long: {0} characters at most.", Team.SummaryLength],
        TeamProblem.TrackMissing => s["Choose a track."],
        TeamProblem.LoginWrong => s["This is not a GitHub user name. It has Latin letters, digits and hyphens, for example dariya-m."],
        TeamProblem.LoginTaken => s["A member of this team has given the same GitHub user name."],
        TeamProblem.AlreadyInATeam => s["You are in a team of this edition already. A person can be in one team."],
        TeamProblem.EnrolmentNotOpen => s["Registration is closed: it runs from {0} to {1}.",
            EditionTime.DayAndTime(edition.Zone, edition.EnrolmentOpensUtc), EditionTime.DayAndTime(edition.Zone, edition.EnrolmentClosesUtc)],
        TeamProblem.TeacherNeeded => s["From the age of {0} you can enrol alone. Until then a teacher enrols you with your class.", edition.MinAgeAlone ?? 0],
        TeamProblem.TooYoung => s["You are too young for Archive Hack this time: it is for people of {0} and older. See the other programmes.", edition.MinAge ?? 0],
        TeamProblem.TooOld => s["Archive Hack is for people up to {0} years of age.", edition.MaxAge ?? 0],
        TeamProblem.BirthYearMissing => s["We do not know your year of birth. Write it on your own page, then come back."],
        TeamProblem.CodeWrong => s["No team has this code. Look at it again, or ask for it once more."],
        TeamProblem.CodeOver => s["This code is not valid any more. Ask the team for a new one."],
        TeamProblem.TooManyWrongCodes => s["Too many wrong codes. Try again in an hour."],
        TeamProblem.TeamFull => s["The team is full: {0} members at most.", (sizes ?? TeamSizes.Usual).Largest],
        _ => s["It did not work because others changed something at the same moment. Try again."],
    };

    public string Of(HandInProblem problem, string typed) => problem switch
    {
        HandInProblem.AddressMissing => s["Write the address of the repository."],
        HandInProblem.AddressTooLong => s["The address is too long. Copy it from the repository's page on GitHub."],
        HandInProblem.NotGitHub => s["This address is not on GitHub. The repository must be on github.com."],
        HandInProblem.HoldsCredentials => s["The address holds a password or a token. Take it out, and change it: others may have seen it."],
        HandInProblem.NoRepositoryInAddress => s["The address leads to a person or an organisation. Add the name of the repository: owner/name."],
        HandInProblem.BadName => s["GitHub has no such names. Copy the address from the repository's page."],
        HandInProblem.NotFound => s["There is no public repository «{0}» on GitHub. Look at the spelling; if it is private, make it public.", typed],
        HandInProblem.Private => s["The repository «{0}» is private. Make it public, so that the judges can read it, and hand it in again.", typed],
        HandInProblem.Refused => s["GitHub does not show the repository «{0}» to anybody. Write to GitHub, or hand in another one.", typed],
        HandInProblem.TakenByAnother => s["Another team has handed in this repository already. If it is yours, write to the organisers."],
        HandInProblem.SameAsBefore => s["This is the repository that you have handed in already."],
        HandInProblem.Closed => s["Handing in is not open now."],
        HandInProblem.Frozen => s["The code is frozen: the repository cannot be changed any more."],
        HandInProblem.TooMany => s["You have tried many addresses. Wait an hour, then try again."],
        HandInProblem.ConsentMissing => s["A guardian's consent is still missing in your team. Until all have it, you can go on working, but not hand in."],
        HandInProblem.ConductMissing => s["Not all members have accepted the code of conduct yet. Each does it on their own page of the team."],
        HandInProblem.NothingToConfirm => s["There is nothing to confirm. Write the address again."],
        _ => s["This is not an address of a repository. It looks like this: https://github.com/owner/name"],
    };

    /// <summary>A sentence with the repository and the time, in the edition's zone.</summary>
    public string Of(ReadingOutline reading, HandIn handIn, Edition edition) => s[
        ReadingReasons.KeyOf(reading.State), handIn.Name, EditionTime.DayAndTime(edition.Zone, reading.TriedUtc), Detail(reading)];

    /// <summary>One or two words for a tag.</summary>
    public string Short(ReadingState state) => state switch
    {
        ReadingState.Fresh => s["Read completely"],
        ReadingState.Renamed => s["Read, renamed"],
        ReadingState.Partial => s["Read in part"],
        ReadingState.Empty => s["Empty repository"],
        ReadingState.Pending => s["Being prepared"],
        ReadingState.Stale => s["GitHub was out of reach"],
        ReadingState.Unreachable => s["Not found"],
        ReadingState.Forbidden => s["GitHub refuses"],
        ReadingState.Legal => s["Blocked for legal reasons"],
        ReadingState.Paused => s["Reading is paused"],
        ReadingState.Credentials => s["No access to GitHub"],
        ReadingState.IdentityChanged => s["Another repository under this name"],
        _ => s["Error on our side"],
    };

    public static (string Class, string Icon) Look(ReadingState state) => state switch
    {
        ReadingState.Fresh or ReadingState.Renamed => ("ok", "ok"),
        ReadingState.Partial or ReadingState.Pending or ReadingState.Paused or ReadingState.Stale => ("warn", "clock"),
        _ => ("bad", "warn"),
    };

    private string Detail(ReadingOutline reading) => reading.State == ReadingState.Partial
        ? string.Join(", ", reading.Detail.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Part))
        : reading.Detail;

    private string Part(string part) => part switch
    {
        nameof(ReadingPart.Activity) => s["pushes"],
        nameof(ReadingPart.Head) => s["the newest commit"],
        nameof(ReadingPart.Commits) => s["commits"],
        nameof(ReadingPart.Tree) => s["the list of files"],
        nameof(ReadingPart.Readme) => s["README"],
        nameof(ReadingPart.Licence) => s["licence"],
        nameof(ReadingPart.Languages) => s["programming languages"],
        nameof(ReadingPart.CheckRuns) => s["checks"],
        nameof(ReadingPart.Releases) => s["releases"],
        _ => s["the repository's description"],
    };
}
