namespace YouthArchive.People.Rosters;

/// <summary>Finds each row's pupil in the class: by the whole name first, then by surname and given name where one side lacks the patronymic; namesakes by the birth year.</summary>
internal sealed class RosterMatching(IReadOnlyList<RosterKnown> inClass)
{
    private readonly List<RosterKnown> _open = [.. inClass];
    private readonly List<RosterStudent> _added = [];
    private readonly List<RosterChange> _changed = [];
    private readonly List<RosterChange> _unchanged = [];
    private readonly List<RosterChange> _leftAlone = [];

    public RosterPlan Plan(IReadOnlyList<RosterStudent> students)
    {
        // The surest matches of all rows first, or one of two namesakes could take the other's place.
        IReadOnlyList<RosterStudent> left = students;
        foreach (var same in new Func<RosterStudent, RosterKnown, bool>[] { Whole, WithoutPatronymic })
        {
            foreach (var born in new Func<int?, int?, bool>[] { (a, b) => a == b, (a, b) => a is null || b is null, (_, _) => true })
            {
                left = [.. left.Where(s => !Settle(s, k => same(s, k) && born(s.BirthYear, k.BirthYear)))];
            }
        }
        _added.AddRange(left);
        return new(_added, ByRow(_changed), ByRow(_unchanged), ByRow(_leftAlone), [.. _open.Where(k => !k.Removed)]);
    }

    private static List<RosterChange> ByRow(List<RosterChange> changes) => [.. changes.OrderBy(c => c.Student.Row)];

    private bool Settle(RosterStudent student, Predicate<RosterKnown> same)
    {
        if (_open.Find(same) is not { } known)
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
