using Xunit;
using YouthArchive.People.Rosters;

namespace YouthArchive.Tests.People.Rosters;

/// <summary>Workbooks with several sheets: the first with a list is read and named, the others are offered.</summary>
public sealed class SeveralSheetsTests
{
    [Fact]
    public void Read_sheet_and_the_others_are_named()
    {
        var roster = Reading.Of(Of(("9 Ә", null, [["Тегі", "Аты"], ["Әлиев", "Нұрлан"]]), ("Бос", null, []), ("9 Б", null, [["Тегі", "Аты"], ["Ғабит", "Ерасыл"], ["Сейіт", ""]])));
        Assert.Equal(("9 Ә", "Әлиев/Нұрлан"), (roster.Sheet, roster.Names().Single()));
        var other = Assert.Single(roster.OtherSheets);
        Assert.Equal(("9 Б", "Ғабит/Ерасыл", 3), (other.Name, other.Roster.Names().Single(), other.Roster.Faulty.Single().Row));
    }

    [Fact]
    public void A_sheet_of_explanations_does_not_hide_the_list()
    {
        var roster = Reading.Of(Of(("Нұсқау", null, [["Осы файлды толтырыңыз, 2026"]]), ("Тізім", null, [["Тегі", "Аты"], ["Әлиев", "Нұрлан"]])));
        Assert.Equal(("Тізім", false), (roster.Sheet, roster.IsBlocked));
        Assert.Equal("Нұсқау", Assert.Single(roster.OtherSheets).Name);
    }

    [Fact]
    public void A_hidden_sheet_is_not_offered()
    {
        var roster = Reading.Of(Of(("Қосымша", "hidden", [["Тегі", "Аты"], ["Жасырын", "Адам"]]), ("Тізім", null, [["Тегі", "Аты"], ["Әлиев", "Нұрлан"]])));
        Assert.Equal("Тізім", roster.Sheet);
        Assert.Empty(roster.OtherSheets);
    }

    public static byte[] Of(params (string Name, string? State, string[][] Rows)[] sheets)
    {
        var parts = Workbooks.Parts().ToDictionary(p => p.Name, p => p.Content);
        var (list, links) = ("", "");
        foreach (var ((name, state, rows), i) in sheets.Select((s, i) => (s, i)))
        {
            list += $"""<sheet name="{name}" sheetId="{i + 1}"{(state is null ? "" : $" state=\"{state}\"")} r:id="s{i}"/>""";
            links += $"""<Relationship Id="s{i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/s{i}.xml"/>""";
            parts[$"xl/worksheets/s{i}.xml"] = Workbooks.Parts(rows).Single(p => p.Name.EndsWith("sheet1.xml", StringComparison.Ordinal)).Content;
        }
        var book = parts["xl/workbook.xml"];
        var (from, to) = (book.IndexOf("<sheets>", StringComparison.Ordinal) + 8, book.IndexOf("</sheets>", StringComparison.Ordinal));
        parts["xl/workbook.xml"] = book[..from] + list + book[to..];
        parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].Replace("</Relationships>", links + "</Relationships>", StringComparison.Ordinal);
        return Workbooks.Zip([.. parts.Select(p => (p.Key, p.Value))]);
    }
}
