using System.Net;
using Xunit;
using YouthArchive.Platform.Recipes;
using YouthArchive.Tests.People.SignIn;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Recipes;

public abstract class ConsentsStepTests(PortalSite site)
{
    private static string NewName() => "sample" + Guid.NewGuid().ToString("N")[..8];

    [Fact]
    public async Task A_guardian_with_an_account_answers_for_the_student_from_then_on()
    {
        var (student, guardian) = await PeopleAsync();
        var report = await site.RunStepAsync(Step(student, guardian));
        var again = await site.RunStepAsync(Step(student, guardian));

        Assert.Equal((StepOutcome.Applied, 2, 0), (report.Outcome, report.Changes, again.Changes));
        var visitor = site.Visitor();
        using var entered = await visitor.SignInAsync(guardian, Arrivals.Password);
        Assert.Contains("Айша Н.", await visitor.GetStringAsync("/kk/guardian", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guardian_nobody_knows_is_named_and_the_consent_stands_as_one_on_paper()
    {
        var (student, _) = await PeopleAsync();
        var report = await site.RunStepAsync(Step(student, student));
        Assert.Equal((StepOutcome.PartlyApplied, 2), (report.Outcome, report.Changes));
        Assert.StartsWith("consents[0].guardian", Assert.Single(report.Reasons), StringComparison.Ordinal);
    }

    private async Task<(string Student, string Guardian)> PeopleAsync()
    {
        var (student, guardian) = (NewName(), NewName());
        await site.RunStepAsync(
            $$"""
            {"name":"YouthArchive.People","sample":true,"password":"{{Arrivals.Password}}","people":[
              {"userName":"{{student}}","displayName":"Айша Нұрлан","role":"Student","language":"kk","birthYear":2012},
              {"userName":"{{guardian}}","displayName":"Нұрлан","role":"Guardian","language":"kk"}]}
            """);
        return (student, guardian);
    }

    private static string Step(string student, string guardian) =>
        $$"""{"name":"YouthArchive.Consents","consents":[{"user":"{{student}}","guardian":"{{guardian}}","purposes":["taking-part","name"]}]}""";

    public sealed class OnSqlite(RoomySite site) : ConsentsStepTests(site), IClassFixture<RoomySite>;

    public sealed class OnPostgres(RoomyPostgresSite site) : ConsentsStepTests(site), IClassFixture<RoomyPostgresSite>;
}
