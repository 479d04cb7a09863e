using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform;
using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Tools;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Preserved;

namespace YouthArchive.Programmes.Preservation;

internal static class PackageServices
{
    public static void AddPreservation(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, PackageMaps>();
        services.AddSingleton<IPermissionProvider, PackagePermissions>();
        services.AddSingleton<INavigationProvider, PackageMenu>();
        services.AddScoped<BagIndex>();
        services.AddScoped<BagMaking>();
        services.AddScoped<PackageDesk>();
        services.AddBackgroundTask<PackageTask>();
        services.AddScoped<IToolVerb, BagTool>();
        services.AddScoped<IPreservedRecords, PreservedEdition>();
    }
}
