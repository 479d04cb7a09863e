using Microsoft.Extensions.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.SummerSchool.Sessions;

/// <summary>Sessions and their changes in words, in the language of the moment.</summary>
internal static class TimetableWords
{
    public static string Kind(IStringLocalizer s, SessionKind kind) => kind switch
    {
        SessionKind.Lecture => s["Lecture"],
        SessionKind.Workshop => s["Workshop"],
        SessionKind.Project => s["Project work"],
        SessionKind.Excursion => s["Excursion"],
        _ => s["Other"],
    };

    public static string When(PublishedSession session, string zone) =>
        $"{EditionTime.Exact(zone, session.StartsUtc)}–{EditionTime.In(zone, session.EndsUtc):HH:mm}";

    public static string Hours(PublishedSession session, string zone) =>
        $"{EditionTime.In(zone, session.StartsUtc):HH:mm}–{EditionTime.In(zone, session.EndsUtc):HH:mm}";

    public static string Lecturers(PublishedSession session) => string.Join(", ", session.Lecturers.Select(l => l.Name));

    public static string Line(IStringLocalizer s, TimetableChange change, string zone)
    {
        var (session, title) = (change.Session, change.Session.Title.ToString());
        return change.Kind switch
        {
            TimetableChangeKind.Added => s["New: «{0}», {1}.", title, WhenAndWhere(session, zone)],
            TimetableChangeKind.Removed => s["No longer there: «{0}», {1}.", title, When(session, zone)],
            TimetableChangeKind.Moved => s["New time: «{0}», now {1}, before {2}.", title, When(session, zone), When(change.Before!, zone)],
            TimetableChangeKind.Room => session.Room.Length == 0 ? s["The room of «{0}» is not known yet.", title] : s["New room: «{0}», {1}.", title, session.Room],
            TimetableChangeKind.Lecturers => session.Lecturers.Count == 0
                ? s["The lecturer of «{0}» is not known yet.", title] : s["New lecturer: «{0}», {1}.", title, Lecturers(session)],
            TimetableChangeKind.Title => s["New title: «{0}», before «{1}».", title, change.Before!.Title],
            _ => s["New note: «{0}».", title],
        };
    }

    public static string Clash(IStringLocalizer s, Clash clash, string zone)
    {
        var (first, second, when) = (clash.First.Title, clash.Second.Title, When(clash.Second, zone));
        return clash.Kind switch
        {
            ClashKind.Room => s["The room {0} is taken twice: «{1}» and «{2}», {3}.", clash.What, first, second, when],
            ClashKind.Lecturer => s["{0} would have to be in two places: «{1}» and «{2}», {3}.", clash.What, first, second, when],
            _ when clash.People is { } count => s["People with a place in both: {0}. «{1}» and «{2}», {3}.", count, first, second, when],
            _ => s["Everybody would have to be in two places: «{0}» and «{1}», {2}.", first, second, when],
        };
    }

    private static string WhenAndWhere(PublishedSession session, string zone) =>
        session.Room.Length == 0 ? When(session, zone) : $"{When(session, zone)}, {session.Room}";
}
