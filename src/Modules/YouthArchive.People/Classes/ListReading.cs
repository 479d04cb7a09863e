using Microsoft.Extensions.Localization;
using YouthArchive.People.Rosters;
using YouthArchive.People.Rosters.Tables;

namespace YouthArchive.People.Classes;

/// <summary>Reads a list for one class; nothing is written.</summary>
internal sealed class ListReading(Bringing bringing, TimeProvider clock, IStringLocalizer s)
{
    public Task<ListView> FileAsync(SchoolClass schoolClass, Stream content, string fileName, CancellationToken cancellation)
    {
        var roster = RosterReader.Read(content, fileName, Year, cancellation);
        return ViewAsync(schoolClass, roster, SheetDraft.Of(roster.OtherSheets), null, cancellation);
    }

    /// <param name="taken">Of a list with several classes, which one; null: the one that is named like this class.</param>
    public Task<ListView> TextAsync(SchoolClass schoolClass, string text, string? taken, CancellationToken cancellation) =>
        ViewAsync(schoolClass, RosterReader.ReadPasted(text, Year), [], taken, cancellation);

    /// <summary>The list as the page sent it back, with what was put right there.</summary>
    public Task<ListView> DraftAsync(SchoolClass schoolClass, ListDraft draft, string? taken, CancellationToken cancellation)
    {
        var roster = RosterDraft.ToRoster(draft.All(), Labels, Year) with { Sheet = draft.Sheet };
        return ViewAsync(schoolClass, roster, draft.Others, taken, cancellation);
    }

    public IReadOnlyList<string> Labels => [s["Surname"], s["Given name"], s["Patronymic"], s["Class"], s["Year of birth"]];

    private int Year => clock.GetUtcNow().Year;

    private async Task<ListView> ViewAsync(
        SchoolClass schoolClass, Roster roster, IReadOnlyList<SheetDraft> others, string? wanted, CancellationToken cancellation)
    {
        var classes = roster.Students.Select(s => s.Class).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var taken = classes.Count < 2 ? null
            : classes.Find(c => c == wanted) ?? classes.Find(c => RosterKey.SameClass(c, schoolClass.Name)) ?? classes[0];
        var own = taken is null ? roster.Students : [.. roster.Students.Where(s => s.Class == taken)];
        var plan = await bringing.PlanAsync(schoolClass, roster with { Students = own }, cancellation);
        var faulty = roster.Faulty.Take(ListView.MostPutRight).ToList();
        var shown = faulty.Select(f => f.Row).ToHashSet();
        return new(schoolClass, roster, plan, RosterDraft.Write(RosterDraft.Of(roster).Where(r => !shown.Contains(r.Number))), classes, taken, roster.Students.Count - own.Count)
        {
            PutRight = faulty,
            Labels = Labels,
            OtherSheets = others,
        };
    }
}
