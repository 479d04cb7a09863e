using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Olympiads.Exchange;
using YouthArchive.Olympiads.Figures;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.OnPaper;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Results;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Security;

namespace YouthArchive.Olympiads;

internal sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<IPermissionProvider, Permissions>();
        services.AddItems();
        services.AddExchange();
        services.AddPapers();
        services.AddSittings();
        services.AddResults();
        services.AddOnPaper();
        services.AddFigures();
    }

    public override void Configure(IEndpointRouteBuilder routes, IServiceProvider services)
    {
        ItemsServices.Map(routes);
        SittingsServices.Map(routes);
    }
}
