using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.Tutors;

internal static class TutorsServices
{
    public static void AddTutors(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, TutorMaps>();
        services.AddScoped<TutorDesk>();
        services.AddSingleton<INavigationProvider, FamilyMenus>();
    }
}

internal sealed class FamilyMenus : INavigationProvider
{
    public IEnumerable<MenuItem> Items { get; } =
    [
        new MenuItem(Menu.Own, "My family-history works", FamilyLinks.Own, 32, SignedInOnly: true),
        new MenuItem(Menu.Own, "Works of my students", FamilyLinks.Tutor, 33, Permissions.Tutor),
        new MenuItem(Menu.Admin, "Family-history competition", FamilyLinks.Admin, 37, Permissions.Organise),
    ];
}
