using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Security;
using YouthArchive.SummerSchool.Applications;
using YouthArchive.SummerSchool.Attendance;
using YouthArchive.SummerSchool.Feedback;
using YouthArchive.SummerSchool.Learning;
using YouthArchive.SummerSchool.OwnData;
using YouthArchive.SummerSchool.Recipes;
using YouthArchive.SummerSchool.Review;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Selection;
using YouthArchive.SummerSchool.Sessions;
using YouthArchive.SummerSchool.Workshops;

namespace YouthArchive.SummerSchool;

internal sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<IPermissionProvider, Permissions>();
        services.AddSingleton<INavigationProvider, Menus>();
        services.AddSeats();
        // Applications
        services.AddApplications();
        services.AddReview();
        services.AddSelection();

        // Days
        services.AddSessions();
        services.AddWorkshops();
        services.AddAttendance();
        services.AddLearning();
        services.AddFeedback();
        services.AddScoped<SampleDays>();
        services.AddScoped<IRecipeStep, SummerSchoolDaysStep>();
        services.AddScoped<IPersonalData, DaysData>();
        services.AddScoped<IPersonalMerge, DaysMerge>();
    }

    public override void Configure(IEndpointRouteBuilder routes, IServiceProvider services)
    {
        // Applications

        // Days
        CalendarFeed.Map(routes);
        Badges.Map(routes);
        LearningFileEndpoint.Map(routes);
    }
}
