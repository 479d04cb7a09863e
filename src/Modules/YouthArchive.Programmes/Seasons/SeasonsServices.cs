using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Recipes;

namespace YouthArchive.Programmes.Seasons;

internal static class SeasonsServices
{
    public static void AddSeasons(this IServiceCollection services)
    {
        services.AddScoped<SeasonDesk>();
        services.AddScoped<SeasonCopy>();
        services.AddScoped<DraftDesk>();
        services.AddScoped<HolidayList>();
        services.AddScoped<IRehearsal, ProgrammeRehearsal>();
        services.AddScoped<IRecipeStep, TemplatesStep>();
    }
}
