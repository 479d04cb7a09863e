using System.Text;
using Xunit;
using YouthArchive.People.Rosters;

namespace YouthArchive.Tests.People.Rosters;

/// <summary>A list as the tests bring it in.</summary>
internal static class Reading
{
    public const int ThisYear = 2026;

    public static Roster Of(byte[] bytes, string fileName = "list.csv") =>
        RosterReader.Read(new MemoryStream(bytes), fileName, ThisYear, TestContext.Current.CancellationToken);

    public static Roster Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static Roster Pasted(string text) => RosterReader.ReadPasted(text, ThisYear);

    /// <summary>«Surname/Given/Patronymic» of each pupil.</summary>
    public static IEnumerable<string> Names(this Roster roster) =>
        roster.Students.Select(s => $"{s.Surname}/{s.GivenName}{(s.Patronymic is null ? "" : "/" + s.Patronymic)}");

    public static RosterFault Only(this Roster roster) => Assert.Single(roster.Problems).Fault;

    public static void IsRefused(this Roster roster, RosterFault fault)
    {
        Assert.Equal(fault, roster.Only());
        Assert.True(roster.IsBlocked);
        Assert.Empty(roster.Students);
    }
}
