using Xunit;
using YouthArchive.People.Rosters;
using YouthArchive.Platform.Tables;

namespace YouthArchive.Tests.People.Rosters;

/// <summary>What is downloaded empty comes back filled with the same names, in every language and both formats.</summary>
public sealed class RosterTemplateTests
{
    private static readonly string[][] Pupils = [["Әбілқайыр", "Аяулым", "Қанатқызы"], ["Ковалёва", "Мария", "Андреевна"], ["Ғабит", "Ерасыл", ""]];

    [Theory]
    [InlineData("kk", false), InlineData("ru", false), InlineData("en", false), InlineData("mn", false)]
    [InlineData("kk", true), InlineData("ru", true), InlineData("en", true), InlineData("mn", true)]
    public async Task Template_filled_in_is_read_with_the_same_names_and_the_sample_row_is_named_and_left_out(string language, bool csv)
    {
        var template = RosterTemplate.In(language);
        var hasPatronymic = template.Head.Count == 4;
        var filled = template with { Rows = With(template, hasPatronymic) };
        var roster = Reading.Of(await BytesAsync(filled, csv), csv ? "list.csv" : "list.xlsx");
        Assert.Equal(Pupils.Select(p => $"{p[0]}/{p[1]}" + (hasPatronymic && p[2].Length > 0 ? "/" + p[2] : "")), roster.Names());
        Assert.All(roster.Students, s => Assert.Equal(2011, s.BirthYear));
        Assert.Equal(RosterFault.Sample, roster.Only());
        Assert.False(roster.IsBlocked);
    }

    [Theory]
    [InlineData("kk"), InlineData("ru"), InlineData("en"), InlineData("mn")]
    public async Task Template_as_it_came_brings_nobody_in(string language)
    {
        var roster = Reading.Of(await BytesAsync(RosterTemplate.In(language), csv: false), "list.xlsx");
        Assert.True(roster.IsBlocked);
        Assert.Empty(roster.Students);
        Assert.Equal([RosterFault.Sample, RosterFault.Empty], roster.Problems.Select(p => p.Fault));
    }

    [Fact]
    public void A_template_of_another_language_is_known_by_its_mark_too() =>
        Assert.Equal(["Ғабит/Ерасыл"], Reading.Of("Фамилия;Имя\n(ҮЛГІ) Әбілқайыр;Аяулым\nҒабит;Ерасыл").Names());

    private static async IAsyncEnumerable<IReadOnlyList<object?>> With(ExportTable template, bool hasPatronymic)
    {
        await foreach (var row in template.Rows)
        {
            yield return row;
        }
        foreach (var pupil in Pupils)
        {
            yield return hasPatronymic ? [pupil[0], pupil[1], pupil[2], 2011] : [pupil[0], pupil[1], 2011];
        }
    }

    private static async Task<byte[]> BytesAsync(ExportTable table, bool csv)
    {
        using var content = new MemoryStream();
        await (csv ? CsvTable.WriteAsync(content, table, TestContext.Current.CancellationToken) : Workbook.WriteAsync(content, table, TestContext.Current.CancellationToken));
        return content.ToArray();
    }
}
