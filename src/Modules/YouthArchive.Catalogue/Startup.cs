using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Catalogue.Citations;
using YouthArchive.Platform.Modules;

namespace YouthArchive.Catalogue;

internal sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddCatalogue();

    public override void Configure(IEndpointRouteBuilder routes, IServiceProvider services) => CiteEndpoints.Map(routes);
}
