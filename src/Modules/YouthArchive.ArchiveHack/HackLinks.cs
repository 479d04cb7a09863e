namespace YouthArchive.ArchiveHack;

/// <summary>The module's paths, without the language.</summary>
internal static class HackLinks
{
    public static string Team(string slug) => $"/hack/{slug}/team";
    public static string NewTeam(string slug) => $"/hack/{slug}/team/new";
    public static string Repository(string slug) => $"/hack/{slug}/team/repository";
    public static string Join(string slug) => $"/hack/{slug}/join";
    public static string Teams(string slug) => $"/hack/{slug}/teams";
    public static string OwnPart(string slug) => $"/hack/{slug}/team/me";
    public static string Lead(string slug) => $"/hack/{slug}/team/lead";
    public static string Pitch(string slug) => $"/hack/{slug}/team/pitch";
    public static string Mentor(string slug) => $"/hack/{slug}/mentor";
    public static string Board(string slug) => $"/hack/{slug}/board";
    public static string Gallery(string slug) => $"/hack/{slug}/gallery";
    public static string AdminSetup(string slug) => $"/admin/hack/{slug}/setup";
    public static string AdminBoard(string slug) => $"/admin/hack/{slug}/board";
    public static string AdminBoardLive(string slug) => $"/admin/hack/{slug}/board/live";
    public static string AdminSimilarity(string slug) => $"/admin/hack/{slug}/similarity";
    public static string AdminPair(string slug, int id) => $"/admin/hack/{slug}/similarity/{id}";
    public static string Edition(string slug) => $"/programmes/archive-hack/{slug}";
    public static string Questions(string slug) => $"/hack/{slug}/team/questions";
    public static string Freeze(string slug) => $"/admin/hack/{slug}/freeze";
    public static string Admin(string slug) => $"/admin/hack/{slug}";
    public const string AdminNewest = "/admin/hack";

    public static string Handler(string path, string handler) => $"{path}?handler={handler}";
}
