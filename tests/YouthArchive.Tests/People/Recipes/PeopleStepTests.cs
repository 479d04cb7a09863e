using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Recipes;
using YouthArchive.Tests.People.SignIn;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Recipes;

public abstract class PeopleStepTests(PortalSite site)
{
    private static string Step(string first, string second, string password = Arrivals.Password) =>
        $$"""
        {"name":"YouthArchive.People","sample":true,"password":"{{password}}","people":[
          {"userName":"{{first}}","displayName":"Әлия Көшербай","email":"a@example.org","role":"Student","language":"kk","birthYear":2009},
          {"userName":"{{second}}","displayName":"Дашзэвэгийн Оюунчимэг","email":null,"role":"Judge","language":"mn"},
          {"userName":"{{second}}-x","displayName":"Рөлсіз","role":"Emperor","language":"kk"},
          {"userName":"{{first}}","displayName":"Екінші рет","role":"Student","language":"kk"}]}
        """;

    private static string NewName() => "sample" + Guid.NewGuid().ToString("N")[..8];

    [Fact]
    public async Task People_arrive_once_and_sign_in()
    {
        var (first, second) = (NewName(), NewName());
        var report = await site.RunStepAsync(Step(first, second));
        var again = await site.RunStepAsync(Step(first, second, "another password"));

        Assert.Equal((StepOutcome.PartlyApplied, 2), (report.Outcome, report.Changes));
        Assert.StartsWith("people[2].role", Assert.Single(report.Reasons), StringComparison.Ordinal);
        Assert.Equal(0, again.Changes);
        using var response = await site.Visitor().SignInAsync(second, Arrivals.Password);
        Assert.Equal("/mn/me", response.Headers.Location?.OriginalString);
        var person = await site.InDatabaseAsync(db => db.Set<PortalUser>().SingleAsync(u => u.UserName == first));
        Assert.Equal(("Әлия Көшербай", 2009, true), (person.DisplayName, person.BirthYear, person.IsSample));
    }

    [Fact]
    public async Task Without_a_password_nobody_signs_in()
    {
        var (first, second) = (NewName(), NewName());
        await site.RunStepAsync(Step(first, second, ""));
        using var response = await site.Visitor().SignInAsync(first, Arrivals.Password);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Only_an_administrator_brings_people()
    {
        var (first, second) = (NewName(), NewName());
        var report = await site.RunStepAsync(Step(first, second), asAdministrator: false);
        Assert.Equal(StepOutcome.Rejected, report.Outcome);
    }

    public sealed class OnSqlite(RoomySite site) : PeopleStepTests(site), IClassFixture<RoomySite>;

    public sealed class OnPostgres(RoomyPostgresSite site) : PeopleStepTests(site), IClassFixture<RoomyPostgresSite>;
}
