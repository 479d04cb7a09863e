using System.Text;
using Xunit;
using YouthArchive.Olympiads.Exchange;
using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Tests.Olympiads.Exchange;

public sealed class GiftTests
{
    public static TheoryData<string, string> Fine { get; } = new()
    {
        { "Kyz Zhibek was written down by {~nobody =many ~one}.", "single-choice" },
        { "::Q1:: Who wrote it? {=Abai ~Shakarim ~Mukhtar}", "single-choice" },
        { "Who?{\n=right\n~wrong one\n~wrong two\n}", "single-choice" },
        { "Who? {~%100%a ~b ~%-50%c}", "single-choice" },
        { "Who? {=a ~%50%b ~c}", "single-choice" },
        { "Which? {~%50%a ~%50%b ~%-100%c}", "multiple-choice" },
        { "Which? {~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-100%d}", "multiple-choice" },
        { "Which? {~%50%a#good ~%50%b#good too ~%0%c#no}", "multiple-choice" },
        { "1917 came after 1916.{T}", "true-false" },
        { "1917 came before 1916.{FALSE}", "true-false" },
        { "True?{TRUE#wrong feedback#right feedback}", "true-false" },
        { "true?{t}", "true-false" },
        { "Who's buried here? {=no one =nobody}", "short-answer" },
        { "City? {=Verny =%50%Almaty}", "short-answer" },
        { "Like? {=%100%a*b#yes}", "short-answer" },
        { "Escapes? {=a\\=b =c\\~d =\\{e\\} =f\\#g =h\\:i}", "short-answer" },
        { "Pairs {=a -> 1 =b -> 2 =c -> 3}", "matching" },
        { "Pairs {\n=fonds -> қор\n=inventory -> тізімдеме\n= -> іс\n}", "matching" },
        { "Year? {#1917}", "number" },
        { "Year? {#1917:2}", "number" },
        { "Pi? {#3.141..3.142}", "number" },
        { "Pi? {#=3.14:0.01#close}", "number" },
        { "Number? {#-0.5:0}", "number" },
        { "Write an essay. {}", "open" },
        { "Write more. { }", "open" },
        { "[html]<p>Bold <b>words</b>?</p>{=yes ~no}", "single-choice" },
        { "[markdown]*Italic*?{=yes ~no}", "single-choice" },
        { "[plain]2 < 3 and *stars*?{T}", "true-false" },
        { "// a comment\n::With comment:: Q? {=a ~b}", "single-choice" },
        { "$CATEGORY: $course$/top/Archive\n\n::In category:: Q? {=a ~b}", "single-choice" },
        { "// question: 1 name: x [id:archive-7] [tag:fonds]\n::T:: Q? {=a ~b}", "single-choice" },
        { "Q with general feedback? {=a ~b ####Because.}", "single-choice" },
        { "Ескі қазақ жазуы? {=төте жазу ~латын ~кирилл}", "single-choice" },
        { "Хөмрөг гэж юу вэ? {=fonds ~file}", "single-choice" },
        { "Time 12\\:30?{T}", "true-false" },
        { "Line one\\nline two?{T}", "true-false" },
        { "The two-letter code of {=KZ ~KG} is on the plate.", "single-choice" },
        { "Choice pictures? {=[html]<b>a</b> ~b}", "single-choice" },
        { "::colons \\:: inside:: Q?{=a ~b}", "single-choice" },
    };

    public static TheoryData<string, int, string> Broken { get; } = new()
    {
        { "Q without answers", 1, "none of the formats" },
        { "::A:: ok? {T}\n\n::B:: never closed {=a ~b\n\n::C:: ok? {F}", 3, "closing brace" },
        { "ok{T}\n\n\n::B:: two {=a ~b} pairs {=c ~d}", 4, "two pairs of braces" },
        { "Q {~a ~b ~c}", 1, "No choice is right" },
        { "Q {=a =b ~c}", 1, "More than one choice is wholly right" },
        { "Q {~%60%a ~%60%b}", 1, "not 100 percent" },
        { "Q {~%150%a ~b}", 1, "no credit from" },
        { "Q {=a -> 1 =b}", 1, "some are not" },
        { "Q {=a -> 1}", 1, "fewer than two pairs" },
        { "Q {=a -> 1 =b -> }", 1, "no right side" },
        { "Q {#abc}", 1, "no number" },
        { "Q {#=3:0 =%50%4:0}", 1, "one right value" },
        { "Q {a ~b}", 1, "neither with" },
        { "Q {= ~b}", 1, "neither text nor picture" },
        { "{=a ~b}", 1, "has no text" },
        { "Q {=only}{", 1, "two pairs of braces" },
        { "Q {=%50%a}", 1, "wholly right" },
        { "ok{T}\n\n// just\n\nDescription only", 5, "no answers in braces" },
    };

    [Theory]
    [MemberData(nameof(Fine))]
    public void Questions_come_in(string gift, string type)
    {
        var file = Read(gift);
        Assert.Empty(file.Refused);
        Assert.Equal(("gift", type), (file.Format, ItemJson.TypeOf(Assert.Single(file.Imported).Item.Body)));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void Errors_are_named_with_their_line(string gift, int line, string reason)
    {
        var refused = Assert.Single(Read(gift).Refused);
        Assert.Contains(reason, refused.Reason.ToString(), StringComparison.Ordinal);
        Assert.Equal(refused.Reason.ToString().Contains("formats", StringComparison.Ordinal) ? 0 : line, refused.Line);
    }

    [Fact]
    public void Credits_escapes_names_and_tags_are_kept()
    {
        var file = Read("// [id:archive-7] [tag:fonds]\n::T:: Is a\\=b *now*? {~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-100%d ####Because.}");
        var item = Assert.Single(file.Imported);
        Assert.Equal(("archive-7", "archive-7", "T"), (item.Id, item.Item.Key, item.Item.Title.En));
        Assert.Equal((@"Is a=b \*now\*?", "Because.", "fonds"), (item.Item.Stem.En, item.Item.Explanation!.En, Assert.Single(item.Item.Tags!)));
        var body = Assert.IsType<MultipleChoice>(item.Item.Body);
        Assert.Equal((MultipleRule.RightMinusWrong, 3), (body.Rule, body.Right.Count));
        Assert.Null(item.Item.Stem.Kk);
    }

    [Fact]
    public void A_range_is_a_value_with_a_tolerance()
    {
        var number = Assert.IsType<NumberAnswer>(Assert.Single(Read("Pi? {#3.141..3.142}").Imported).Item.Body);
        Assert.Equal((new Fraction(6283, 2000), new Fraction(1, 2000)), (number.Value, number.Tolerance));
    }

    [Fact]
    public void Missing_words_leave_a_line_and_true_stays_true()
    {
        var item = Assert.Single(Read("The code of {=KZ ~KG} is here.").Imported).Item;
        Assert.Equal(@"The code of \_\_\_\_\_ is here.", item.Stem.En);
        Assert.True(Assert.IsType<TrueFalse>(Assert.Single(Read("x {T}").Imported).Item.Body).IsTrue);
    }

    [Theory]
    [InlineData("What is a fonds?\nA. records of one creator\nB. a shelf\nANSWER: A", 1, 0)]
    [InlineData("What?\nA) one\nB) two\nC) three\nANSWER: C\n\nWhat else?\nA. x\nB. y\nANSWER: B", 2, 0)]
    [InlineData("Two\nlines?\nA. one\nB. two\nANSWER: B", 1, 0)]
    [InlineData("What?\nA. one\nB. two\n\nNext?\nA. x\nB. y\nANSWER: B", 1, 5)]
    [InlineData("What?\nA. one\nB. two\nANSWER: D", 0, 4)]
    [InlineData("What?\nA. one\nANSWER: A", 0, 3)]
    [InlineData("What?\nANSWER: A", 0, 2)]
    public void Aiken_is_read_line_by_line(string text, int imported, int refusedLine)
    {
        var file = Read(text);
        Assert.Equal(("aiken", imported), (file.Format, file.Imported.Count));
        Assert.Equal(refusedLine, file.Refused.Select(r => r.Line).SingleOrDefault());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("just words")]
    public void What_is_no_format_is_said_to_be_none(string text)
    {
        var file = Read(text);
        Assert.False(file.IsReadable);
        Assert.Equal("unknown", file.Format);
    }

    [Fact]
    public void Other_encodings_are_read_when_they_say_so_and_refused_when_not()
    {
        Assert.Single(ItemFiles.Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Сұрақ? {=иә ~жоқ}")], "kk").Imported);
        Assert.Single(ItemFiles.Read([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes("Сұрақ? {=иә ~жоқ}")], "kk").Imported);
        Assert.False(ItemFiles.Read([0xC2, 0xEE, 0xEF, 0xF0, 0x3F, (byte)'{', (byte)'}'], "ru").IsReadable);
    }

    private static ImportedFile Read(string text) => ItemFiles.Read(Encoding.UTF8.GetBytes(text), "en");
}
