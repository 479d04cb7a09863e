using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Security;
using YouthArchive.SummerSchool.Seats;

namespace YouthArchive.SummerSchool;

internal sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<IPermissionProvider, Permissions>();
        services.AddSeats();
        // Applications

        // Days
    }

    public override void Configure(IEndpointRouteBuilder routes, IServiceProvider services)
    {
        // Applications

        // Days
    }
}
