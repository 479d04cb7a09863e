using Microsoft.Extensions.Localization;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.SummerSchool.Applications;

/// <summary>Keys of the room in words.</summary>
internal static class SchoolWords
{
    public static string Country(IStringLocalizer s, string key) => key switch
    {
        "kz" => s["Kazakhstan"],
        "mn" => s["Mongolia"],
        "am" => s["Armenia"],
        "az" => s["Azerbaijan"],
        "by" => s["Belarus"],
        "cn" => s["China"],
        "kg" => s["Kyrgyzstan"],
        "ru" => s["Russia"],
        "tj" => s["Tajikistan"],
        "tm" => s["Turkmenistan"],
        "tr" => s["Türkiye"],
        "uz" => s["Uzbekistan"],
        _ => s["Another country"],
    };

    public static string Of(IStringLocalizer s, Standing standing) => standing switch
    {
        Standing.Student => s["Student of a university or college"],
        Standing.EarlyCareer => s["Early-career archivist"],
        Standing.Pupil => s["School pupil"],
        _ => s["Not chosen yet"],
    };

    public static string Gender(IStringLocalizer s, string key) => key switch { "f" => s["Woman"], "m" => s["Man"], _ => s["Not said"] };

    public static string Dimension(IStringLocalizer s, QuotaDimension dimension) => dimension switch
    {
        QuotaDimension.Region => s["Region"],
        QuotaDimension.Country => s["Country"],
        QuotaDimension.Language => s["Language"],
        QuotaDimension.Gender => s["Gender"],
        _ => s["Medallist"],
    };

    public static string Value(IStringLocalizer s, QuotaDimension dimension, string value) => dimension switch
    {
        QuotaDimension.Region => KnownRegions.Find(value)?.Name.ToString() ?? value,
        QuotaDimension.Country => Country(s, value),
        QuotaDimension.Language => PortalCultures.NativeName(value),
        QuotaDimension.Gender => Gender(s, value),
        _ => s["Medallists of other programmes"],
    };

    /// <summary>«Mongolia: at least 3».</summary>
    public static string Of(IStringLocalizer s, Quota quota) => quota.Bound == QuotaBound.AtLeast
        ? s["{0}: at least {1}", Value(s, quota.Dimension, quota.Value), quota.Count] : s["{0}: at most {1}", Value(s, quota.Dimension, quota.Value), quota.Count];

    /// <summary>The same for whoever has not planned the school: «Mongolia: at least 1 place».</summary>
    public static string Plain(IStringLocalizer s, Quota quota)
    {
        var who = quota.Dimension switch
        {
            QuotaDimension.Language => s["applications written in «{0}»", PortalCultures.NativeName(quota.Value)].Value,
            QuotaDimension.Gender => quota.Value == "f" ? s["women"].Value : s["men"].Value,
            QuotaDimension.Medallist => s["medallists of the other programmes"].Value,
            _ => Value(s, quota.Dimension, quota.Value),
        };
        return $"{who}: {(quota.Bound == QuotaBound.AtLeast ? s.Plural(quota.Count, "at least {0} place", "at least {0} places") : s.Plural(quota.Count, "at most {0} place", "at most {0} places"))}";
    }

    /// <summary>As a sentence; empty where no place is written.</summary>
    public static string Place(SchoolTerms terms) => terms.Place.ToString().Trim().TrimEnd('.') is { Length: > 0 } place ? place + "." : "";

    public static string Of(IStringLocalizer s, ApplicationState state) => state switch { ApplicationState.HandedIn => s["Handed in"], ApplicationState.Withdrawn => s["Withdrawn"], _ => s["In progress"] };

    public static string Of(IStringLocalizer s, SeatState state) => state switch
    {
        SeatState.Offered => s["Offered"],
        SeatState.Confirmed => s["Confirmed"],
        SeatState.Waiting => s["On the waiting list"],
        _ => s["Given up"],
    };
}
