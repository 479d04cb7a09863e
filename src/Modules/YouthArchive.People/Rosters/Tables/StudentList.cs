using System.Globalization;

namespace YouthArchive.People.Rosters.Tables;

/// <summary>The pupils in the order of the list; who stands there twice is taken once.</summary>
internal sealed class StudentList
{
    private readonly List<RosterStudent> _students = [];
    private readonly Dictionary<string, List<RosterStudent>> _byKey = new(StringComparer.Ordinal);

    public List<RosterProblem> Problems { get; } = [];

    public void Add(RosterStudent? student, string column)
    {
        if (student is null)
        {
            return;
        }
        var key = RosterKey.Of(student.Surname, student.GivenName, student.Patronymic);
        var namesakes = _byKey.TryGetValue(key, out var known) ? known : _byKey[key] = [];
        if (namesakes.FirstOrDefault(n => MayBeOne(n, student)) is { } first)
        {
            Problems.Add(new(student.Row, column, RosterFault.Duplicate, first.Row.ToString(CultureInfo.InvariantCulture), Blocks: false));
            return;
        }
        namesakes.Add(student);
        _students.Add(student);
    }

    public Roster ToRoster(string encoding, string format) =>
        _students.Count == 0 && Problems.Count == 0
            ? Roster.Refused(RosterFault.Empty, null, encoding, format)
            : new(encoding, format, _students, [.. Problems.OrderBy(p => p.Row)]);

    // Namesakes born in different years, or in different classes, are two pupils.
    private static bool MayBeOne(RosterStudent a, RosterStudent b) =>
        (a.BirthYear is null || b.BirthYear is null || a.BirthYear == b.BirthYear)
        && (a.Class is null || b.Class is null || RosterKey.SameClass(a.Class, b.Class));
}
