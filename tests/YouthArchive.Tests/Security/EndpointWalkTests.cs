using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Architecture;
using YouthArchive.Tests.People.SignIn;

namespace YouthArchive.Tests.Security;

/// <summary>Deny by default, proved: every endpoint the site has, called as everybody, against who-may.txt.</summary>
public sealed class EndpointWalkTests(RoomySite site) : IClassFixture<RoomySite>
{
    [Fact]
    public async Task Every_endpoint_names_its_policy()
    {
        var endpoints = await WalkedEndpoint.OfAsync(site.Services);
        Assert.NotEmpty(endpoints);
        Assert.Empty(EndpointWalk.WithoutPolicy(endpoints));
    }

    [Fact]
    public async Task Every_endpoint_lets_in_whom_the_table_names_and_nobody_else()
    {
        await SwitchEverythingOnAsync();
        var table = WhoMay.Parse(await File.ReadAllLinesAsync(
            RepositoryRoot.File("tests", "YouthArchive.Tests", "Security", "who-may.txt"), TestContext.Current.CancellationToken));
        var problems = await EndpointWalk.DifferencesAsync(await WalkedEndpoint.OfAsync(site.Services), table, await CallersAsync());
        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    [Fact]
    public void Planted_endpoint_without_a_policy_is_found()
    {
        var open = Planted("/planted/open", new OpenToAllAttribute());
        var none = Planted("/planted/none");
        var vague = Planted("/planted/vague", new Microsoft.AspNetCore.Authorization.AuthorizeAttribute());
        var both = Planted("/planted/both", new OpenToAllAttribute(), new SignedInAttribute());
        Assert.Equal(
            ["/planted/none", "/planted/vague", "/planted/both"],
            EndpointWalk.WithoutPolicy([open, none, vague, both]).Select(p => p.Split(':')[0]));
    }

    [Fact]
    public async Task Planted_row_for_a_closed_page_and_a_missing_row_are_found()
    {
        var endpoint = Assert.Single(await WalkedEndpoint.OfAsync(site.Services), e => e.Pattern == "/{culture}/me");
        var wrong = WhoMay.Parse(["/{culture}/me | GET | everyone", "/{culture}/gone | GET | everyone"]);
        var problems = await EndpointWalk.DifferencesAsync([endpoint], wrong, await CallersAsync());
        Assert.Contains(problems, p => p.Contains("the table says everyone, the site lets in signed-in", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("/{culture}/me | POST | signed-in", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("/{culture}/gone GET: in the table", StringComparison.Ordinal));
    }

    private static WalkedEndpoint Planted(string pattern, params object[] metadata)
    {
        var endpoint = (RouteEndpoint)new RouteEndpointBuilder(_ => Task.CompletedTask, RoutePatternFactory.Parse(pattern), 0).Build();
        return WalkedEndpoint.Of(endpoint, new EndpointMetadataCollection(metadata));
    }

    /// <summary>All features, each with the permissions it gives by default.</summary>
    private Task SwitchEverythingOnAsync() => site.InScopeAsync(async services =>
    {
        await services.GetRequiredService<IFeatureState>().EnableAsync(
            services.GetRequiredService<ModuleCatalogue>().Features.Select(f => f.Id), TestContext.Current.CancellationToken);
        var grants = services.GetRequiredService<IRoleGrants>();
        foreach (var stereotype in services.GetServices<IPermissionProvider>().SelectMany(p => p.Stereotypes))
        {
            await grants.GrantAsync(stereotype.Role, stereotype.Permissions.Select(p => p.Name), TestContext.Current.CancellationToken);
        }
        return true;
    });

    private async Task<IReadOnlyDictionary<string, HttpClient>> CallersAsync()
    {
        var callers = new Dictionary<string, HttpClient>(StringComparer.Ordinal)
        {
            [WhoMay.Nobody] = site.Visitor(),
            [WhoMay.NoRole] = await site.SignedInAsync(),
        };
        foreach (var role in PortalRoles.All)
        {
            callers[role] = await site.SignedInAsync(role);
        }
        return callers;
    }
}
