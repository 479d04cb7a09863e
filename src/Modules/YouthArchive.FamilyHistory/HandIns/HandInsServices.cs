using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.HandIns;

internal static class HandInsServices
{
    public static void AddHandIns(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, HandInMaps>();
        services.AddSingleton<IStartupFilter, ArrivalStamp>();
        services.AddSingleton<HandInLine>();
        services.AddScoped<HandingIn>();
        services.AddScoped<ReceiptCheck>();
    }
}
