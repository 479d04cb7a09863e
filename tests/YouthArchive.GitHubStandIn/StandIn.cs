using YouthArchive.GitHubStandIn.Admin;
using YouthArchive.GitHubStandIn.Failures;
using YouthArchive.GitHubStandIn.Git;
using YouthArchive.GitHubStandIn.Repositories;
using YouthArchive.GitHubStandIn.Rest;
using YouthArchive.GitHubStandIn.SmartHttp;

namespace YouthArchive.GitHubStandIn;

/// <summary>A GitHub of one's own: REST answers computed from bare git repositories on disk, and smart-HTTP.</summary>
public static class StandIn
{
    /// <summary>
    /// An application to start. Its services give <see cref="Faults"/> and <see cref="RequestLog"/>.
    /// </summary>
    public static WebApplication Create(StandInOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        // Settings of whoever hosts it (an appsettings.json beside the tests, ASPNETCORE_URLS) must not reach it.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        AddServices(builder.Services, options);

        var app = builder.Build();
        AdminEndpoints.Map(app);
        SmartHttpEndpoints.Map(app);
        app.MapFallback(context => context.RequestServices.GetRequiredService<RestPipeline>().InvokeAsync(context));
        return app;
    }

    private static void AddServices(IServiceCollection services, StandInOptions options)
    {
        services.AddRoutingCore();
        services.AddSingleton(options);
        services.AddSingleton(provider => new Faults(provider.GetRequiredService<RepositoryRegistry>()));
        services.AddSingleton<RequestLog>();
        services.AddSingleton<RepositoryRegistry>();
        services.AddSingleton<Accounts>();
        services.AddSingleton<GitReader>();
        services.AddSingleton<WrittenPages>();
        services.AddSingleton<Quota>();
        services.AddSingleton<RestEndpoints>();
        services.AddSingleton<RestPipeline>();
    }
}
