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

    public static string Of(IStringLocalizer s, ApplicationState state) => state switch { ApplicationState.HandedIn => s["Handed in"], ApplicationState.Withdrawn => s["Withdrawn"], _ => s["In progress"] };

    public static string Of(IStringLocalizer s, SeatState state) => state switch
    {
        SeatState.Offered => s["Offered"],
        SeatState.Confirmed => s["Confirmed"],
        SeatState.Waiting => s["On the waiting list"],
        _ => s["Given up"],
    };
}
