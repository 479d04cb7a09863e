using YouthArchive.GitHubStandIn.Repositories;

namespace YouthArchive.GitHubStandIn.Samples;

/// <summary>An invented person as git writes them. Login is null for an e-mail that no account claims.</summary>
internal sealed record SamplePerson(string Name, string Email, string? Login, string Zone)
{
    public string CoAuthorLine => $"Co-authored-by: {Name} <{Email}>";
}

internal static class SamplePeople
{
    public static readonly SamplePerson Dariya = Almaty("Дария Мұратова", "dariya-m");
    public static readonly SamplePerson Erasyl = Almaty("Ерасыл Ахметов", "erasyl07");
    public static readonly SamplePerson Nurai = Almaty("Нұрай Сәтбек", "nurai-dev");
    public static readonly SamplePerson Madi = Almaty("Мади Кенжебек", "madi-k");
    public static readonly SamplePerson Aruzhan = Almaty("Аружан Тілеуова", "aruzhan-t");
    public static readonly SamplePerson Daniyar = Almaty("Данияр Сейітов", "daniyar-s");
    public static readonly SamplePerson Temirlan = Almaty("Темірлан Бекен", "temirlan-b");
    public static readonly SamplePerson Sanzhar = Almaty("Санжар Қуанышев", "sanzhar-k");
    public static readonly SamplePerson Amina = Almaty("Амина Жүнісова", "amina-zh");
    public static readonly SamplePerson Olzhas = Almaty("Олжас Дәулет", "olzhas-d");
    public static readonly SamplePerson Kamila = Almaty("Камила Рахимова", "kamila-r");
    public static readonly SamplePerson Ilyas = Almaty("Ильяс Нұрлан", "ilyas-n");
    public static readonly SamplePerson IlyasAtHome = new("Ильяс", "ilyas.laptop@example.org", null, "+0500");
    public static readonly SamplePerson Viktor = Almaty("Виктор Соколов", "viktor-s");
    public static readonly SamplePerson Anu = new("Ану Батсайхан", "anu-b@example.org", "anu-b", "+0800");
    public static readonly SamplePerson Temuulen = new("Тэмүүлэн Ганбат", "temuulen-g@example.org", "temuulen-g", "+0800");
    public static readonly SamplePerson Dependabot = new("dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com", "dependabot[bot]", "+0000");
    public static readonly SamplePerson WebFlow = new("GitHub", "noreply@github.com", "web-flow", "+0000");
    public static readonly SamplePerson Zarina = Almaty("Зарина Алимова", "zarina-a");
    public static readonly SamplePerson Aliya = Almaty("Әлия Қасымова", "aliya-k");
    public static readonly SamplePerson Bekzat = Almaty("Бекзат Омаров", "bekzat-o");

    private static readonly SamplePerson[] Members =
    [
        Dariya, Erasyl, Nurai, Madi, Aruzhan, Daniyar, Temirlan, Sanzhar, Amina, Olzhas, Kamila, Ilyas, Viktor, Anu, Temuulen, Zarina, Aliya, Bekzat,
    ];

    public static IEnumerable<Account> Accounts => Members
        .Select((person, index) => new Account(person.Login!, 90_001 + index, "User", [person.Email]))
        .Append(new Account("dependabot[bot]", 49_699_333, "Bot", [Dependabot.Email]));

    private static SamplePerson Almaty(string name, string login) => new(name, $"{login}@example.org", login, "+0500");
}
