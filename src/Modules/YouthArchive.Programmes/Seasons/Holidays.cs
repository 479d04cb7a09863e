using System.Globalization;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Programmes.Seasons;

/// <summary>What a day is to those who work towards a deadline. Stored by name.</summary>
internal enum DayKind
{
    DayOff,

    /// <summary>Schools are closed: nobody is there to help.</summary>
    SchoolHolidays,

    /// <summary>A Saturday or Sunday on which a government has people work.</summary>
    WorkingDay,
}

/// <param name="IsLikely">Reckoned, not announced: it may fall a day earlier or later.</param>
internal sealed record Holiday(DateOnly Day, string Country, LocalizedText Name, bool IsLikely = false, DayKind Kind = DayKind.DayOff);

/// <summary>
/// Holidays of Kazakhstan and Mongolia that can be reckoned honestly: those of fixed dates, and Qurban Ait by the Umm al-Qura calendar as
/// a likely day; and the summer, when schools of both are closed. Not known here, and said on the page: Mongolia's lunar days (Tsagaan Sar, the
/// Buddha's birthday, Chinggis Khaan's birthday), which the Mongolian calendar makers announce, days off that a government moves, and the
/// other school holidays: organisers write those down (<see cref="HolidayList"/>).
/// </summary>
internal static class Holidays
{
    private static readonly LocalizedText NewYear = new("Жаңа жыл", "Новый год", "New Year", "Шинэ жил");
    private static readonly LocalizedText Women = new("Халықаралық әйелдер күні", "Международный женский день", "International Women's Day", "Олон улсын эмэгтэйчүүдийн өдөр");
    private static readonly LocalizedText Nauryz = new("Наурыз мейрамы", "Наурыз мейрамы", "Nauryz", "Наурыз");
    private static readonly LocalizedText Naadam = new("Наадам", "Наадам", "Naadam", "Үндэсний их баяр наадам");

    private static readonly (int Month, int Day, string Country, LocalizedText Name)[] Fixed =
    [
        (1, 1, "KZ", NewYear), (1, 2, "KZ", NewYear),
        (1, 7, "KZ", new("Рождество", "Православное Рождество", "Orthodox Christmas", "Үнэн алдартны Зул сар")),
        (3, 8, "KZ", Women),
        (3, 21, "KZ", Nauryz), (3, 22, "KZ", Nauryz), (3, 23, "KZ", Nauryz),
        (5, 1, "KZ", new("Қазақстан халқының бірлігі мерекесі", "Праздник единства народа Казахстана", "Unity Day", "Казахстаны ард түмний эв нэгдлийн баяр")),
        (5, 7, "KZ", new("Отан қорғаушы күні", "День защитника Отечества", "Defender of the Fatherland Day", "Эх орноо хамгаалагчдын өдөр")),
        (5, 9, "KZ", new("Жеңіс күні", "День Победы", "Victory Day", "Ялалтын өдөр")),
        (7, 6, "KZ", new("Астана күні", "День столицы", "Capital Day", "Нийслэлийн өдөр")),
        (8, 30, "KZ", new("Конституция күні", "День Конституции", "Constitution Day", "Үндсэн хуулийн өдөр")),
        (10, 25, "KZ", new("Республика күні", "День Республики", "Republic Day", "Бүгд найрамдах улсын өдөр")),
        (12, 16, "KZ", new("Тәуелсіздік күні", "День Независимости", "Independence Day", "Тусгаар тогтнолын өдөр")),
        (1, 1, "MN", NewYear),
        (3, 8, "MN", Women),
        (6, 1, "MN", new("Балаларды қорғау күні", "День защиты детей", "Children's Day", "Хүүхдийн баяр")),
        (7, 11, "MN", Naadam), (7, 12, "MN", Naadam), (7, 13, "MN", Naadam), (7, 14, "MN", Naadam), (7, 15, "MN", Naadam),
        (11, 26, "MN", new("Моңғолияның Республика күні", "День Республики Монголии", "Mongolia's Republic Day", "Бүгд Найрамдах Улс тунхагласан өдөр")),
        (12, 29, "MN", new("Моңғолияның тәуелсіздік күні", "День независимости Монголии", "Mongolia's Independence Day", "Үндэсний эрх чөлөө, тусгаар тогтнолын өдөр")),
    ];

    private static readonly LocalizedText Summer = new("Жазғы демалыс", "Летние каникулы", "Summer holidays", "Зуны амралт");
    private static readonly LocalizedText Qurban = new("Құрбан айттың бірінші күні", "Первый день Курбан айта", "First day of Qurban Ait", "Курбан айтын эхний өдөр");

    /// <summary>Null on an ordinary day; Kazakhstan's first where both keep it.</summary>
    public static Holiday? On(DateOnly day)
    {
        foreach (var one in Fixed)
        {
            if (one.Month == day.Month && one.Day == day.Day)
            {
                return new(day, one.Country, one.Name);
            }
        }
        return IsQurbanAit(day) ? new(day, "KZ", Qurban, IsLikely: true)
            : day.Month is >= 6 and <= 8 ? new(day, "KZ", Summer, Kind: DayKind.SchoolHolidays)
            : null;
    }

    private static bool IsQurbanAit(DateOnly day)
    {
        var calendar = new UmAlQuraCalendar();
        var at = day.ToDateTime(TimeOnly.MinValue);
        return at > calendar.MinSupportedDateTime && at < calendar.MaxSupportedDateTime && calendar.GetMonth(at) == 12 && calendar.GetDayOfMonth(at) == 10;
    }
}
