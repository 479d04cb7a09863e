using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Figures;

internal static class FiguresServices
{
    public static void AddFigures(this IServiceCollection services)
    {
        services.AddScoped<IEditionFigures, FamilyFigures>();
        services.AddScoped<IEditionEntries, FamilyFigures>();
    }
}
