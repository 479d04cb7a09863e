namespace YouthArchive.People.Rosters;

/// <summary>Finds each row's pupil in the class: by the whole key first, then by surname and given name where one side lacks the patronymic.</summary>
internal sealed class RosterMatching(IReadOnlyList<RosterKnown> inClass)
{
    private readonly List<RosterKnown> _open = [.. inClass];
    private readonly List<RosterStudent> _added = [];
    private readonly List<RosterChange> _changed = [];
    private readonly List<RosterChange> _unchanged = [];
    private readonly List<RosterChange> _leftAlone = [];

    public RosterPlan Plan(IReadOnlyList<RosterStudent> students)
    {
        // All whole matches before the looser ones, or the first of two namesakes could take the other's place.
        var left = students.Where(s => !Settle(s, Whole)).ToList();
        foreach (var student in left.Where(s => !Settle(s, WithoutPatronymic)).ToList())
        {
            _added.Add(student);
        }
        return new(_added, ByRow(_changed), ByRow(_unchanged), ByRow(_leftAlone), [.. _open.Where(k => !k.Removed)]);
    }

    private static List<RosterChange> ByRow(List<RosterChange> changes) => [.. changes.OrderBy(c => c.Student.Row)];

    private bool Settle(RosterStudent student, Func<RosterStudent, RosterKnown, bool> same)
    {
        var matches = _open.Where(k => same(student, k)).ToList();
        // Namesakes are told apart by the birth year; where that is not given, the first one is meant.
        var known = matches.FirstOrDefault(k => k.BirthYear == student.BirthYear)
            ?? matches.FirstOrDefault(k => k.BirthYear is null || student.BirthYear is null)
            ?? (matches.Count == 1 ? matches[0] : null);
        if (known is null)
        {
            return false;
        }
        _open.Remove(known);
        var into = IsSame(known, student) ? _unchanged : _changed;
        (known.Removed || (known.EditedByHand && into == _changed) ? _leftAlone : into).Add(new(known, student));
        return true;
    }

    private static bool Whole(RosterStudent student, RosterKnown known) =>
        known.RosterKey == RosterKey.Of(student.Surname, student.GivenName, student.Patronymic);

    private static bool WithoutPatronymic(RosterStudent student, RosterKnown known) =>
        (student.Patronymic is null || known.Patronymic is null)
        && RosterKey.WithoutPatronymic(known.RosterKey) == RosterKey.Of(student.Surname, student.GivenName, null);

    // What the list leaves out does not take away what is known.
    private static bool IsSame(RosterKnown known, RosterStudent student) =>
        known.Surname == student.Surname
        && known.GivenName == student.GivenName
        && (student.Patronymic is null || known.Patronymic == student.Patronymic)
        && (student.BirthYear is null || known.BirthYear == student.BirthYear);
}
