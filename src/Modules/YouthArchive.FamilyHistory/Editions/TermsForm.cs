using System.Globalization;
using System.Text.RegularExpressions;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Editions;

/// <summary>A text as four fields of a form.</summary>
internal sealed class FourTexts
{
    public string? Kk { get; set; }
    public string? Ru { get; set; }
    public string? En { get; set; }
    public string? Mn { get; set; }

    public static FourTexts Of(LocalizedText text) => new() { Kk = text.Kk, Ru = text.Ru, En = text.En, Mn = text.Mn };

    public LocalizedText Read() => new(Trim(Kk), Trim(Ru), Trim(En), Trim(Mn));

    public bool IsEmpty => Read() == LocalizedText.Empty;

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

internal sealed class TopicRow
{
    public string? Key { get; set; }
    public FourTexts Title { get; set; } = new();
}

internal sealed class DivisionRow
{
    public string? Key { get; set; }
    public FourTexts Title { get; set; } = new();
    public int MinGrade { get; set; }
    public int MaxGrade { get; set; }
    public int MinAuthors { get; set; } = 1;
    public int MaxAuthors { get; set; } = 1;
    public int LeastWords { get; set; }
    public int MostWords { get; set; }
}

internal sealed class DefenceRow
{
    public string? Key { get; set; }
    public FourTexts Title { get; set; } = new();

    /// <summary>In the edition's zone.</summary>
    public string? At { get; set; }
    public bool IsByVideo { get; set; }
}

/// <summary>The terms as an organiser edits them. A row with an empty key is left out.</summary>
internal sealed partial class TermsForm
{
    public FourTexts Theme { get; set; } = new();
    public List<TopicRow> Topics { get; set; } = [];
    public List<DivisionRow> Divisions { get; set; } = [];
    public List<DefenceRow> Defences { get; set; } = [];
    public List<WorkForm> Forms { get; set; } = [];
    public List<string> Languages { get; set; } = [];
    public int MostMinutes { get; set; }
    public int LeastReportWords { get; set; }
    public int MostReportWords { get; set; }
    public int LeastArchivalSources { get; set; }
    public int OriginalityPercent { get; set; }
    public int ThirdReaderGap { get; set; }
    public int Shortlist { get; set; }
    public bool IsPractice { get; set; }

    private const string Local = "yyyy-MM-dd'T'HH:mm";

    public static TermsForm Of(EditionTerms t, string zone) => new()
    {
        Theme = FourTexts.Of(t.Theme),
        Topics = [.. t.Topics.Select(x => new TopicRow { Key = x.Key, Title = FourTexts.Of(x.Title) })],
        Divisions = [.. t.Divisions.Select(d => new DivisionRow
        {
            Key = d.Key, Title = FourTexts.Of(d.Title), MinGrade = d.MinGrade, MaxGrade = d.MaxGrade, MinAuthors = d.MinAuthors, MaxAuthors = d.MaxAuthors,
            LeastWords = d.LeastWords, MostWords = d.MostWords,
        })],
        Defences = [.. t.Defences.Select(d => new DefenceRow
        {
            Key = d.Key, Title = FourTexts.Of(d.Title), IsByVideo = d.IsByVideo,
            At = d.AtUtc is { } at ? EditionTime.In(zone, at).ToString(Local, CultureInfo.InvariantCulture) : null,
        })],
        Forms = [.. t.Forms],
        Languages = [.. t.Languages],
        MostMinutes = t.MostMinutes,
        LeastReportWords = t.LeastReportWords,
        MostReportWords = t.MostReportWords,
        LeastArchivalSources = t.LeastArchivalSources,
        OriginalityPercent = t.OriginalityPercent,
        ThirdReaderGap = t.ThirdReaderGap,
        Shortlist = t.Shortlist,
        IsPractice = t.IsPractice,
    };

    /// <returns>English source text: what is wrong; null when it can be written.</returns>
    public string? Problem()
    {
        var divisions = Divisions.Where(d => Key(d.Key) is not null).ToList();
        return Theme.IsEmpty ? SourceText.Of("The theme is needed.")
            : divisions.Count == 0 || Forms.Count == 0 || Languages.Count == 0 ? SourceText.Of("At least one division, one form and one language are needed.")
            : Languages.Any(l => !PortalCultures.IsKnown(l)) || Forms.Any(f => !Enum.IsDefined(f)) ? SourceText.Of("This language or form is not known.")
            : Keys().Any(k => !KeyForm().IsMatch(k)) || Doubled() ? SourceText.Of("A key has lower-case Latin letters, digits and hyphens, and stands once.")
            : divisions.Any(d => d.Title.IsEmpty || d.MinGrade < 1 || d.MaxGrade > Entrance.MostGrade || d.MinGrade > d.MaxGrade || d.MinAuthors < 1 || d.MaxAuthors < d.MinAuthors || d.MaxAuthors > 40)
                ? SourceText.Of("A division needs a title, grades from 1 to 12 and 1 to 40 authors, the smaller number first.")
            : divisions.Any(d => d.LeastWords < 0 || d.MostWords < d.LeastWords || d.MostWords > 20_000) || LeastReportWords < 0 || MostReportWords < LeastReportWords || MostReportWords > 2_000
                ? SourceText.Of("Limits of words go from the smaller to the larger number.")
            : MostMinutes is < 1 or > 60 || LeastArchivalSources is < 0 or > 50 || OriginalityPercent is < 1 or > 100 || ThirdReaderGap is < 1 or > 100 || Shortlist < 0
                ? SourceText.Of("A number is outside of what is possible.")
            : null;
    }

    public void Write(EditionTerms t, string zone)
    {
        t.Theme = Theme.Read();
        t.Topics = [.. Topics.Where(x => Key(x.Key) is not null && !x.Title.IsEmpty).Select(x => new Topic(Key(x.Key)!, x.Title.Read()))];
        t.Divisions = [.. Divisions.Where(d => Key(d.Key) is not null).Select(d => new Division(
            Key(d.Key)!, d.Title.Read(), d.MinGrade, d.MaxGrade, d.MaxAuthors > 1, d.MinAuthors, d.MaxAuthors, d.LeastWords, d.MostWords))];
        t.Defences = [.. Defences.Where(d => Key(d.Key) is not null && !d.Title.IsEmpty).Select(d => new DefencePlace(Key(d.Key)!, d.Title.Read(), Moment(d.At, zone), d.IsByVideo))];
        t.Forms = [.. Forms.Distinct()];
        t.Languages = [.. Languages.Distinct(StringComparer.Ordinal)];
        (t.MostMinutes, t.LeastReportWords, t.MostReportWords) = (MostMinutes, LeastReportWords, MostReportWords);
        (t.LeastArchivalSources, t.OriginalityPercent, t.ThirdReaderGap) = (LeastArchivalSources, OriginalityPercent, ThirdReaderGap);
        (t.Shortlist, t.IsPractice) = (Shortlist, IsPractice);
    }

    private IEnumerable<string> Keys() =>
        Topics.Select(t => Key(t.Key)).Concat(Divisions.Select(d => Key(d.Key))).Concat(Defences.Select(d => Key(d.Key))).OfType<string>();

    private bool Doubled() => new[] { Topics.Select(t => Key(t.Key)), Divisions.Select(d => Key(d.Key)), Defences.Select(d => Key(d.Key)) }
        .Any(keys => keys.OfType<string>().GroupBy(k => k, StringComparer.Ordinal).Any(g => g.Count() > 1));

    private static string? Key(string? key) => string.IsNullOrWhiteSpace(key) ? null : key.Trim().ToLowerInvariant();

    private static DateTime? Moment(string? text, string zone) =>
        DateTime.TryParseExact(text, [Local, "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
        && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var info) && !info.IsInvalidTime(local)
            ? TimeZoneInfo.ConvertTimeToUtc(local, info)
            : null;

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex KeyForm();
}
