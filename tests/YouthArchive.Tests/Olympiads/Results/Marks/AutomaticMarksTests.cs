using Xunit;
using YouthArchive.Olympiads.Results.Analysis;
using YouthArchive.Olympiads.Results.Marks;
using YouthArchive.Olympiads.Results.Marks.Open;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Tests.Olympiads.Results.Marks;

public sealed class AutomaticMarksTests
{
    private static readonly GivenMark Given = new("a", 1, 200, 300, AnswerState.Answered);

    [Fact]
    public void A_new_key_raises_what_people_gave_and_never_lowers_it()
    {
        GivenMark[] standing = [Given with { IsByPeople = true }];
        Assert.Empty(AutomaticMarks.Changes(standing, [Given with { Hundredths = 100 }]));
        Assert.Empty(AutomaticMarks.Changes(standing, [Given with { Hundredths = null }]));
        Assert.Single(AutomaticMarks.Changes(standing, [Given with { Hundredths = 300 }]));
        Assert.Single(AutomaticMarks.Changes([Given], [Given with { Hundredths = 100 }]));
        Assert.Empty(AutomaticMarks.Changes([Given], [Given]));
    }

    [Fact]
    public void A_line_reads_itself_back_to_the_letter()
    {
        var line = new MarkText(7, new(2026, 11, 22, 8, 30, 1, 5, DateTimeKind.Utc), MarkKind.Appeal, "S-0007",
            [Given, new("b-2", 3, null, 400, AnswerState.NotReached, true)], "01HX", "Ғ «сөз» \"сөз\"\n</script>");
        var again = MarkText.Read(line.Canonical());
        Assert.Equal(line.Canonical(), again.Canonical());
        Assert.Equal(line.Marks, again.Marks);
        Assert.DoesNotContain('\n', line.Canonical());
        Assert.Throws<System.Text.Json.JsonException>(() => MarkText.Read("""{"n":1}"""));
    }

    [Fact]
    public void Every_flipped_letter_of_a_log_is_found_at_its_line()
    {
        var (before, lines) = (MarksReplay.Genesis(4), new List<KeptMarkLine>());
        for (var n = 1; n <= 5; n++)
        {
            var text = new MarkText(n, new(2026, 11, 22, 8, 0, n, DateTimeKind.Utc), MarkKind.Automatic, $"S-{n}", [Given], "site", "").Canonical();
            lines.Add(new(text, before = HashChain.Next(before, text)));
        }
        Assert.Null(MarksReplay.BrokenAt(4, lines));
        Assert.Equal(1, MarksReplay.BrokenAt(5, lines));
        for (var at = 0; at < lines[2].Text.Length; at++)
        {
            var letters = lines[2].Text.ToCharArray();
            letters[at] ^= (char)1;
            Assert.Equal(3, MarksReplay.BrokenAt(4, [.. lines[..2], lines[2] with { Text = new(letters) }, .. lines[3..]]));
        }
    }

    [Theory]
    [InlineData("", "Waiting", null)]
    [InlineData("50", "Waiting", null)]
    [InlineData("50 70", "Agreed", 180)]
    [InlineData("50 71", "NeedsThird", null)]
    [InlineData("40 90 80", "Agreed", 255)]
    [InlineData("40 60 80", "Agreed", 210)]
    [InlineData("0 100 100", "Agreed", 300)]
    public void Two_markers_agree_or_ask_a_third(string totals, string state, int? hundredthsOfThree)
    {
        var found = OpenAgreement.Of([.. totals.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => (Fraction)int.Parse(t, System.Globalization.CultureInfo.InvariantCulture))]);
        Assert.Equal(state, found.State.ToString());
        Assert.Equal(hundredthsOfThree, found.Value is null ? null : found.Hundredths(3));
    }
}
