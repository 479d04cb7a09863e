using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.SummerSchool.Seats;

internal static class SeatServices
{
    public static void AddSeats(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, SeatMaps>();
        services.AddScoped<SeatList>();
    }
}
