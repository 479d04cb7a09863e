using System.Globalization;
using System.Text.RegularExpressions;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.SummerSchool.Sessions;

/// <summary>A text as four fields of a form.</summary>
internal sealed class FourFields
{
    public string? Kk { get; set; }
    public string? Ru { get; set; }
    public string? En { get; set; }
    public string? Mn { get; set; }

    public static FourFields Of(LocalizedText text) => new() { Kk = text.Kk, Ru = text.Ru, En = text.En, Mn = text.Mn };

    public LocalizedText Read() => new(Trim(Kk), Trim(Ru), Trim(En), Trim(Mn));

    public bool IsEmpty => Read() == LocalizedText.Empty;

    public int Longest => new[] { Kk, Ru, En, Mn }.Max(t => t?.Length ?? 0);

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A session as an organiser writes it.</summary>
internal sealed partial class SessionForm
{
    public const int TitleLength = 200;
    public const int NoteLength = 2000;
    private const string Local = "yyyy-MM-dd'T'HH:mm";

    public string? Key { get; set; }
    public SessionKind Kind { get; set; }
    public FourFields Title { get; set; } = new();
    public FourFields Note { get; set; } = new();

    /// <summary>In the edition's zone.</summary>
    public string? Starts { get; set; }
    public string? Ends { get; set; }
    public string? Room { get; set; }

    /// <summary>One a line.</summary>
    public string? Lecturers { get; set; }
    public int? Places { get; set; }
    public string? Slot { get; set; }
    public bool Counts { get; set; } = true;

    /// <summary>Of the row as it was shown.</summary>
    public int Version { get; set; }

    public static SessionForm Of(ProgrammeSession s, string zone) => new()
    {
        Key = s.Key,
        Kind = s.Kind,
        Title = FourFields.Of(s.Title),
        Note = FourFields.Of(s.Note),
        Starts = EditionTime.In(zone, s.StartsUtc).ToString(Local, CultureInfo.InvariantCulture),
        Ends = EditionTime.In(zone, s.EndsUtc).ToString(Local, CultureInfo.InvariantCulture),
        Room = s.Room,
        Lecturers = string.Join('\n', s.Lecturers.Select(l => l.Name)),
        Places = s.Places == 0 ? null : s.Places,
        Slot = s.Slot,
        Counts = s.Counts,
        Version = s.Version,
    };

    /// <summary>Field and English source text of everything that is wrong.</summary>
    public IEnumerable<(string Field, string Problem)> Problems(Edition edition)
    {
        if (Key is null || !KeyForm().IsMatch(Key) || Key is "new" or "publish" || Key.Length > ProgrammeSession.KeyLength)
        {
            yield return (nameof(Key), SourceText.Of("A key has lower-case Latin letters, digits and hyphens, and stands once."));
        }
        if (Title.IsEmpty || Title.Longest > TitleLength)
        {
            yield return ("Title.Kk", SourceText.Of("The session needs a title of at most 200 letters."));
        }
        if (Note.Longest > NoteLength)
        {
            yield return ("Note.Kk", SourceText.Of("A note has at most 2,000 letters."));
        }
        if (Moment(Starts, edition.Zone) is not { } from)
        {
            yield return (nameof(Starts), SourceText.Of("Say when the session begins."));
        }
        else if (Moment(Ends, edition.Zone) is not { } to || to <= from || to - from > TimeSpan.FromDays(1))
        {
            yield return (nameof(Ends), SourceText.Of("The session ends after it begins, within a day."));
        }
        if ((Room?.Trim().Length ?? 0) > ProgrammeSession.RoomLength)
        {
            yield return (nameof(Room), SourceText.Of("The name of the room is too long."));
        }
        if (Names().Count > ProgrammeSession.MostLecturers || Names().Any(n => n.Length > 120))
        {
            yield return (nameof(Lecturers), SourceText.Of("At most ten lecturers, each on a line of at most 120 letters."));
        }
        if (!Enum.IsDefined(Kind))
        {
            yield return (nameof(Kind), SourceText.Of("Choose a kind of session."));
        }
        if (Kind == SessionKind.Workshop && (Places is not (> 0 and <= ProgrammeSession.MostPlaces) || string.IsNullOrWhiteSpace(Slot) || Slot.Trim().Length > ProgrammeSession.SlotLength))
        {
            yield return (Places is not (> 0 and <= ProgrammeSession.MostPlaces) ? nameof(Places) : nameof(Slot), SourceText.Of("A workshop needs places, and the name of the slot it shares with those beside it."));
        }
    }

    /// <param name="before">Who stood there: a sample lecturer stays one.</param>
    public void Write(ProgrammeSession s, string zone, IReadOnlyList<Lecturer> before)
    {
        (s.Kind, s.Title, s.Note) = (Kind, Title.Read(), Note.Read());
        (s.StartsUtc, s.EndsUtc) = (Moment(Starts, zone)!.Value, Moment(Ends, zone)!.Value);
        s.Room = Room?.Trim() ?? "";
        s.Lecturers = [.. Names().Select(n => before.FirstOrDefault(l => l.Name == n) ?? new Lecturer(n))];
        (s.Places, s.Slot) = Kind == SessionKind.Workshop ? (Places!.Value, Slot!.Trim()) : (0, null);
        s.Counts = Counts;
    }

    private List<string> Names() => [.. (Lecturers ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    private static DateTime? Moment(string? text, string zone) =>
        DateTime.TryParseExact(text, [Local, "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
        && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var info) && !info.IsInvalidTime(local)
            ? TimeZoneInfo.ConvertTimeToUtc(local, info)
            : null;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex KeyForm();
}
