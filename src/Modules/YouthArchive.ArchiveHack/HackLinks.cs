namespace YouthArchive.ArchiveHack;

/// <summary>The module's paths, without the language.</summary>
internal static class HackLinks
{
    public static string Team(string slug) => $"/hack/{slug}/team";
    public static string NewTeam(string slug) => $"/hack/{slug}/team/new";
    public static string Repository(string slug) => $"/hack/{slug}/team/repository";
    public static string Join(string slug) => $"/hack/{slug}/join";
    public static string Teams(string slug) => $"/hack/{slug}/teams";
    public static string Edition(string slug) => $"/programmes/archive-hack/{slug}";
    public static string Questions(string slug) => $"/hack/{slug}/team/questions";
    public static string Freeze(string slug) => $"/admin/hack/{slug}/freeze";
    public static string Admin(string slug) => $"/admin/hack/{slug}";
    public const string AdminNewest = "/admin/hack";

    public static string Handler(string path, string handler) => $"{path}?handler={handler}";
}
