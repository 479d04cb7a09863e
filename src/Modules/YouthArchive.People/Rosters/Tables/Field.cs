using System.Text;

namespace YouthArchive.People.Rosters.Tables;

/// <summary>What a column of a class list holds.</summary>
internal enum Field { Other, Surname, GivenName, Patronymic, FullName, FullNameGivenFirst, Class, Birth, IdentityNumber }

/// <summary>The names columns go by in the four languages, letters only.</summary>
internal static class FieldNames
{
    private static readonly Dictionary<string, Field> Known = Read(
        (Field.Surname, "тегі фамилия фамилиясы фамилияученика фамилияобучающегося оқушыныңтегі surname lastname familyname family овог эцгийннэр эцэгийннэр эцэгэхийннэр эцэгэхнэр"),
        (Field.GivenName, "аты есімі имя имяученика оқушыныңаты firstname givenname given forename нэр өөрийннэр"),
        (Field.Patronymic, "әкесініңаты әкесініңатыжөні әкесініңесімі отчество отчествоприналичии patronymic middlename fathersname"),
        (Field.FullName, "атыжөні тегіаты тегіжәнеаты тегіатыәкесініңаты тегіатыжөні толықаты оқушы оқушыныңатыжөні оқушыныңтегіаты оқушылардыңатыжөні"
            + " фио фиоученика фиообучающегося фиоучащегося фамилияимя фамилияиимя фамилияимяотчество фамилияимяученика ученик учащийся обучающийся студент"
            + " fullname name studentname student pupil pupilname овогнэр сурагч сурагчийннэр сурагчийновогнэр эцэгэхийннэрнэр эцгийннэрнэр оюутан"),
        (Field.FullNameGivenFirst, "атытегі имяфамилия имяифамилия имяотчествофамилия нэровог firstnamelastname"),
        (Field.Class, "сынып сыныбы класс class grade classname анги ангибүлэг бүлэг топ группа group"),
        (Field.Birth, "туғанжылы туғанкүні туғанкүніайыжылы туғанжылыайыкүні туғандата туылғанжылы туылғанкүні туылғанкүніайыжылы годрождения датарождения"
            + " деньрождения числомесяцгодрождения годрожд датарожд др гр birthyear yearofbirth birthdate dateofbirth birthday dob born төрсөн төрсөнон төрсөногноо"
            + " төрсөнөдөр төрсөнонсарөдөр"),
        (Field.IdentityNumber, "жсн иин инн iin жсниин иинжсн иинученика жексәйкестендірунөмірі жекесәйкестендірунөмірі индивидуальныйидентификационныйномер"
            + " идентификационныйномер регистр регистрийндугаар регистрийн регистрдугаар рд nationalid nationalidentitynumber identitynumber personalnumber idnumber"));

    /// <summary>Words that tell a column also among others: «ФИО ребёнка», «Оқушының тегі, аты».</summary>
    private static readonly Dictionary<string, Field> Telling = Read(
        (Field.Surname, "тегі фамилия surname овог"),
        (Field.GivenName, "аты есімі имя нэр"),
        (Field.Patronymic, "отчество әкесінің"),
        (Field.FullName, "фио атыжөні"),
        (Field.Class, "сынып сыныбы класс class анги"),
        (Field.Birth, "туған рождения төрсөн birth"),
        (Field.IdentityNumber, "жсн иин iin регистрийн"));

    /// <summary>How words begin that speak of parents, teachers, schools and clans: their names are not the pupil's.</summary>
    private static readonly string[] Others =
        ["родител", "мат", "мам", "отец", "отца", "пап", "опекун", "руководител", "учител", "атаана", "анасы", "әкесі", "жетекші", "мұғалім", "багш", "асран", "parent", "guardian", "teacher", "mother", "father", "школ", "мектеп", "school", "сургуул", "ургийн"];

    private const int WordsOfHeader = 6;

    public static Field Of(string cell) => Known.TryGetValue(Letters(cell), out var field) ? field : ByWords(cell);

    private static Field ByWords(string cell)
    {
        var words = cell.Split([' ', ',', '/', ':', '.'], StringSplitOptions.RemoveEmptyEntries).Select(Letters).Where(w => w.Length > 0).ToList();
        if (words.Count is < 2 or > WordsOfHeader || words.Exists(w => !Telling.ContainsKey(w) && Others.Any(o => w.StartsWith(o, StringComparison.Ordinal))))
        {
            return Field.Other;
        }
        var fields = words.Select(w => Telling.GetValueOrDefault(w)).Where(f => f != Field.Other).ToList();
        return fields.Contains(Field.Surname) && fields.Contains(Field.GivenName) ? Field.FullName
            : fields.Contains(Field.IdentityNumber) ? Field.IdentityNumber
            : fields.FirstOrDefault();
    }

    /// <summary>«Full name» is said with the same words as «given name» where a surname has its own column.</summary>
    public static bool IsNameAlone(string cell) => Letters(cell) is "name" or "есім" or "нэр" or "аты" or "имя";

    public static bool IsClan(string cell) => Letters(cell) == "ургийновог";

    public static string Letters(string cell)
    {
        var result = new StringBuilder(cell.Length);
        var depth = 0;
        foreach (var c in cell)
        {
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            _ = depth == 0 && char.IsLetter(c) ? result.Append(char.ToLowerInvariant(c)) : result;
        }
        return result.ToString();
    }

    private static Dictionary<string, Field> Read(params (Field Field, string Words)[] known) =>
        known.SelectMany(k => k.Words.Split(' ').Select(w => (k.Field, Word: w))).ToDictionary(k => k.Word, k => k.Field, StringComparer.Ordinal);
}
