using System.Diagnostics;
using System.Text;
using Xunit;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Marking;
using YouthArchive.Olympiads.Marking.Texts;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Tests.Olympiads.Marking;

public sealed class TranscriptionTests
{
    /// <summary>The published tests of dinglehopper (test_character_error_rate.py, test_edit_distance.py), as they stand in its newest form.</summary>
    [Theory]
    [InlineData("a", "a", 0, 1)]
    [InlineData("a", "b", 1, 1)]
    [InlineData("Foo", "Bar", 3, 3)]
    [InlineData("Foo", "", 3, 3)]
    [InlineData("", "", 0, 1)]
    [InlineData("", "Foo", 3, 3)]
    [InlineData("Foo", "Food", 1, 4)]
    [InlineData("Fnord", "Food", 2, 5)]
    [InlineData("Müll", "Mull", 1, 4)]
    [InlineData("Abstand", "Sand", 4, 7)]
    [InlineData("Schlyñ", "Schlym\u0303", 1, 6)]
    [InlineData("Schlym\u0303", "Schlyñ", 1, 6)]
    public void Error_rate_is_as_published(string reference, string text, int numerator, int denominator) =>
        Assert.Equal(new Fraction(numerator, denominator), Graphemes.ErrorRate(reference, text));

    [Fact]
    public void Composed_and_decomposed_letters_are_the_same()
    {
        var decomposed = "Schlyñ lorem ipsum!".Normalize(NormalizationForm.FormD);
        Assert.Equal(new Fraction(1, 19), Graphemes.ErrorRate("Schlyñ lorem ipsum.", decomposed));
        Assert.Equal(0, Graphemes.ErrorRate("Жылқышы ағай", "Жылқышы аға" + "и\u0306"));
    }

    [Theory]
    [InlineData("Прошеніе", "Прошение", nameof(Spelling.Diplomatic), false)]
    [InlineData("Прошеніе", "Прошение", nameof(Spelling.Normalised), true)]
    [InlineData("уѣздный судъ", "уездный суд", nameof(Spelling.Normalised), true)]
    [InlineData("Ѳедоръ Сѵнодъ", "Федор Синод", nameof(Spelling.Normalised), true)]
    [InlineData("объѣздъ", "объезд", nameof(Spelling.Normalised), true)]
    [InlineData("объѣздъ", "обезд", nameof(Spelling.Normalised), false)]
    [InlineData("судъ", "суд", nameof(Spelling.Diplomatic), false)]
    [InlineData("с. Каракол", "c. Kapaкол", nameof(Spelling.Diplomatic), true)]
    [InlineData("прошеніе", "прошенiе", nameof(Spelling.Diplomatic), true)]
    [InlineData("«Айқап»", "\"Айқап\"", nameof(Spelling.Diplomatic), true)]
    [InlineData("г[осподин]ъ Иванов", "гъ Иванов", nameof(Spelling.Diplomatic), true)]
    [InlineData("г[осподин]ъ Иванов", "г[осподин]ъ Иванов", nameof(Spelling.Diplomatic), true)]
    [InlineData("господин Иванов", "г[осподин] Иванов", nameof(Spelling.Diplomatic), true)]
    [InlineData("кто это? никто", "кто это? никто", nameof(Spelling.Diplomatic), true)]
    [InlineData("дано […] в Верном", "дано в Верном", nameof(Spelling.Diplomatic), true)]
    public void Profiles_say_what_is_the_same(string reading, string written, string spelling, bool isSame)
    {
        var item = Line(reading) with { Spelling = Enum.Parse<Spelling>(spelling), Free = 0 };
        Assert.Equal(isSame, ItemMarking.Share(item, Samples.Answer(("l-1", written))) == 1);
    }

    [Fact]
    public void Living_letters_of_Kazakh_are_not_modernised()
    {
        var item = Line("тілі") with { Spelling = Spelling.Normalised, Free = 0 };
        Assert.Equal(1, Share(item, "тили"));
        Assert.True(Share(item with { Language = "kk" }, "тили") < 1);
    }

    [Fact]
    public void Case_punctuation_and_own_equivalences_are_the_items()
    {
        var item = Line("Ея Величеству, въ Омскъ") with { Free = 0 };
        Assert.True(Share(item, "ея величеству въ омскъ") < 1);
        Assert.Equal(1, Share(item with { KeepsCase = false, KeepsPunctuation = false }, "ея величеству въ омскъ"));
        Assert.Equal(1, Share(item with { Equivalent = new Dictionary<string, string> { ["Ея"] = "Её", ["ъ"] = "" } }, "Её Величеству, в Омск"));
    }

    [Fact]
    public void A_reading_that_was_typed_with_letters_of_both_alphabets_costs_nobody_anything()
    {
        // Latin o and a within Cyrillic words: nobody sees it, neither the author nor the pupil.
        const string Mixed = "Зимoвкa на урочищѣ", Pure = "Зимовка на урочищѣ";
        Assert.Equal(1, Share(Line(Mixed) with { Free = 0 }, Pure));
        Assert.Equal(1, Share(Line(Pure) with { Free = 0 }, Mixed));
        Assert.Equal(1, Share(Line("Зимoвка Vol. 3") with { Free = 0 }, "Зимовка Vol. 3"));
    }

    [Fact]
    public void What_cannot_be_read_costs_the_letters_and_no_more()
    {
        const string Reading = "Волостной старшина Ибрагим Жумабаев донёс";
        var left = Share(Line(Reading), "Волостной старшина донёс");
        // The spaces beside the mark are free, so that one of them may stand for one that is there.
        var more = Share(Line(Reading), "Волостной старшина […] донёс") - left;
        Assert.True(more >= 0 && more <= new Fraction(1, 50), more.ToString());
        var one = Share(Line(Reading), "Волостной старшна Ибрагим Жумабаев донёс");
        Assert.Equal(one, Share(Line(Reading), "Волостной старш?на Ибрагим Жумабаев донёс"));
        Assert.True(Share(Line(Reading), "Волостной старшXXна Ибрагим Жумабаев донёс") < one);
    }

    [Fact]
    public void A_stray_space_costs_at_most_2_of_100()
    {
        var random = new Random(3);
        for (var i = 0; i < 2000; i++)
        {
            var reading = Words(random, 1 + random.Next(14));
            var item = Line(reading);
            var written = Broken(random, reading, random.Next(4));
            var before = Share(item, written);
            var at = random.Next(1, written.Length);
            var after = Share(item, written.Insert(at, " "));
            Assert.True(before - after <= new Fraction(1, 50), $"«{reading}» «{written}» {at}: {before} {after}");
        }
    }

    [Fact]
    public void More_errors_never_earn_more_and_equal_the_formula_without_spaces()
    {
        var random = new Random(4);
        for (var i = 0; i < 2000; i++)
        {
            var reading = new string([.. Enumerable.Range(0, random.Next(5, 60)).Select(_ => "абвгдежзиклмн"[random.Next(13)])]);
            var written = Broken(random, reading, random.Next(12));
            var rate = Graphemes.ErrorRate(reading, written);
            var expected = (1 - new Fraction(5, 2) * (rate <= new Fraction(1, 50) ? 0 : rate - new Fraction(1, 50))).Clamped();
            Assert.Equal(expected, Share(Line(reading), written));
        }
    }

    [Fact]
    public void Lines_weigh_and_the_best_reading_counts()
    {
        var item = new Transcription("p", [new(["альфа", "бета"], 3), new(["гамма"])], "ru");
        Assert.Equal(new Fraction(3, 4), Share(item, "бета"));
        Assert.Equal(new Fraction(1, 4), ItemMarking.Share(item, Samples.Answer(("l-2", "гамма"), ("l-3", "альфа"))));
    }

    [Fact]
    public void Differences_are_shown_stretch_by_stretch()
    {
        var part = Assert.Single(ItemMarking.Detail(Line("Прошеніе крестьянина"), Samples.Answer(("l-1", "Прошение крестянина […]"))).Parts);
        Assert.Equal(PartOutcome.Partly, part.Outcome);
        Assert.Equal(
            [
                new(ReadingStepKind.Same, "Прошен", "Прошен"), new(ReadingStepKind.Other, "и", "і"), new(ReadingStepKind.Same, "е крест", "е крест"),
                new(ReadingStepKind.Missing, "", "ь"), new(ReadingStepKind.Same, "янина", "янина"), new(ReadingStepKind.Unread, " […]", ""),
            ],
            part.Reading!);
    }

    [Fact]
    public void A_thousand_lines_are_marked_and_hostile_ones_end()
    {
        var random = new Random(8);
        var item = new Transcription("p", [.. Enumerable.Range(0, 1000).Select(_ => new WrittenLine([Words(random, 9)]))], "ru");
        var answer = Samples.Answer([.. item.Lines.Select((l, i) => ($"l-{i + 1}", Broken(random, l.Accepted[0], 5)))]);
        var hostile = Samples.Answer([.. item.Lines.Select((_, i) => ($"l-{i + 1}", new string('ъ', i % 2 == 0 ? 9_999 : 100_000)))]);
        ItemMarking.Share(item, answer);
        var watch = Stopwatch.StartNew();
        Assert.True(ItemMarking.Share(item, answer) > 0);
        TestContext.Current.TestOutputHelper?.WriteLine($"1,000 lines: {watch.ElapsedMilliseconds} ms");
        Assert.Equal(0, ItemMarking.Share(item, hostile));
    }

    private static Transcription Line(string reading) => new("p.png", [new([reading])], "ru");

    private static Fraction Share(Transcription item, string written) => ItemMarking.Share(item, Samples.Answer(("l-1", written)))!.Value;

    private static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count)
        .Select(_ => new string([.. Enumerable.Range(0, random.Next(1, 10)).Select(_ => (char)random.Next('а', 'я'))])));

    private static string Broken(Random random, string text, int errors)
    {
        for (var i = 0; i < errors && text.Length > 2; i++)
        {
            var at = random.Next(text.Length);
            var letter = ((char)random.Next('а', 'я')).ToString();
            text = random.Next(3) switch { 0 => text.Remove(at, 1), 1 => text.Insert(at, letter), _ => text.Remove(at, 1).Insert(at, letter) };
        }
        return text;
    }
}
