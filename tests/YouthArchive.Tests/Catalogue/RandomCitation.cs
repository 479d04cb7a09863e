using YouthArchive.Catalogue.Citations;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.Catalogue.Directory;

namespace YouthArchive.Tests.Catalogue;

/// <summary>Any citation that a style can say: archives of the directory and others, numbers with letters before and after, sheets of every kind.</summary>
internal static class RandomCitation
{
    private static readonly string[] CyrillicLetters = ["Р", "И", "П", "Н", "Ф", "К", "ИР", "РГ"];
    private static readonly string[] LatinLetters = ["R", "I", "P", "N", "F", "K", "IR", "WO"];
    private static readonly string[] CyrillicEndings = ["а", "б", "в", "л", "н", "п"];
    private static readonly string[] LatinEndings = ["a", "b", "c", "l", "n", "p"];

    public static ArchivalCitation Of(Random random, CitationStyle style, ArchiveDirectory directory)
    {
        var isCyrillic = style is not (CitationStyle.English or CitationStyle.Iso690);
        var citation = new ArchivalCitation
        {
            Fonds = Fonds(random, isCyrillic),
            Inventory = One(random, 8) ? "" : Inventory(random, isCyrillic),
            File = random.Next(1, 99999) + Ending(random, isCyrillic),
        };
        citation = Named(random, style, directory, Placed(random, isCyrillic, citation));
        return random.Next(3) == 0 ? Titled(random, style, citation) : citation;
    }

    private static ArchivalCitation Named(Random random, CitationStyle style, ArchiveDirectory directory, ArchivalCitation citation)
    {
        if (One(random, 5))
        {
            var name = style switch
            {
                CitationStyle.Kazakh => "Ойдан шығарылған ауданның архиві",
                CitationStyle.Mongolian => "Зохиомол сумын архив",
                CitationStyle.Gost => "Архив вымышленного района",
                _ => "Archive of an Invented District",
            };
            return citation with { ArchiveName = name };
        }
        var entry = directory.All[random.Next(directory.All.Count)];
        return citation with { Archive = entry.Code, ArchiveName = directory.Written(entry, Styles.LanguageOf(style)) };
    }

    private static ArchivalCitation Placed(Random random, bool isCyrillic, ArchivalCitation citation)
    {
        switch (random.Next(6))
        {
            case 0:
                return citation;
            case 1:
                return citation with { Extent = $"{random.Next(1, 999)} л." };
            default:
                var ranges = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Range(random, isCyrillic));
                return citation with { Sheets = new(ranges) };
        }
    }

    private static SheetRange Range(Random random, bool isCyrillic)
    {
        var from = Side(random, random.Next(1, 900), isCyrillic);
        return One(random, 2) ? new(from) : new(from, Side(random, from.Number + random.Next(1, 90), isCyrillic));
    }

    private static SheetSide Side(Random random, int number, bool isCyrillic) =>
        new(number, One(random, 9) ? isCyrillic ? "а" : "a" : "", One(random, 3));

    private static ArchivalCitation Titled(Random random, CitationStyle style, ArchivalCitation citation)
    {
        var (title, author, date, file) = Words(random, style);
        return citation with
        {
            Title = title,
            IsTitleMade = One(random, 2),
            Author = One(random, 3) ? author : "",
            Date = One(random, 3) ? "" : date,
            FileTitle = One(random, 4) ? file : "",
        };
    }

    private static (string Title, string Author, string Date, string File) Words(Random random, CitationStyle style)
    {
        var (day, year, number) = (random.Next(1, 29), random.Next(1731, 2000), random.Next(1, 400));
        return style switch
        {
            CitationStyle.Gost => (
                Pick(random, "Прошение казахов волости", $"Протокол № {number} общего собрания", "Письмо Д. А. Вымышленного о землеустройстве", "Список учеников, их родителей и опекунов"),
                "Бекова А. С.", Pick(random, $"{day} октября {year} г.", $"{year} г.", $"{year}–{year + 2} гг.", $"{year}", "не ранее 1925 г.", "б. д."), "Дело о переселенцах"),
            CitationStyle.Kazakh => (
                Pick(random, "Болыс қазақтарының өтініші", $"№ {number} жиналыс хаттамасы", "Оқушылардың, олардың ата-аналарының тізімі"),
                "Бекова А. С.", Pick(random, $"{year} жылғы {day} қазан", $"{year} ж.", $"{year}", $"{year}–{year + 2} жж."), "Қоныс аударушылар туралы іс қағаздары"),
            CitationStyle.Mongolian => (
                Pick(random, "Хошууны өрхийн жагсаалт", $"№ {number} хурлын тэмдэглэл", "Сурагчдын, багш нарын нэрс"),
                "Бекова А. С.", Pick(random, $"{year} оны 10-р сарын {day}", $"{year} он", $"{year}"), "Нүүдлийн тухай бичиг"),
            _ => (
                Pick(random, "Petition of the district", $"Minutes no. {number} of a meeting", "List of pupils, their parents and guardians"),
                "Bekova, A. S.", Pick(random, $"{day} October {year}", $"{year}", $"{year}–{year + 2}", "n.d."), "File of the settlers"),
        };
    }

    private static string Fonds(Random random, bool isCyrillic) => random.Next(4) switch
    {
        0 => $"{random.Next(1, 2500)}",
        1 => $"{random.Next(1, 2500)}{Ending(random, isCyrillic)}",
        _ => $"{Pick(random, isCyrillic ? CyrillicLetters : LatinLetters)}-{random.Next(1, 5000)}",
    };

    private static string Inventory(Random random, bool isCyrillic) => random.Next(8) switch
    {
        0 => isCyrillic ? $"{random.Next(1, 90)}-доп." : $"{random.Next(1, 90)}",
        1 => $"{random.Next(1, 90)}.{random.Next(1, 20)}",
        2 => $"{random.Next(1, 90)}-{random.Next(1, 20)}",
        3 => $"{random.Next(1, 90)}{Ending(random, isCyrillic)}",
        _ => $"{random.Next(1, 90)}",
    };

    private static string Ending(Random random, bool isCyrillic) => One(random, 4) ? Pick(random, isCyrillic ? CyrillicEndings : LatinEndings) : "";

    private static bool One(Random random, int of) => random.Next(of) == 0;

    private static string Pick(Random random, params string[] of) => of[random.Next(of.Length)];
}
