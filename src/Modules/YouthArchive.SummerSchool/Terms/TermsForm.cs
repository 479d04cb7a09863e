using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;

namespace YouthArchive.SummerSchool.Terms;

internal sealed class QuotaRow
{
    public QuotaDimension Dimension { get; set; }
    public string? Value { get; set; }

    /// <summary>Both in one field of the form: <c>Country|mn</c>. Anything else is a row that names nothing known.</summary>
    public string? Of
    {
        get => $"{Dimension}|{Value}";
        set
        {
            Value = string.IsNullOrEmpty(value) ? null : "?";
            if (value?.Split('|') is [var dimension, var one] && Enum.TryParse<QuotaDimension>(dimension, out var known))
            {
                (Dimension, Value) = (known, one);
            }
        }
    }

    public QuotaBound Bound { get; set; }
    public int Count { get; set; }
}

/// <summary>The terms as an organiser's form has them.</summary>
internal sealed class TermsForm
{
    private const int MostQuotas = 60;

    public string? PlaceKk { get; set; }
    public string? PlaceRu { get; set; }
    public string? PlaceEn { get; set; }
    public string? PlaceMn { get; set; }
    public bool IsOnline { get; set; }
    public SchoolKind Kind { get; set; }
    public int Places { get; set; } = 40;
    public int AttendancePercent { get; set; } = 80;
    public int DaysToConfirm { get; set; } = 7;
    public int LeastWords { get; set; } = 150;
    public int MostWords { get; set; } = 600;
    public List<QuotaRow> Quotas { get; set; } = [];
    public bool HidesQuotas { get; set; }

    public static TermsForm Of(SchoolTerms terms) => new()
    {
        PlaceKk = terms.Place.Kk,
        PlaceRu = terms.Place.Ru,
        PlaceEn = terms.Place.En,
        PlaceMn = terms.Place.Mn,
        IsOnline = terms.IsOnline,
        Kind = terms.Kind,
        Places = terms.Places,
        AttendancePercent = terms.AttendancePercent,
        DaysToConfirm = terms.DaysToConfirm,
        LeastWords = terms.LeastWords,
        MostWords = terms.MostWords,
        HidesQuotas = terms.HidesQuotas,
        Quotas = [.. terms.Quotas.Select(q => new QuotaRow { Dimension = q.Dimension, Value = q.Value, Bound = q.Bound, Count = q.Count })],
    };

    /// <summary>English source text of the first thing that is wrong; null when nothing is.</summary>
    public string? Problem() =>
        Places is < 1 or > 2000 ? SourceText.Of("Places: from 1 to 2,000.")
        : AttendancePercent is < 1 or > 100 ? SourceText.Of("The attendance threshold is between 1 and 100 percent.")
        : DaysToConfirm is < 1 or > 60 ? SourceText.Of("Days to confirm: from 1 to 60.")
        : LeastWords < 1 || MostWords < LeastWords || MostWords > 3000 ? SourceText.Of("Words of the motivation: the least is at least 1, the most not below it and at most 3,000.")
        : !Enum.IsDefined(Kind) ? SourceText.Of("Choose one of the kinds of school.")
        : new[] { PlaceKk, PlaceRu, PlaceEn, PlaceMn }.Any(p => p?.Length > 300) ? SourceText.Of("The place has at most 300 characters.")
        : Read().Count > MostQuotas ? SourceText.Of("At most 60 quotas.")
        : Read().Any(q => !Enum.IsDefined(q.Dimension) || !Enum.IsDefined(q.Bound) || q.Count is < 0 or > 2000 || !QuotaValues.Knows(q.Dimension, q.Value)) ? SourceText.Of("Each quota needs a value of its kind and a number from 0 to 2,000.")
        : Read().GroupBy(q => (q.Dimension, q.Value, q.Bound)).Any(g => g.Count() > 1) ? SourceText.Of("The same quota stands twice.")
        : null;

    public void Write(SchoolTerms terms)
    {
        terms.Place = new(Blank(PlaceKk), Blank(PlaceRu), Blank(PlaceEn), Blank(PlaceMn));
        (terms.IsOnline, terms.Kind, terms.Places) = (IsOnline, Kind, Places);
        (terms.AttendancePercent, terms.DaysToConfirm, terms.LeastWords, terms.MostWords) = (AttendancePercent, DaysToConfirm, LeastWords, MostWords);
        (terms.Quotas, terms.HidesQuotas) = (Read(), HidesQuotas);
    }

    private List<Quota> Read() => [.. Quotas.Where(q => !string.IsNullOrWhiteSpace(q.Value)).Select(q => new Quota(q.Dimension, q.Value!.Trim(), q.Bound, q.Count))];

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>The values a quota and an application can have.</summary>
internal static class QuotaValues
{
    public const string Medallist = "yes";

    /// <summary>ISO 3166-1, and one word for all others.</summary>
    public static IReadOnlyList<string> Countries { get; } = ["kz", "mn", "am", "az", "by", "cn", "kg", "ru", "tj", "tm", "tr", "uz", "other"];
    public static IReadOnlyList<string> Genders { get; } = ["f", "m"];

    public static IEnumerable<string> Of(QuotaDimension dimension) => dimension switch
    {
        QuotaDimension.Region => KnownRegions.All.Select(r => r.Key),
        QuotaDimension.Country => Countries,
        QuotaDimension.Language => PortalCultures.All,
        QuotaDimension.Gender => Genders,
        _ => [Medallist],
    };

    public static bool Knows(QuotaDimension dimension, string value) => Of(dimension).Contains(value);
}
