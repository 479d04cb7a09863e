namespace YouthArchive.People.Rosters;

/// <summary>A pupil who is in the class already.</summary>
/// <param name="RosterKey">The key the pupil came in with; it stays when the name is edited by hand.</param>
/// <param name="EditedByHand">Name or birth year were changed by a person after the import.</param>
/// <param name="Removed">A person took the pupil out of the class.</param>
internal sealed record RosterKnown(
    string PersonId, string Surname, string GivenName, string? Patronymic, int? BirthYear, string RosterKey, bool EditedByHand, bool Removed);

internal sealed record RosterChange(RosterKnown Known, RosterStudent Student);

/// <summary>What bringing the list in would do.</summary>
/// <param name="LeftAlone">Edited or removed by hand: a manual decision is never overwritten.</param>
/// <param name="NotInFile">In the class, not in the list: shown, never removed by an import.</param>
internal sealed record RosterPlan(
    IReadOnlyList<RosterStudent> Added,
    IReadOnlyList<RosterChange> Changed,
    IReadOnlyList<RosterChange> Unchanged,
    IReadOnlyList<RosterChange> LeftAlone,
    IReadOnlyList<RosterKnown> NotInFile)
{
    public static RosterPlan Of(IReadOnlyList<RosterKnown> inClass, Roster roster) => new RosterMatching(inClass).Plan(roster.Students);
}
