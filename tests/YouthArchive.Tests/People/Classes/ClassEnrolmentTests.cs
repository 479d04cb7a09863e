using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Enrolments;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Classes;

/// <summary>A teacher enrols a class in one click; ages hold, grades stand in for missing years, nothing is done twice.</summary>
public abstract class ClassEnrolmentTests(PortalSite site)
{
    public sealed class OnSqlite(PortalSite site) : ClassEnrolmentTests(site), IClassFixture<PortalSite>;

    public sealed class OnPostgres(PostgresSite site) : ClassEnrolmentTests(site), IClassFixture<PostgresSite>;

    private static readonly int Year = DateTime.UtcNow.Year;

    [Fact]
    public async Task The_whole_class_is_enrolled_at_once_and_whoever_is_too_young_is_named()
    {
        var (world, edition) = await NewAsync($"Әуезхан Айгерім {Year - 17}\nҚыдыралы Бөкен {Year - 17}\nНұрпейіс Әнуар {Year - 13}");
        using var answer = await world.DoAsync("Enrol&edition=" + Uri.EscapeDataString(edition.Key));
        var page = await answer.DocumentAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Нұрпейіс Әнуар", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([TakingPart.ConsentMissing, TakingPart.ConsentMissing], await StatesAsync(world, edition));
        Assert.Equal(2, await EventsAsync(edition));
    }

    [Fact]
    public async Task Doing_it_again_changes_nothing()
    {
        var (world, edition) = await NewAsync($"Әуезхан Айгерім {Year - 17}");
        using var first = await world.DoAsync("Enrol&edition=" + Uri.EscapeDataString(edition.Key));
        using var second = await world.DoAsync("Enrol&edition=" + Uri.EscapeDataString(edition.Key));
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal(1, await EventsAsync(edition));
    }

    [Fact]
    public async Task Only_the_ticked_are_enrolled()
    {
        var (world, edition) = await NewAsync($"Әуезхан Айгерім {Year - 17}\nҚыдыралы Бөкен {Year - 17}");
        var one = (await world.BoardAsync()).Students.Single(s => s.Name == "Қыдыралы Бөкен");
        using var answer = await world.DoAsync("Enrol&edition=" + Uri.EscapeDataString(edition.Key), ("Sel", one.PersonId));
        Assert.Single(await StatesAsync(world, edition));
        Assert.Equal(TakingPart.ConsentMissing, (await world.BoardAsync()).Students.Single(s => s.PersonId == one.PersonId).Programmes[edition.Key].State);
    }

    [Fact]
    public async Task Without_a_year_the_grade_stands_in()
    {
        // The class is a ninth grade: too young for sixteen.
        var (world, edition) = await NewAsync("Ықылас Мереке");
        using var answer = await world.DoAsync("Enrol&edition=" + Uri.EscapeDataString(edition.Key));
        Assert.Empty(await StatesAsync(world, edition));
        Assert.Contains("Ықылас Мереке", (await answer.DocumentAsync()).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Below_the_editions_age_nobody_enrols_alone_and_a_teacher_may()
    {
        var (_, any) = await NewAsync(null);
        var edition = any with { MinAge = 11, MaxAge = 18, MinAgeAlone = 14 };
        var now = DateTime.UtcNow;
        var first = edition.Stages.Min(s => s.StartsUtc).Year;
        Assert.Equal(EnrolmentResult.TeacherNeeded, EnrolmentRules.Check(edition, first - 13, now));
        Assert.Equal(EnrolmentResult.Enrolled, EnrolmentRules.Check(edition, first - 13, now, alone: false));
        Assert.Equal(EnrolmentResult.Enrolled, EnrolmentRules.Check(edition, first - 14, now));
        Assert.Equal(EnrolmentResult.TooYoung, EnrolmentRules.Check(edition, first - 10, now, alone: false));
    }

    private async Task<(ClassWorld, Edition)> NewAsync(string? names)
    {
        var world = await ClassWorld.NewAsync(site, names);
        var slug = "k" + Guid.NewGuid().ToString("N")[..8];
        await ProgrammesSite.ApplyAsync(site, ProgrammesSite.Season(slug));
        return (world, await ProgrammesSite.EditionAsync(site, "archive-hack/" + slug));
    }

    private static async Task<IReadOnlyList<TakingPart>> StatesAsync(ClassWorld world, Edition edition) =>
        [.. (await world.BoardAsync()).Students.Select(s => s.Programmes.GetValueOrDefault(edition.Key)?.State).OfType<TakingPart>()];

    private Task<int> EventsAsync(Edition edition) => site.InDatabaseAsync(db =>
        db.Set<AuditEvent>().CountAsync(a => a.Kind == "Enrolment.Created" && a.SubjectId == edition.Key));
}
