using Microsoft.Extensions.Localization;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.SummerSchool.Applications;

/// <summary>Parts of an application, in the order of its task list.</summary>
internal static class ApplicationParts
{
    public const string About = "about", Motivation = "motivation", Portfolio = "portfolio", Reference = "reference", Care = "care", HandIn = "hand-in";

    public static IReadOnlyList<string> All { get; } = [About, Motivation, Portfolio, Reference, Care];

    public static string Title(IStringLocalizer s, string part) => part switch
    {
        About => s["About you"],
        Motivation => s["Motivation"],
        Portfolio => s["Portfolio"],
        Reference => s["Reference"],
        Care => s["Health and arrival"],
        _ => s["Hand in"],
    };
}

/// <summary>Something that is missing before an application can be handed in.</summary>
/// <param name="Text">English source text, with places for the arguments.</param>
internal sealed record Missing(string Part, string Text, params object[] Arguments);

/// <summary>What an application still needs. Plain rules; nothing is asked of the database.</summary>
internal static class ApplicationChecks
{
    private static readonly string NoCountry = SourceText.Of("Choose your country."), NoRegion = SourceText.Of("Choose your region."), NoLanguage = SourceText.Of("Choose the language you write in."),
        NoStanding = SourceText.Of("Say whether you study or work."), NoOrganisation = SourceText.Of("Name where you study or work."), Words = SourceText.Of("The motivation has {0} words; {1} to {2} are needed."),
        NoReference = SourceText.Of("Name a referee: the site sends the link."), Waiting = SourceText.Of("The reference is not written yet."), Consent = SourceText.Of("A guardian has to consent first."),
        Closed = SourceText.Of("The school has no terms yet.");

    public static IReadOnlyList<Missing> Of(SchoolApplication application, SchoolTerms terms, Reference? reference, ConsentState consent)
    {
        var missing = new List<Missing>();
        void Need(bool isThere, string part, string text, params object[] arguments)
        {
            if (!isThere)
            {
                missing.Add(new(part, text, arguments));
            }
        }
        Need(terms.Places > 0, ApplicationParts.HandIn, Closed);
        Need(application.Country.Length > 0, ApplicationParts.About, NoCountry);
        Need(application.Region.Length > 0 || application.Country is not ("kz" or "mn"), ApplicationParts.About, NoRegion);
        Need(application.Language.Length > 0, ApplicationParts.About, NoLanguage);
        Need(application.Standing != Standing.Unknown, ApplicationParts.About, NoStanding);
        Need(application.Organisation.Length > 0, ApplicationParts.About, NoOrganisation);
        var words = MotivationWords.Of(application.Motivation);
        Need(words >= terms.LeastWords && words <= terms.MostWords, ApplicationParts.Motivation, Words, words, terms.LeastWords, terms.MostWords);
        Need(reference is not null, ApplicationParts.Reference, NoReference);
        Need(reference is null || reference.WrittenUtc is not null, ApplicationParts.Reference, Waiting);
        Need(consent.Allows(), ApplicationParts.HandIn, Consent);
        return missing;
    }
}
