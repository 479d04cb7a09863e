using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Tables;

namespace YouthArchive.People.Rosters;

/// <summary>
/// An empty class list to fill in, with the headings this site reads and one row that shows how. The row is marked as a sample; whoever
/// leaves it in is told so, and nobody called like that comes into the class.
/// </summary>
internal static class RosterTemplate
{
    private static readonly LocalizedText Title = new("Сынып тізімі", "Список класса", "Class list", "Ангийн жагсаалт");

    private static readonly Dictionary<string, (string[] Head, object[] Sample)> Languages = new(StringComparer.Ordinal)
    {
        ["kk"] = (["Тегі", "Аты", "Әкесінің аты", "Туған жылы"], ["(үлгі) Әбілқайыр", "Аяулым", "Қанатқызы", 2012]),
        ["ru"] = (["Фамилия", "Имя", "Отчество", "Год рождения"], ["(образец) Ковалёва", "Мария", "Андреевна", 2012]),
        ["en"] = (["Surname", "Given name", "Patronymic", "Year of birth"], ["(sample) Carter", "Emily", "", 2012]),
        // In Mongolia the father's name stands first and there is no other.
        ["mn"] = (["Овог (эцгийн нэр)", "Нэр", "Төрсөн он"], ["(жишээ) Дашзэвэгийн", "Оюунчимэг", 2012]),
    };

    private static readonly string[] Marks = ["(үлгі)", "(образец)", "(sample)", "(жишээ)"];

    public static ExportTable In(string language)
    {
        var (head, sample) = Languages[language];
        return new(Title.In(language), head, 1, Once(sample));
    }

    /// <summary>The cell carries the mark of the sample row, whichever language the template was in.</summary>
    public static bool IsSample(string cell) => Marks.Any(m => cell.StartsWith(m, StringComparison.OrdinalIgnoreCase));

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Once(object[] row)
    {
        await Task.CompletedTask;
        yield return row;
    }
}
