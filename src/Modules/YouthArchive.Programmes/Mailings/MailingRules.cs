using YouthArchive.Platform.Localization;

namespace YouthArchive.Programmes.Mailings;

/// <summary>What keeps a mailing from being sent.</summary>
internal enum MailingProblem
{
    /// <summary>Neither letter nor notice.</summary>
    NoWay,

    /// <summary>In no language both a subject and a text.</summary>
    Empty,
    SubjectTooLong,
    TextTooLong,

    /// <summary>A subject without its text, or the other way round.</summary>
    Half,

    /// <summary>No such group.</summary>
    Audience,
}

/// <param name="Language">Where the problem is in one language.</param>
internal sealed record MailingFault(MailingProblem Problem, string? Language = null);

internal static class MailingRules
{
    public static IEnumerable<MailingFault> Faults(LocalizedText subject, LocalizedText text, bool isLetter, bool isNotice)
    {
        if (!isLetter && !isNotice)
        {
            yield return new(MailingProblem.NoWay);
        }
        if (Languages(subject, text).Count == 0)
        {
            yield return new(MailingProblem.Empty);
        }
        foreach (var language in PortalCultures.All)
        {
            var (s, t) = (subject.Exactly(language) ?? "", text.Exactly(language) ?? "");
            if (s.Length > Mailing.SubjectLength)
            {
                yield return new(MailingProblem.SubjectTooLong, language);
            }
            if (t.Length > Mailing.TextLength)
            {
                yield return new(MailingProblem.TextTooLong, language);
            }
            if (string.IsNullOrWhiteSpace(s) != string.IsNullOrWhiteSpace(t))
            {
                yield return new(MailingProblem.Half, language);
            }
        }
    }

    /// <summary>Those it is written in.</summary>
    public static IReadOnlyList<string> Languages(LocalizedText subject, LocalizedText text) =>
        [.. PortalCultures.All.Where(l => !string.IsNullOrWhiteSpace(subject.Exactly(l)) && !string.IsNullOrWhiteSpace(text.Exactly(l)))];

    /// <summary>Which of its languages somebody of this language reads: the own one, else Kazakh, else the first there is.</summary>
    public static string LanguageFor(LocalizedText subject, LocalizedText text, string language) =>
        Languages(subject, text) is var there && there.Contains(language) ? language : there.FirstOrDefault() ?? PortalCultures.Default;
}
