using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.OwnData;
using YouthArchive.People.Roles;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Recipes.Steps;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Setup;
using YouthArchive.Tests.People.Recipes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Platform.Recipes;

/// <summary>A site that was set up before a permission existed gets it at its next start, once.</summary>
public sealed class NewPermissionsTests
{
    private const string New = OwnDataPermissions.MergeAccounts;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Site_without_the_permission_gets_it_once_and_the_trail_says_so(bool wroteFeaturesOnly)
    {
        await using var site = await SetUpAsync();
        await TakeBackAsync(site, wroteFeaturesOnly);
        Assert.DoesNotContain(New, await HeldAsync(site));

        await StartAsync(site);
        Assert.Contains(New, await HeldAsync(site));
        var trail = Assert.Single(await TrailAsync(site));
        Assert.Equal((null, PortalRoles.Organiser), (trail.ActorId, trail.SubjectId));
        Assert.Contains(New, trail.Details, StringComparison.Ordinal);
        Assert.DoesNotContain(OwnDataPermissions.EraseAccounts, trail.Details, StringComparison.Ordinal);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var page = await organiser.GetAsync($"/en/admin/users/{await site.NewPersonAsync(PortalRoles.Student)}/merge", Cancel);
        Assert.True(page.IsSuccessStatusCode);

        await StartAsync(site);
        Assert.Single(await TrailAsync(site));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_an_administrator_took_away_stays_away(bool wroteFeaturesOnly)
    {
        await using var site = await SetUpAsync();
        var held = await HeldAsync(site);
        await site.InScopeAsync(async s => await s.GetRequiredService<PermissionGrid>()
            .SetAsync(PortalRoles.Organiser, held.Where(p => p != New).ToHashSet(), new("administrator", true), Cancel));
        if (wroteFeaturesOnly)
        {
            await ForgetPairsAsync(site);
        }
        await StartAsync(site);
        Assert.DoesNotContain(New, await HeldAsync(site));
        Assert.Contains(OwnDataPermissions.EraseAccounts, await HeldAsync(site));
        Assert.Empty(await TrailAsync(site));
    }

    [Fact]
    public async Task Role_set_by_a_persons_recipe_gets_nothing_on_a_site_that_wrote_no_permissions_down()
    {
        await using var site = await SetUpAsync();
        await site.RunStepAsync($$"""{"name":"Roles","Roles":[{"Name":"Organiser","PermissionBehavior":"Remove","Permissions":["{{New}}"]}]}""", actorId: "operator");
        await ForgetPairsAsync(site);
        await StartAsync(site);
        Assert.DoesNotContain(New, await HeldAsync(site));
    }

    [Fact]
    public async Task Site_without_a_setup_gives_nothing()
    {
        await using var site = new PortalSite();
        await site.InitializeAsync();
        await StartAsync(site);
        Assert.Empty(await HeldAsync(site));
    }

    private static async Task<PortalSite> SetUpAsync()
    {
        var site = new PortalSite();
        await site.InitializeAsync();
        await site.InScopeAsync(async s =>
        {
            await s.GetRequiredService<Stereotypes>().ApplyAsync(["YouthArchive.People"], Cancel);
            return 0;
        });
        Assert.Contains(New, await HeldAsync(site));
        return site;
    }

    /// <summary>As the site stood before the permission was thought of.</summary>
    private static async Task TakeBackAsync(PortalSite site, bool wroteFeaturesOnly)
    {
        await site.InDatabaseAsync(db => db.Set<IdentityRoleClaim<string>>().Where(c => c.ClaimValue == New).ExecuteDeleteAsync(Cancel));
        if (wroteFeaturesOnly)
        {
            await ForgetPairsAsync(site);
            return;
        }
        await site.InDatabaseAsync(async db =>
        {
            var kept = await db.Set<SettingRecord>().SingleAsync(s => s.Name == "GrantedPermissions", Cancel);
            var before = kept.Json;
            kept.Json = before.Replace($"\"{New}\",", "", StringComparison.Ordinal);
            Assert.NotEqual(before, kept.Json);
            return await db.SaveChangesAsync(Cancel);
        });
    }

    private static Task<int> ForgetPairsAsync(PortalSite site) =>
        site.InDatabaseAsync(db => db.Set<SettingRecord>().Where(s => s.Name == "GrantedPermissions").ExecuteDeleteAsync(Cancel));

    private static Task<int> StartAsync(PortalSite site) => site.InScopeAsync(async s =>
    {
        foreach (var task in s.GetServices<IStartTask>().OfType<NewPermissions>())
        {
            await task.RunAsync(Cancel);
            return 0;
        }
        throw new InvalidOperationException("The start does not give new permissions.");
    });

    private static async Task<IReadOnlySet<string>> HeldAsync(PortalSite site) =>
        (await site.InScopeAsync(s => s.GetRequiredService<IRolePermissionStore>().ReadAsync(Cancel))).GetValueOrDefault(PortalRoles.Organiser) ?? new HashSet<string>();

    private static Task<List<AuditEvent>> TrailAsync(PortalSite site) =>
        site.InDatabaseAsync(db => db.Set<AuditEvent>().AsNoTracking().Where(a => a.Kind == "Role.PermissionsGranted" && a.SubjectId == PortalRoles.Organiser).ToListAsync(Cancel));
}
