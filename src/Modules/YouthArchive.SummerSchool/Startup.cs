using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Security;
using YouthArchive.SummerSchool.Applications;
using YouthArchive.SummerSchool.Review;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Selection;

namespace YouthArchive.SummerSchool;

internal sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<IPermissionProvider, Permissions>();
        services.AddSeats();
        // Applications
        services.AddApplications();
        services.AddReview();
        services.AddSelection();

        // Days
    }

    public override void Configure(IEndpointRouteBuilder routes, IServiceProvider services)
    {
        // Applications

        // Days
    }
}
