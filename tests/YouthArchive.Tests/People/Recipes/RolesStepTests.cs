using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Recipes;

public abstract class RolesStepTests(PortalSite site)
{
    private Task<IReadOnlySet<string>> HeldAsync(string role) => site.InScopeAsync(async services =>
        (await services.GetRequiredService<IRolePermissionStore>().ReadAsync()).GetValueOrDefault(role) ?? new HashSet<string>());

    private static string Step(string role, string behaviour, params string[] permissions) =>
        $$"""
        {"name":"Roles","Roles":[{"Name":"{{role}}","Description":"A role","PermissionBehavior":"{{behaviour}}",
          "Permissions":[{{string.Join(',', permissions.Select(p => $"\"{p}\""))}}]},{"Name":"  "}]}
        """;

    [Fact]
    public async Task Add_replace_and_remove_do_what_they_say()
    {
        var role = "Role" + Guid.NewGuid().ToString("N");
        await site.RunStepAsync(Step(role, "Add", "ViewAudit", "NobodyKnowsThis"));
        Assert.Equal(["NobodyKnowsThis", "ViewAudit"], (await HeldAsync(role)).Order());
        await site.RunStepAsync(Step(role, "add", "ManageUsers"));
        Assert.Equal(3, (await HeldAsync(role)).Count);
        await site.RunStepAsync(Step(role, "Replace", "ViewAudit", "Another"));
        Assert.Equal(["Another", "ViewAudit"], (await HeldAsync(role)).Order());
        await site.RunStepAsync(Step(role, "Remove", "Another", "NeverHeld"));
        Assert.Equal(["ViewAudit"], await HeldAsync(role));
    }

    [Theory]
    [InlineData("Add")]
    [InlineData("Replace")]
    [InlineData("Remove")]
    public async Task Second_run_changes_nothing(string behaviour)
    {
        var step = Step("Role" + Guid.NewGuid().ToString("N"), behaviour, "ViewAudit", "NobodyKnowsThis");
        var first = await site.RunStepAsync(step);
        var second = await site.RunStepAsync(step);
        Assert.True(first.Changes > 0);
        Assert.Equal(0, second.Changes);
        Assert.Contains(second.Reasons, r => r.StartsWith("Roles[1]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unknown_behaviour_leaves_permissions_and_says_so()
    {
        var role = "Role" + Guid.NewGuid().ToString("N");
        var report = await site.RunStepAsync(Step(role, "Overwrite", "ViewAudit"));
        Assert.Equal(StepOutcome.PartlyApplied, report.Outcome);
        Assert.Empty(await HeldAsync(role));
    }

    [Fact]
    public async Task Only_an_administrator_changes_roles()
    {
        var report = await site.RunStepAsync(Step("Stolen", "Add", "ManageUsers"), asAdministrator: false);
        Assert.Equal(StepOutcome.Rejected, report.Outcome);
        Assert.False(await site.InDatabaseAsync(db => db.Set<PortalRole>().AnyAsync(r => r.Name == "Stolen")));
    }

    [Fact]
    public async Task Grants_create_the_role_and_count_what_is_new()
    {
        var role = "Role" + Guid.NewGuid().ToString("N");
        Task<int> Grant(params string[] names) => site.InScopeAsync(s => s.GetRequiredService<IRoleGrants>().GrantAsync(role, names));
        Assert.Equal(2, await Grant("A", "B", "a"));
        Assert.Equal(1, await Grant("B", "C"));
        Assert.Equal(0, await Grant("A", "B", "C"));
    }

    public sealed class OnSqlite(PortalSite site) : RolesStepTests(site), IClassFixture<PortalSite>;

    public sealed class OnPostgres(PostgresSite site) : RolesStepTests(site), IClassFixture<PostgresSite>;
}
