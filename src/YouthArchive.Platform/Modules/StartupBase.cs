using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace YouthArchive.Platform.Modules;

/// <summary>A module's table of contents: its services and its routes. Found by reflection; one per feature.</summary>
public abstract class StartupBase
{
    /// <summary>Lower runs first; modules that depend on others already run after them.</summary>
    public virtual int Order => 0;

    public virtual void ConfigureServices(IServiceCollection services) { }

    /// <summary>Maps the feature's endpoints. Each of them answers 404 while the feature is off.</summary>
    public virtual void Configure(IEndpointRouteBuilder routes, IServiceProvider services) { }
}
