using System.Text;
using YouthArchive.People.Rosters;

namespace YouthArchive.People.Classes;

/// <summary>A class list as the teacher sees it before anything is written.</summary>
/// <param name="Text">The understood rows, one a line, cells parted by tabs: what the confirming form sends back.</param>
/// <param name="Classes">The classes the list names; empty when it names none.</param>
/// <param name="Taken">Which of them this class is; null takes every row.</param>
/// <param name="Others">How many rows are of other classes.</param>
internal sealed record ListView(
    SchoolClass Class, Roster Roster, RosterPlan Plan, string Text, IReadOnlyList<string> Classes, string? Taken, int Others);

/// <summary>Reads a list for one class; nothing is written.</summary>
internal sealed class ListReading(Bringing bringing, TimeProvider clock)
{
    private const string Header = "Фамилия\tИмя\tОтчество\tКласс\tГод рождения";

    public Task<ListView> FileAsync(SchoolClass schoolClass, Stream content, string fileName, CancellationToken cancellation) =>
        ViewAsync(schoolClass, RosterReader.Read(content, fileName, Year, cancellation), null, cancellation);

    /// <param name="taken">Of a list with several classes, which one; null: the one that is named like this class.</param>
    public Task<ListView> TextAsync(SchoolClass schoolClass, string text, string? taken, CancellationToken cancellation) =>
        ViewAsync(schoolClass, RosterReader.ReadPasted(text, Year), taken, cancellation);

    private int Year => clock.GetUtcNow().Year;

    private async Task<ListView> ViewAsync(SchoolClass schoolClass, Roster roster, string? wanted, CancellationToken cancellation)
    {
        var classes = roster.Students.Select(s => s.Class).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var taken = classes.Count < 2 ? null
            : classes.Find(c => c == wanted) ?? classes.Find(c => RosterKey.SameClass(c, schoolClass.Name)) ?? classes[0];
        var own = taken is null ? roster.Students : [.. roster.Students.Where(s => s.Class == taken)];
        var plan = await bringing.PlanAsync(schoolClass, roster with { Students = own }, cancellation);
        return new(schoolClass, roster, plan, TextOf(roster.Students), classes, taken, roster.Students.Count - own.Count);
    }

    private static string TextOf(IReadOnlyList<RosterStudent> students)
    {
        var text = new StringBuilder(Header);
        foreach (var s in students)
        {
            text.Append('\n').AppendJoin('\t', s.Surname, s.GivenName, s.Patronymic, s.Class, s.BirthYear?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }
}
