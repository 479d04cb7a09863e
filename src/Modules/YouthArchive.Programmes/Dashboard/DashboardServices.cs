using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Fragments;
using YouthArchive.Programmes.Dashboard.Tables;

namespace YouthArchive.Programmes.Dashboard;

internal static class DashboardServices
{
    public static void AddDashboard(this IServiceCollection services)
    {
        services.AddScoped<BoardOfEdition>();
        services.AddScoped<TablesOfEdition>();
        services.AddScoped<IFragmentProvider, EditionsAtWork>();
    }
}
