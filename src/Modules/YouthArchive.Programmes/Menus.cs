using YouthArchive.Platform.Navigation;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes;

internal sealed class Menus : INavigationProvider
{
    public IEnumerable<MenuItem> Items { get; } =
    [
        new MenuItem(Menu.Main, "Summer School", ProgrammeLinks.Programme(ProgrammeNames.SummerSchool), 10),
        new MenuItem(Menu.Main, "Family History", ProgrammeLinks.Programme(ProgrammeNames.FamilyHistory), 20),
        new MenuItem(Menu.Main, "Olympiad", ProgrammeLinks.Programme(ProgrammeNames.Olympiads), 30),
        new MenuItem(Menu.Main, "Archive Hack", ProgrammeLinks.Programme(ProgrammeNames.ArchiveHack), 40),
        new MenuItem(Menu.Footer, "Summer School", ProgrammeLinks.Programme(ProgrammeNames.SummerSchool), 10),
        new MenuItem(Menu.Footer, "Family history competition", ProgrammeLinks.Programme(ProgrammeNames.FamilyHistory), 20),
        new MenuItem(Menu.Footer, "Olympiad", ProgrammeLinks.Programme(ProgrammeNames.Olympiads), 30),
        new MenuItem(Menu.Footer, "Archive Hack", ProgrammeLinks.Programme(ProgrammeNames.ArchiveHack), 40),
        new MenuItem(Menu.Footer, "Calendar of all programmes", ProgrammeLinks.CalendarOfAll, 50),
        new MenuItem(Menu.Admin, "Seasons", ProgrammeLinks.Seasons, 19, Permissions.ManageEditions, Section: MenuSection.Season),
        new MenuItem(Menu.Admin, "Editions", ProgrammeLinks.AdminEditions, 20, Permissions.ManageEditions, Section: MenuSection.Season),
    ];
}
