using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Figures;

internal static class FiguresServices
{
    public static void AddFigures(this IServiceCollection services)
    {
        services.AddScoped<IEditionFigures, HackFigures>();
        services.AddScoped<IEditionEntries, HackFigures>();
    }
}
