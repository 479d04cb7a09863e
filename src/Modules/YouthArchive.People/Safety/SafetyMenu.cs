using YouthArchive.Platform.Navigation;

namespace YouthArchive.People.Safety;

internal sealed class SafetyMenu : INavigationProvider
{
    public IEnumerable<MenuItem> Items { get; } =
    [
        new MenuItem(Menu.FooterHelp, "Tell an adult", SafetyLinks.Tell, 5),
        new MenuItem(Menu.Admin, "Safety messages", SafetyLinks.Queue, 60, SafetyPermissions.AnswerSafetyReports, Section: MenuSection.People),
    ];
}

internal static class SafetyLinks
{
    public const string Tell = "/tell-an-adult";
    public const string Told = "/tell-an-adult/sent";
    public const string Queue = "/admin/safety";

    public static string Report(string id) => $"{Queue}/{id}";
}
