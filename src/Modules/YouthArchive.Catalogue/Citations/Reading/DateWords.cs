using System.Collections.Frozen;

namespace YouthArchive.Catalogue.Citations.Reading;

/// <summary>The words dates are made of in the four languages, folded.</summary>
internal static class DateWords
{
    private static readonly FrozenSet<string> Months = Set(
        "января январь янв февраля февраль февр фев марта март мар апреля апрель апр мая май июня июнь июн июля июль июл августа август авг "
        + "сентября сентябрь сент сен октября октябрь окт ноября ноябрь нояб ноя декабря декабрь дек "
        + "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан "
        + "january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct november nov december dec "
        + "нэгдүгээр хоёрдугаар гуравдугаар дөрөвдүгээр тавдугаар зургадугаар долдугаар наймдугаар есдүгээр аравдугаар");

    private static readonly FrozenSet<string> Years = Set("г гг год года годы годов году ж жж жыл жылғы жылы жылдар жылдары он оны онд оноос ony");

    private static readonly FrozenSet<string> Around = Set(
        "сар сарын сард өдөр өдрийн ий ны ний дугаар дүгээр р ca c circa около не ранее позднее ок после до before after or and и по b в вв век века ғ ғасыр зуун зууны century конец начало середина late early mid аяғы басы ортасы");

    private static readonly FrozenSet<string> Centuries = Set("в вв век века веков ғ ғасыр ғасырдың зуун зууны century centuries");

    private static readonly FrozenSet<string> Openings = Set("не около ок c ca circa до после before after конец начало середина late early mid аяғы басы ортасы");

    /// <summary>A word that a date may begin with: «не ранее», «около», «c.».</summary>
    public static bool OpensDate(ReadOnlySpan<char> key) => Holds(Openings, key);

    public static bool IsCentury(ReadOnlySpan<char> key) => Holds(Centuries, key);

    public static bool IsMonth(ReadOnlySpan<char> key) => Holds(Months, key);

    public static bool IsYear(ReadOnlySpan<char> key) => Holds(Years, key);

    public static bool IsAround(ReadOnlySpan<char> key) => Holds(Around, key);

    public static bool IsOne(ReadOnlySpan<char> key) => IsMonth(key) || IsYear(key);

    private static bool Holds(FrozenSet<string> set, ReadOnlySpan<char> key) =>
        key.Length > 0 && set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key);

    private static FrozenSet<string> Set(string words) => words.Split(' ').Select(Glyphs.Fold).ToFrozenSet(StringComparer.Ordinal);
}
