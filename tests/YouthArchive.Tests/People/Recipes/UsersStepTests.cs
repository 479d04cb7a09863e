using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.People.SignIn;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Recipes;

public abstract class UsersStepTests(PortalSite site)
{
    private static string Step(string id, string name, string role = "Editor", string more = "") =>
        $$"""
        {"name":"users","Users":[{"UserId":"{{id}}","UserName":"{{name}}","Email":"{{name}}@example.org","EmailConfirmed":true,
          "PasswordHash":"{{new PasswordHasher<PortalUser>().HashPassword(new(), Arrivals.Password).Replace("+", "\\u002B", StringComparison.Ordinal)}}",
          "IsEnabled":true,"SecurityStamp":"STAMP","RoleNames":["{{role}}"]{{more}}}]}
        """;

    private static string NewName() => "orchard" + Guid.NewGuid().ToString("N")[..8];

    private Task<PortalUser?> FindAsync(string id) => site.InDatabaseAsync(db => db.Set<PortalUser>().FirstOrDefaultAsync(u => u.Id == id));

    [Fact]
    public async Task Account_of_an_orchard_site_signs_in_here_and_a_second_run_changes_nothing()
    {
        var (id, name) = (PortalId.New(), NewName());
        var step = Step(id, name);
        Assert.Equal((StepOutcome.Applied, 1), await OutcomeAsync(step));
        Assert.Equal((StepOutcome.Applied, 0), await OutcomeAsync(step));
        using var response = await site.Visitor().SignInAsync(name, Arrivals.Password);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task Reset_token_is_not_taken_and_unknown_members_are_kept()
    {
        var (id, name) = (PortalId.New(), NewName());
        var report = await site.RunStepAsync(Step(id, name, more: ""","ResetToken":"let-me-in","Properties":{"Shoe":43}"""));
        Assert.Equal(StepOutcome.PartlyApplied, report.Outcome);
        Assert.Contains(report.Reasons, r => r.Contains("ResetToken", StringComparison.Ordinal));
        var user = (await FindAsync(id))!;
        Assert.Contains("\"Shoe\":43", user.ImportedMembers, StringComparison.Ordinal);
        Assert.DoesNotContain("let-me-in", user.ImportedMembers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_becomes_administrator_by_the_recipe_of_somebody_who_is_not()
    {
        var (id, name) = (PortalId.New(), NewName());
        var actor = await site.NewPersonAsync("Registrar");
        await site.RunStepAsync("""{"name":"Roles","Roles":[{"Name":"Registrar","Permissions":["ManageUsers"]}]}""");

        var report = await site.RunStepAsync(Step(id, name, PortalRoles.Administrator), asAdministrator: false, actor);

        Assert.Equal(StepOutcome.PartlyApplied, report.Outcome);
        Assert.NotNull(await FindAsync(id));
        using var browser = await site.SignedInAsAsync(id);
        using var page = await browser.GetAsync("/kk/admin/audit", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
    }

    [Fact]
    public async Task Administrators_account_is_out_of_reach_of_others()
    {
        var id = await site.NewPersonAsync(PortalRoles.Administrator);
        var before = (await FindAsync(id))!;
        await site.RunStepAsync("""{"name":"Roles","Roles":[{"Name":"Registrar2","Permissions":["ManageUsers"]}]}""");
        var report = await site.RunStepAsync(
            Step(id, before.UserName!), asAdministrator: false, await site.NewPersonAsync("Registrar2"));
        Assert.Equal(0, report.Changes);
        Assert.Equal(before.PasswordHash, (await FindAsync(id))!.PasswordHash);
    }

    [Fact]
    public async Task Runner_without_the_permission_is_rejected()
    {
        var (id, name) = (PortalId.New(), NewName());
        var report = await site.RunStepAsync(Step(id, name), asAdministrator: false, await site.NewPersonAsync(PortalRoles.Editor));
        Assert.Equal(StepOutcome.Rejected, report.Outcome);
        Assert.Null(await FindAsync(id));
    }

    [Fact]
    public async Task User_name_of_another_account_is_not_taken_over()
    {
        var (first, name) = (PortalId.New(), NewName());
        await site.RunStepAsync(Step(first, name));
        var other = PortalId.New();
        var report = await site.RunStepAsync(Step(other, name.ToUpperInvariant()));
        Assert.Equal(0, report.Changes);
        Assert.Null(await FindAsync(other));
    }

    private async Task<(StepOutcome, int)> OutcomeAsync(string step)
    {
        var report = await site.RunStepAsync(step);
        return (report.Outcome, report.Changes);
    }

    public sealed class OnSqlite(RoomySite site) : UsersStepTests(site), IClassFixture<RoomySite>;

    public sealed class OnPostgres(RoomyPostgresSite site) : UsersStepTests(site), IClassFixture<RoomyPostgresSite>;
}
