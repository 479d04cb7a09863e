using System.Text;
using Xunit;
using YouthArchive.People.Rosters;
using YouthArchive.People.Rosters.Text;
using YouthArchive.Tests.People.Rosters.Generated;

namespace YouthArchive.Tests.People.Rosters;

public sealed class EncodingTests
{
    private const string Sentence = "Қазақстан Әлихан Мұқағали";
    private const string Kazakh = "АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя";
    private const string Mongolian = "АаБбВвГгДдЕеЁёЖжЗзИиЙйКкЛлМмНнОоӨөПпРрСсТтУуҮүФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯя";

    [Fact]
    public void Kazakh_sentence_of_the_old_files_is_read_and_its_mojibake_is_the_known_one()
    {
        Assert.True(CodePages.Kz1048.TryEncode(Sentence, out var kz));
        Assert.True(CodePages.Windows1251.TryDecode(kz, out var seen));
        Assert.Equal("Ќазаќстан Јлихан Мўќаєали", seen);
        Assert.Equal(new DecodedText("KZ-1048", Sentence), DecodedText.Of(kz));
        Assert.True(CodePages.Ptcp154.TryEncode(Sentence, out var ptcp));
        Assert.True(CodePages.Windows1251.TryDecode(ptcp, out seen));
        Assert.Equal("Ќазаќстан Єлихан М±ќаѓали", seen);
        Assert.Equal(new DecodedText("PTCP154", Sentence), DecodedText.Of(ptcp));
    }

    // Bytes as Python's codecs kz1048 and ptcp154 write them.
    [Theory]
    [InlineData("KZ-1048", "ӘәҒғҚқҢңӨөҰұҮүҺһІі", "A3BCAABA8D9DBDBEA5B4A1A2AFBF8E9EB2B3")]
    [InlineData("PTCP154", "ӘәҒғҚқҢңӨөҰұҮүҺһІі", "AABA81838D9D8C9CA4B5A6B187898E9EB2B3")]
    [InlineData("KZ-1048", "Ё№«»ё\u00A0", "A8B9ABBBB8A0")]
    [InlineData("PTCP154", "Ё№«»ё\u00A0", "A8B9ABBBB8A0")]
    public void Own_tables_agree_with_the_standards(string name, string text, string bytes)
    {
        var page = CodePages.All.Single(p => p.Name == name);
        Assert.True(page.TryEncode(text, out var written));
        Assert.Equal(bytes, Convert.ToHexString(written));
    }

    [Theory]
    [InlineData("KZ-1048")]
    [InlineData("PTCP154")]
    public void Own_tables_hold_every_letter_and_round_trip(string name)
    {
        var page = CodePages.All.Single(p => p.Name == name);
        foreach (var text in new[] { Kazakh, Mongolian })
        {
            Assert.True(page.TryEncode(text, out var bytes));
            Assert.True(page.TryDecode(bytes, out var back));
            Assert.Equal(text, back);
        }
        foreach (var b in Enumerable.Range(0, 256).Select(b => (byte)b).Where(b => !(name == "KZ-1048" && b == 0x98)))
        {
            Assert.True(page.TryDecode([b], out var letter));
            Assert.True(page.TryEncode(letter, out var back));
            Assert.Equal(b, Assert.Single(back));
        }
        Assert.Equal(name != "KZ-1048", page.TryDecode([0x98], out _));
    }

    [Fact]
    public void Mongolian_letters_cannot_be_written_in_the_russian_encodings() =>
        Assert.All(
            new[] { CodePages.Windows1251, CodePages.Ibm866, CodePages.Koi8R },
            p => Assert.False(p.TryEncode("Өлзий", out _) || p.TryEncode("Үүрийнтуяа", out _)));

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16le", false)]
    [InlineData("utf-16le", true)]
    [InlineData("utf-16be", false)]
    [InlineData("utf-16be", true)]
    public void Unicode_is_known_with_and_without_its_mark(string encoding, bool mark)
    {
        const string Text = "Тегі;Аты\r\nӘлиев;Нұрлан\r\n";
        Assert.Equal(new DecodedText(encoding, Text), DecodedText.Of(GeneratedLists.Encode(Text, encoding, mark)));
    }

    [Fact]
    public void Russian_list_is_called_windows_1251_where_three_encodings_write_the_same_bytes()
    {
        var bytes = GeneratedLists.Encode("Фамилия;Имя\r\nЁлкин;Пётр\r\n", "KZ-1048", mark: false)!;
        Assert.Equal(bytes, GeneratedLists.Encode("Фамилия;Имя\r\nЁлкин;Пётр\r\n", "PTCP154", mark: false));
        Assert.Equal("windows-1251", DecodedText.Of(bytes)!.Encoding);
    }

    [Theory]
    [InlineData("IBM866")]
    [InlineData("KOI8-R")]
    [InlineData("windows-1251")]
    public void Capitals_alone_and_small_letters_alone_are_known(string encoding)
    {
        foreach (var text in new[] { "СИНИЦЫН ГЕРМАН\r\nВЕСЕЛОВА КАРИНА\r\n", "синицын герман\r\nвеселова карина\r\n" })
        {
            Assert.Equal(new DecodedText(encoding, text), DecodedText.Of(GeneratedLists.Encode(text, encoding, mark: false)));
        }
    }

    [Fact]
    public void Generated_names_are_not_those_the_recogniser_was_built_from()
    {
        var built = new[] { "kk", "ru", "mn" }.SelectMany(LetterModel.Words).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.True(built.Count > 700);
        Assert.DoesNotContain(HeldOutNames.All.SelectMany(n => n.Surnames.Concat(n.GivenNames).Concat(n.Patronymics)), built.Contains);
    }

    [Fact]
    public void Encoding_is_right_on_99_of_100_generated_lists_at_least()
    {
        var lists = GeneratedLists.All().ToList();
        Assert.Equal(700, lists.Count);
        Assert.Equal(7, lists.Select(l => l.Encoding).Distinct().Count());
        Assert.Equal(3, lists.Select(l => l.Language).Distinct().Count());
        var wrong = lists.Where(l => !IsRight(l)).Select(l => $"{l.Language} {l.Encoding} read as {DecodedText.Of(l.Bytes)?.Encoding}").ToList();
        Assert.True(wrong.Count <= 7, $"{wrong.Count} wrong:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Lists_of_three_names_are_mostly_right_too()
    {
        var wrong = GeneratedLists.All(fewest: 3, most: 3).Where(l => !IsRight(l)).Select(l => $"{l.Language} {l.Encoding} read as {DecodedText.Of(l.Bytes)?.Encoding}").ToList();
        Assert.True(wrong.Count <= 14, $"{wrong.Count} of 700 wrong:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Pupils_of_generated_lists_are_read_as_they_were_written()
    {
        var wrong = GeneratedLists.All().Where(l => DecodedText.Of(l.Bytes)?.Text == l.Text).Select(l => (List: l, Roster: Read(l.Bytes)))
            .Where(r => r.Roster.IsBlocked || !r.Roster.Students.Select(s => new GeneratedPupil(s.Surname, s.GivenName, s.Patronymic, s.Class, s.BirthYear)).SequenceEqual(r.List.Pupils))
            .Select(r => $"{r.List.Language}: {r.List.Text[..80]} -> {r.Roster.Students.FirstOrDefault()} {r.Roster.Problems.FirstOrDefault()}").ToList();
        Assert.True(wrong.Count <= 7, $"{wrong.Count} wrong:\n{string.Join('\n', wrong.Take(20))}");
    }

    // The label must be right where another encoding would read another text.
    private static bool IsRight(GeneratedList list)
    {
        var decoded = DecodedText.Of(list.Bytes);
        return decoded?.Text == list.Text && (decoded.Encoding == list.Encoding || GeneratedLists.Encode(list.Text, decoded.Encoding, mark: false)?.AsSpan().SequenceEqual(list.Bytes) == true);
    }

    private static Roster Read(byte[] bytes) => RosterReader.Read(new MemoryStream(bytes), "list.csv", 2026, TestContext.Current.CancellationToken);
}
