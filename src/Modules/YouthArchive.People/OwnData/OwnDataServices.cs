using Microsoft.Extensions.DependencyInjection;
using YouthArchive.People.Contracts;
using YouthArchive.Platform;
using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.OwnData;

internal static class OwnDataServices
{
    public static IServiceCollection AddOwnData(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, OwnDataMaps>();
        services.AddSingleton<IPermissionProvider, OwnDataPermissions>();
        services.AddSingleton<INavigationProvider, OwnDataMenu>();
        services.AddScoped<LeftoverFiles>();
        services.AddScoped<Erasure>();
        services.AddScoped<ErasureDesk>();
        services.AddScoped<PersonalFile>();
        services.AddScoped<IPersonalMerge, PeopleMerge>();
        services.AddScoped<AccountMerge>();
        services.AddScoped<ContactData>();
        services.AddScoped<OwnDetails>();
        services.AddScoped<EmailChange>();
        services.AddScoped<DataWords>();
        services.AddScoped<DataPaper>();
        services.AddScoped<Downloads>();
        services.AddBackgroundTask<ErasureTask>();
        services.AddBackgroundTask<RetentionTask>();
        return services;
    }
}
