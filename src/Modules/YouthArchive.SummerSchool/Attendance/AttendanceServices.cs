using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.SummerSchool.Attendance;

internal static class AttendanceServices
{
    public static void AddAttendance(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, AttendanceMaps>();
        services.AddScoped<AttendanceBook>();
        services.AddScoped<CheckInDesk>();
        services.AddScoped<CheckInGate>();
        services.AddScoped<BadgeSheet>();
        services.AddScoped<ICertificateGrounds, SchoolGrounds>();
        services.AddScoped<IAttendanceThreshold, ThresholdOfTerms>();
    }
}
