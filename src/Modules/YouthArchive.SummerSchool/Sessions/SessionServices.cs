using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.SummerSchool.Sessions;

internal static class SessionServices
{
    public static void AddSessions(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, SessionMaps>();
        services.AddScoped<SchoolSeal>();
        services.AddScoped<ProgrammeShelf>();
        services.AddScoped<ProgrammeDesk>();
        services.AddScoped<ChangeLetters>();
        services.AddScoped<CalendarTokens>();
        services.AddScoped<Pages.Days.DaysOfSeat>();
        services.AddScoped<IEditionActions, DayActions>();
    }
}
