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

    public static Field Of(string cell) => Known.GetValueOrDefault(Letters(cell));

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
