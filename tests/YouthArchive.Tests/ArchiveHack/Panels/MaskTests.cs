using Xunit;
using YouthArchive.Judging.Contracts.Masking;

namespace YouthArchive.Tests.ArchiveHack.Panels;

public sealed class MaskTests
{
    private static readonly Mask Team = new(new(
        ["Дария Мүсіреп", "Ерасыл Айбекұлы", "Алия Серікқызы", "Айбек Ли"], ["dariya-m", "erasyl07", "ali", "shezhire-team"], ["«Болашақ» лицейі"]));

    [Theory]
    [InlineData("Дария жазды")]
    [InlineData("Дарияның жұмысы")]
    [InlineData("работа Дарии")]
    [InlineData("с Дарией вместе")]
    [InlineData("ДАРИЯ")]
    [InlineData("by Dariya")]
    [InlineData("by Daria M.")]
    [InlineData("Dariia")]
    [InlineData("Дaрия")]
    [InlineData("Да\u200Bрия")]
    [InlineData("Мүсіреп")]
    [InlineData("Мусиреповой")]
    [InlineData("Musirep")]
    [InlineData("Müsirep")]
    [InlineData("dariyamusirep_cv.pdf")]
    [InlineData("Yerassyl")]
    [InlineData("Erasyl")]
    [InlineData("Ерасылмен")]
    [InlineData("Айбегі")]
    [InlineData("Aybek")]
    [InlineData("Әлияға")]
    [InlineData("Aliya")]
    [InlineData("Ли")]
    [InlineData("Serikkyzy")]
    public void Name_is_hidden_in_every_spelling_and_case(string text) => Assert.Contains(Mask.Sign, Team.Text(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("@dariya-m")]
    [InlineData("ERASYL07")]
    [InlineData("github.com/shezhire-team/aqyldy-arhiv")]
    [InlineData("https://example.org/u/1")]
    [InlineData("someone@example.org")]
    [InlineData("t.me/qwerty")]
    [InlineData("№ 12 мектеп")]
    [InlineData("12-мектептің оқушылары")]
    [InlineData("школа № 5")]
    [InlineData("ученики школы №5 г. Алматы")]
    [InlineData("School No. 25")]
    [InlineData("25 дугаар сургууль")]
    [InlineData("«Болашақ» лицейі")]
    [InlineData("Абай атындағы гимназия")]
    [InlineData("гимназия имени Абая Кунанбаева")]
    [InlineData("НИШ Қарағанды")]
    [InlineData("Nazarbayev Intellectual School of Karaganda")]
    public void Login_address_and_school_are_hidden(string text)
    {
        var shown = Team.Text(text);

        Assert.Contains(Mask.Sign, shown, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)dariya|erasyl|shezhire-team|example|qwerty|12|№ ?5|25|Болашақ|Абай|Қарағанды$", shown);
    }

    [Theory]
    [InlineData("Бұл жоба архив хаттарын оқиды және карта салады.")]
    [InlineData("Проект ищет похожие фотографии и строит шежире.")]
    [InlineData("The quality of scanned pages is checked before OCR.")]
    [InlineData("pip install -r requirements.txt && python3 app.py")]
    public void Other_words_stay(string text) => Assert.Equal(text, Team.Text(text));

    [Fact]
    public void Html_loses_pictures_links_and_attributes_and_says_hidden()
    {
        var shown = Team.Html(
            "<h1 id=\"dariya\">Жоба</h1><p>Авторы: <b title=\"Дария > x\">Дария</b> &amp; <a href=\"https://github.com/dariya-m\">мы</a> <img src=\"/avatar/dariya.png\" alt=\"Дария\"></p><!-- Дария -->",
            "жасырылған");

        Assert.Equal(
            "<h1>Жоба</h1><p>Авторы: <b><span role=\"img\" aria-label=\"жасырылған\">▇▇▇</span></b> &amp; мы </p>", shown);
    }

    [Fact]
    public void Two_hundred_seeded_identities_leave_no_trace()
    {
        string[] given = ["Аружан", "Нұрсұлтан", "Әлішер", "Гүлназ", "Темірлан", "Жансая", "Мөлдір", "Бекзат", "Қуаныш", "Шыңғыс", "Zoljargal", "Батбаяр", "Anna", "Тимур"];
        string[] family = ["Сейітқали", "Жұмабаев", "Оспанова", "Ким", "Төлегенов", "Әбдірахман", "Иванова", "Дөнөнбаев", "Бат-Эрдэнэ", "Қайратұлы", "Ахметова", "Ердоған"];
        var random = new Random(42);
        for (var i = 0; i < 200; i++)
        {
            var name = $"{given[random.Next(given.Length)]} {family[random.Next(family.Length)]}";
            var login = $"user{random.Next(10_000)}x{i}";
            var mask = new Mask(new([name], [login], []));
            var text = $"Авторы: {name}, {name.ToUpperInvariant()}, {name.Split(' ')[0]}а и {name.Split(' ')[1]}мен; @{login}, /{login}/img.png, {login}@mail.kz";

            var shown = mask.Text(text);

            Assert.DoesNotContain(login, shown, StringComparison.OrdinalIgnoreCase);
            Assert.All(name.Split(' ', '-'), part => Assert.DoesNotContain(part, shown, StringComparison.OrdinalIgnoreCase));
        }
    }
}
