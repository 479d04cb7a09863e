using System.Text.Json;
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

    [Fact]
    public async Task A_pupils_own_download_has_what_every_room_holds_of_them_and_of_nobody_else()
    {
        var pupil = await site.InScopeAsync(s => s.GetRequiredService<IPeople>().FindByUserNameAsync("dariya-m"));
        var mate = await site.InScopeAsync(s => s.GetRequiredService<IPeople>().FindByUserNameAsync("erasyl07"));
        using var browser = await site.SignedInAsAsync(pupil!.Id);
        var text = await browser.GetStringAsync("/kk/me/data", TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(text);
        Assert.Equal("archive-hack/2026", json.RootElement.GetProperty("enrolments")[0].GetProperty("edition").GetString());
        Assert.Equal("H-01", json.RootElement.GetProperty("hackathonTeams")[0].GetProperty("code").GetString());
        Assert.DoesNotContain(mate!.Id, text, StringComparison.Ordinal);
        Assert.DoesNotContain(mate.UserName, text, StringComparison.Ordinal);
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
