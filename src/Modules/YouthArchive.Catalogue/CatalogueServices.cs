using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Catalogue.Citations;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.Catalogue.Directory;
using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Tools;

namespace YouthArchive.Catalogue;

internal static class CatalogueServices
{
    public static void AddCatalogue(this IServiceCollection services)
    {
        services.AddSingleton<ArchiveDirectory>();
        services.AddSingleton<IArchives>(s => s.GetRequiredService<ArchiveDirectory>());
        services.AddSingleton<ICitations, CitationDesk>();
        services.AddScoped<IToolVerb, CiteTool>();
        services.AddSingleton<INavigationProvider, CatalogueMenu>();
    }
}
