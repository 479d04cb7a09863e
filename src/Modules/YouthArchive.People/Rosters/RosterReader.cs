namespace YouthArchive.People.Rosters;

/// <summary>Turns a teacher's file or pasted text into a <see cref="Roster"/>. Whatever the file holds, the answer is a roster, never an exception.</summary>
internal static class RosterReader
{
    /// <param name="thisYear">A birth year is judged against it.</param>
    /// <exception cref="OperationCanceledException"/>
    public static Roster Read(Stream content, string fileName, int thisYear, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Roster.Refused(RosterFault.Empty);
    }

    public static Roster ReadPasted(string text, int thisYear) => Roster.Refused(RosterFault.Empty);
}
