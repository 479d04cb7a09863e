using System.Globalization;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Teams;

/// <summary>What somebody types to form a team.</summary>
internal sealed record TeamDraft(string? Name, string? Summary, string? TrackKey, string? GitHubLogin, string Language)
{
    public string CleanName => Clean(Name);
    public string CleanSummary => Clean(Summary);
    public string NameSearch => SearchText.Normalise(CleanName);

    /// <summary>What must be corrected, by field.</summary>
    public IEnumerable<TeamProblem> Problems(Edition edition)
    {
        if (NameSearch.Length == 0)
        {
            yield return TeamProblem.NameMissing;
        }
        else if (CleanName.Length > Team.NameLength)
        {
            yield return TeamProblem.NameTooLong;
        }
        if (CleanSummary.Length > Team.SummaryLength)
        {
            yield return TeamProblem.SummaryTooLong;
        }
        if (edition.Tracks.Count > 0 && edition.Tracks.All(t => t.Key != TrackKey))
        {
            yield return TeamProblem.TrackMissing;
        }
        if (!Teams.GitHubLogin.TryRead(GitHubLogin, out _))
        {
            yield return TeamProblem.LoginWrong;
        }
    }

    public LocalizedText SummaryText => Language switch
    {
        "ru" => new(null, Ru: CleanSummary),
        "en" => new(null, En: CleanSummary),
        "mn" => new(null, Mn: CleanSummary),
        _ => new(CleanSummary),
    };

    // One line; marks that turn the reading direction or hide letters have no place in a name.
    private static string Clean(string? text) => string.Join(' ', string.Concat((text ?? "").Normalize()
        .Select(c => char.IsControl(c) ? ' ' : c)
        .Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

internal enum TeamProblem
{
    NameMissing,
    NameTooLong,
    NameTaken,
    SummaryTooLong,
    TrackMissing,
    LoginWrong,
    LoginTaken,
    AlreadyInATeam,
    EnrolmentNotOpen,
    TooYoung,
    TeacherNeeded,
    TooOld,
    BirthYearMissing,
    CodeWrong,
    CodeOver,
    TooManyWrongCodes,
    TeamFull,
    TryAgain,
}
