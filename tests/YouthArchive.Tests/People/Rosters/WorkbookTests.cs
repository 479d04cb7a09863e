using Xunit;
using YouthArchive.People.Rosters;

namespace YouthArchive.Tests.People.Rosters;

public sealed class WorkbookTests
{
    [Fact]
    public void Workbook_is_read_with_its_own_rows_dates_and_numbers()
    {
        // 40607 is 5 March 2011 in a cell formatted as a date.
        var roster = Reading.Of(Workbooks.Xlsx(["9 Ә"], [], ["Тегі", "Аты", "Туған күні", "Сынып"], ["Әлиев", "Нұрлан", "#40607", "<v>9</v>"], [], ["Қабылова", "Аяулым", "<v>2012</v>", "9 Ә"]));
        Assert.Empty(roster.Problems);
        Assert.Equal(("xlsx", "utf-8"), (roster.Format, roster.Encoding));
        Assert.Equal(
            [new(4, "Әлиев", "Нұрлан", null, "9", 2011), new(6, "Қабылова", "Аяулым", null, "9 Ә", 2012)],
            roster.Students);
    }

    [Fact]
    public void Formula_with_a_kept_value_is_read_and_one_without_is_said()
    {
        var roster = Reading.Of(Workbooks.Xlsx(
            ["Тегі", "Аты", "Туған жылы"],
            ["Әлиев", "<f>1+1</f>", "<f>2000+11</f><v>2011</v>"],
            ["Қабылова", "Аяулым", "<f>2000+12</f>"]));
        Assert.Equal([new(3, "Қабылова", "Аяулым", null, null, null)], roster.Students);
        Assert.Equal(
            [new(2, "Аты", RosterFault.FormulaInName, "=", true), new(3, "Туған жылы", RosterFault.FormulaInCell, "=", false)],
            roster.Problems);
    }

    [Fact]
    public void Old_workbook_is_read()
    {
        var roster = Reading.Of(OldWorkbook.Of(["Тегі", "Аты"], ["Әлиев", "Нұрлан"], ["Қабылова", "Аяулым"]), "list.xls");
        Assert.Empty(roster.Problems);
        Assert.Equal("xls", roster.Format);
        Assert.Equal(["Әлиев/Нұрлан", "Қабылова/Аяулым"], roster.Names());
    }

    [Fact]
    public void Second_sheet_is_read_where_the_first_is_empty()
    {
        var parts = Workbooks.Parts(["Тегі", "Аты"], ["Әлиев", "Нұрлан"]).ToDictionary(p => p.Name, p => p.Content);
        parts["xl/workbook.xml"] = parts["xl/workbook.xml"].Replace("<sheets>", "<sheets><sheet name=\"Бос\" sheetId=\"2\" r:id=\"r9\"/>", StringComparison.Ordinal);
        parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].Replace("</Relationships>", "<Relationship Id=\"r9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet9.xml\"/></Relationships>", StringComparison.Ordinal);
        parts["xl/worksheets/sheet9.xml"] = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData/></worksheet>";
        Assert.Equal(["Әлиев/Нұрлан"], Reading.Of(Workbooks.Zip([.. parts.Select(p => (p.Key, p.Value))])).Names());
    }

    [Fact]
    public void File_is_known_by_its_content_not_by_its_name() =>
        Assert.Equal("xlsx", Reading.Of(Workbooks.Xlsx(["Тегі", "Аты"], ["Әлиев", "Нұрлан"]), "list.csv").Format);

    [Fact]
    public void Same_list_as_workbook_and_as_text_is_the_same_roster()
    {
        string[][] rows = [["Тегі", "Аты", "Сынып"], ["Әлиев", "Нұрлан", "9 Ә"], ["Қабылова", "Аяулым", "9 Ә"]];
        Assert.Equal(Reading.Of(string.Join('\n', rows.Select(r => string.Join(';', r)))).Students, Reading.Of(Workbooks.Xlsx(rows)).Students);
    }
}
