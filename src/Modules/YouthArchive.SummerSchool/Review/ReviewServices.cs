using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Judging.Contracts;

namespace YouthArchive.SummerSchool.Review;

internal static class ReviewServices
{
    public static void AddReview(this IServiceCollection services)
    {
        services.AddScoped<IJudgedEntries, HandedInApplications>();
        services.AddScoped<IEntryPeople, Applicants>();
        services.AddScoped<IConflictSource, RefereeTies>();
        services.AddScoped<ApplicationPanels>();
        services.AddScoped<IEvidencePanels>(s => s.GetRequiredService<ApplicationPanels>());
    }
}
