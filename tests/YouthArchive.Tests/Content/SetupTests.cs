using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Platform.ContentItems;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Setup;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Content;

public abstract class SetupTests(PortalSite site)
{
    [Fact]
    public async Task A_new_site_is_set_up_by_the_recipe_that_Orchards_own_keys_name()
    {
        Assert.Equal("Test.Setup", (await SettingAsync("Setup"))!["Recipe"]!.GetValue<string>());
        Assert.Equal(ContentSites.Name, (await SettingAsync("SiteName"))!.GetValue<string>());
        Assert.Equal("""{"Zones":["Content"]}""", (await SettingAsync("LayerSettings"))!.ToJsonString());
        Assert.True(await site.InScopeAsync(s => Task.FromResult(s.GetRequiredService<IFeatureState>().IsEnabled("YouthArchive.Content"))));
    }

    [Fact]
    public async Task Starting_again_and_running_the_recipe_again_changes_nothing()
    {
        var before = await RowsAsync();
        await site.Services.StartSiteAsync(TestContext.Current.CancellationToken);
        var report = await site.InScopeAsync(async s =>
        {
            var recipe = await s.GetRequiredService<RecipeCatalogue>().FindAsync("Test.Setup");
            var parameters = new RecipeParameters(new Dictionary<string, string?> { ["SiteName"] = ContentSites.Name });
            return await s.GetRequiredService<RecipeRunner>().RunAsync(recipe!, new(parameters, null, true));
        });
        Assert.Equal(0, report.Changes);
        Assert.Equal(before, await RowsAsync());
    }

    private Task<JsonNode?> SettingAsync(string name) => site.InScopeAsync(s => s.GetRequiredService<ISiteSettings>().FindAsync(name));

    private Task<(int, int, int)> RowsAsync() => site.InDatabaseAsync(async db => (
        await db.Set<ContentRow>().CountAsync(), await db.Set<SettingRecord>().CountAsync(), await db.Set<PreservedStep>().CountAsync()));

    public sealed class OnSqlite(ContentSite site) : SetupTests(site), IClassFixture<ContentSite>;

    public sealed class OnPostgres(ContentPostgresSite site) : SetupTests(site), IClassFixture<ContentPostgresSite>;
}

public sealed class SetupFailureTests
{
    private sealed class WithoutRecipe : PortalSite
    {
        protected override void Configure(IDictionary<string, string> settings)
        {
            settings["Setup:Enabled"] = "true";
            settings["Recipes:Path"] = Folder;
        }
    }

    private sealed class WithBadRecipe : PortalSite
    {
        protected override void Configure(IDictionary<string, string> settings)
        {
            ContentSites.Configure(settings);
            settings["OrchardCore:OrchardCore_AutoSetup:Tenants:0:RecipeName"] = "Test.BadSetup";
        }
    }

    [Fact]
    public async Task A_missing_setup_recipe_is_named()
    {
        await using var site = new WithoutRecipe();
        var error = await Assert.ThrowsAnyAsync<Exception>(async () => await site.InitializeAsync());
        Assert.Contains("'YouthArchive' was not found", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setup_recipe_that_cannot_run_stops_the_start_and_says_why()
    {
        await using var site = new WithBadRecipe();
        var error = await Assert.ThrowsAnyAsync<Exception>(async () => await site.InitializeAsync());
        Assert.Contains("$.steps[0]", error.ToString(), StringComparison.Ordinal);
    }
}
