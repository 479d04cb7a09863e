using Xunit;
using YouthArchive.People.Rosters;
using YouthArchive.People.Rosters.Tables;

namespace YouthArchive.Tests.People.Rosters;

/// <summary>A list that goes to the page and comes back says the same of every row, by the row's number in the teacher's own file.</summary>
public sealed class RosterDraftTests
{
    private static readonly string[] Labels = ["Тегі", "Аты", "Әкесінің аты", "Сынып", "Туған жылы"];

    private const string List = """
        Сынып тізімі

        Тегі;Аты;Әкесінің аты;Сынып;Туған күні
        Әбілқайыр;Аяулым;Қанатқызы;9 Ә;2011
        Ғабит;Ерас9л;;9 Ә;31.02.2011

        Әбілқайыр;Аяулым;Қанатқызы;9 Ә;2011
        Сейіт;=CMD();;9 "Ә";2010
        """;

    [Fact]
    public void Problems_and_pupils_are_the_same_after_the_way_to_the_page_and_back()
    {
        var read = Reading.Of(List);
        var back = Back(read);
        Assert.Equal(read.Students.Select(s => (s.Row, s.Surname, s.GivenName, s.Class, s.BirthYear)), back.Students.Select(s => (s.Row, s.Surname, s.GivenName, s.Class, s.BirthYear)));
        Assert.Equal(read.Problems.Select(p => (p.Row, p.Fault, p.Blocks)), back.Problems.Select(p => (p.Row, p.Fault, p.Blocks)));
        Assert.Equal([5, 7, 8], back.Faulty.Select(f => f.Row));
        Assert.Equal([Field.GivenName, Field.Birth], back.Faulty[0].Wrong.Order());
        Assert.Equal("31.02.2011", back.Faulty[0].Birth);
    }

    [Fact]
    public void Whole_names_are_parted_and_no_letter_is_lost()
    {
        var read = Reading.Of("Аты-жөні\nЕрасыл\nӘбілқайыр Аяулым2 Қанатқызы\nҒабит Ерасыл");
        Assert.Equal([("Ерасыл", ""), ("Әбілқайыр", "Аяулым2 Қанатқызы")], read.Faulty.Select(f => (f.Surname, f.GivenName)));
        Assert.All(read.Faulty, f => Assert.Contains(Field.GivenName, f.Wrong));
    }

    [Fact]
    public void An_identity_number_never_comes_to_the_page()
    {
        var read = Reading.Of("Тегі;Аты;Туған күні\nҒабит 110305500123;Ерас9л;2011");
        Assert.DoesNotContain("110305500123", RosterDraft.Write(RosterDraft.Of(read)), StringComparison.Ordinal);
        Assert.Equal("Ғабит", read.Faulty.Single().Surname);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("№\t\t\n\t\t\t\t\t\t\t\t\n99999999999999999999\tА\tБ\n-1\tА\tБ\n0\tА\tБ")]
    [InlineData("1\t=HYPERLINK(\"x\")\t\0\u0001\u202E\n2\t\"\t\"\t\"")]
    public void Whatever_comes_back_is_a_roster_and_no_exception(string text)
    {
        var roster = RosterDraft.ToRoster(RosterDraft.Read(text), Labels, Reading.ThisYear);
        Assert.All(roster.Students, s => Assert.DoesNotContain(s.Surname + s.GivenName, c => char.IsControl(c)));
        Assert.All(roster.Faulty, f => Assert.DoesNotContain(string.Concat(f.Cells), c => char.IsControl(c)));
    }

    private static Roster Back(Roster roster) =>
        RosterDraft.ToRoster(RosterDraft.Read(RosterDraft.Write(RosterDraft.Of(roster))), Labels, Reading.ThisYear);
}
