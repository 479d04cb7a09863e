using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Content;

/// <summary>The site as a newcomer gets it: the repository's own setup recipe with the sample season.</summary>
public abstract class WholeRecipeTests(PortalSite site)
{
    private const string Tenant = "OrchardCore:OrchardCore_AutoSetup:Tenants:0:";

    internal static void Configure(IDictionary<string, string> settings)
    {
        settings["Setup:Enabled"] = "true";
        settings[Tenant + "AdminUsername"] = "operator";
        settings[Tenant + "AdminPassword"] = "Operator-2026-words";
    }

    [Fact]
    public async Task Every_step_is_applied_and_a_second_run_changes_nothing()
    {
        var report = await site.InScopeAsync(async s =>
        {
            var recipe = await s.GetRequiredService<RecipeCatalogue>().FindAsync("YouthArchive");
            return await s.GetRequiredService<RecipeRunner>().RunAsync(recipe!, RecipeRun.BySite, TestContext.Current.CancellationToken);
        });
        Assert.All(report.Steps, s => Assert.True(
            s.Report is { Outcome: StepOutcome.Applied, Changes: 0 }, $"{s.Name}: {s.Report.Outcome}, {s.Report.Changes}, {string.Join(' ', s.Report.Reasons)}"));
    }

    [Fact]
    public async Task Roles_get_the_permissions_meant_for_them()
    {
        var held = await site.InScopeAsync(s => s.GetRequiredService<IRolePermissionStore>().ReadAsync());
        Assert.Contains("EditContent", held[PortalRoles.Editor]);
        Assert.DoesNotContain("ManageRecipes", held[PortalRoles.Editor]);
    }

    [Fact]
    public async Task The_operators_administrator_exists()
    {
        var people = await site.InScopeAsync(s => s.GetRequiredService<IPeople>().InRoleAsync(PortalRoles.Administrator));
        Assert.Contains(people, p => p is { UserName: "operator", IsSample: false });
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    [InlineData("mn")]
    public async Task The_home_page_shows_the_four_programmes(string language)
    {
        var page = await site.Visitor().PageAsync($"/{language}");
        Assert.Equal(4, page.QuerySelectorAll("article.dv").Length);
        Assert.NotEmpty(page.QuerySelectorAll("main time"));
    }

    public sealed class OnSqlite(WholeSite site) : WholeRecipeTests(site), IClassFixture<WholeSite>;

    public sealed class OnPostgres(WholePostgresSite site) : WholeRecipeTests(site), IClassFixture<WholePostgresSite>;
}

public sealed class WholeSite : PortalSite
{
    protected override void Configure(IDictionary<string, string> settings) => WholeRecipeTests.Configure(settings);
}

public sealed class WholePostgresSite : PostgresSite
{
    protected override void Configure(IDictionary<string, string> settings) => WholeRecipeTests.Configure(settings);
}
