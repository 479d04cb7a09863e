using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Figures;

internal static class FiguresServices
{
    public static void AddFigures(this IServiceCollection services)
    {
        services.AddScoped<IEditionFigures, OlympiadFigures>();
        services.AddScoped<IEditionEntries, OlympiadFigures>();
    }
}
