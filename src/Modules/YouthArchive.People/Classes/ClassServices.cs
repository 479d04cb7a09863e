using Microsoft.Extensions.DependencyInjection;
using YouthArchive.People.Contracts;
using YouthArchive.People.Schools;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Classes;

internal static class ClassServices
{
    public static IServiceCollection AddClasses(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, SchoolMaps>();
        services.AddSingleton<IPermissionProvider, ClassPermissions>();
        services.AddSingleton<INavigationProvider, ClassMenu>();
        services.AddScoped<SchoolRegister>();
        services.AddScoped<SchoolStaff>();
        services.AddScoped<SchoolOverview>();
        services.AddScoped<SchoolStanding>();
        services.AddScoped<ClassRegister>();
        services.AddScoped<IClassLists, ClassLists>();
        services.AddScoped<ClassBoard>();
        services.AddScoped<Bringing>();
        services.AddScoped<ListReading>();
        services.AddScoped<MemberChanges>();
        services.AddScoped<Messages>();
        services.AddScoped<Joining>();
        services.AddSingleton<WrongCodes>();
        services.AddScoped<IPersonalData, ClassData>();
        services.AddScoped<IFragmentProvider, OwnClasses>();
        services.AddScoped<IFragmentProvider, TaughtClasses>();
        services.AddScoped<IFragmentProvider, SchoolQueue>();
        return services;
    }
}
