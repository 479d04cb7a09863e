using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Certificates;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Enrolments;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Programmes.Dashboard;
using YouthArchive.Tests.SummerSchool.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Classes;

/// <summary>Results of all programmes in the teacher's matrix: what is public and nothing else, and as many queries for thirty as for one.</summary>
public abstract class ClassResultsTests(PortalSite site)
{
    public sealed class OnSqlite(ProgrammesOnSqlite site) : ClassResultsTests(site), IClassFixture<ProgrammesOnSqlite>;

    public sealed class OnPostgres(ProgrammesOnPostgres site) : ClassResultsTests(site), IClassFixture<ProgrammesOnPostgres>;

    [Fact]
    public async Task A_place_at_the_school_is_shown_once_it_was_offered_and_a_certificate_only_while_it_is_valid()
    {
        var yard = await SchoolYard.NewAsync(site);
        var world = await ClassWorld.NewAsync(site);
        var ids = (await world.BoardAsync()).Students.Select(s => s.PersonId).ToList();
        await EnrolAsync(yard.Edition, ids);
        foreach (var id in ids)
        {
            await yard.AppliedAsync(id);
        }
        Assert.All(await OfAsync(world, yard.Edition), s => Assert.Equal(new(TakingPart.HandedIn, null), s));
        await SeatAsync(yard.Edition, ids[0], SeatState.Confirmed, "S-001");
        await SeatAsync(yard.Edition, ids[1], SeatState.Waiting, "S-002");
        await CertifyAsync(yard.Edition, ids[2], CertificateKind.Completion);
        var words = await OfAsync(world, yard.Edition);
        Assert.All(words, s => Assert.Equal(TakingPart.Result, s.State));
        Assert.Equal(3, words.Select(s => s.Text).Distinct().Count());
        await site.InDatabaseAsync(db => db.Set<Certificate>().Where(c => c.PersonId == ids[2]).ExecuteUpdateAsync(u => u.SetProperty(c => c.RevokedUtc, DateTime.UtcNow)));
        Assert.Equal(TakingPart.HandedIn, (await OfAsync(world, yard.Edition))[2].State);
        var page = await world.Teacher.PageAsync(world.Path);
        Assert.Contains("Орын расталды", page.QuerySelector("#board")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tutors_or_jurys_certificate_is_no_result_of_a_student()
    {
        var yard = await SchoolYard.NewAsync(site);
        var world = await ClassWorld.NewAsync(site);
        var id = (await world.BoardAsync()).Students[0].PersonId;
        await EnrolAsync(yard.Edition, [id]);
        await CertifyAsync(yard.Edition, id, CertificateKind.Jury);
        Assert.NotEqual(TakingPart.Result, (await OfAsync(world, yard.Edition))[0].State);
    }

    [Fact]
    public async Task As_many_queries_for_thirty_as_for_three()
    {
        var yard = await SchoolYard.NewAsync(site);
        var small = await ClassWorld.NewAsync(site);
        var large = await ClassWorld.NewAsync(site, string.Join('\n', Enumerable.Range(0, 30).Select(i => $"Әли{(char)('а' + i % 26)}{(char)('а' + i / 26)}ев Нұрлан {DateTime.UtcNow.Year - 17}")));
        var ids = (await large.BoardAsync()).Students.Select(s => s.PersonId).ToList();
        await EnrolAsync(yard.Edition, [.. ids, .. (await small.BoardAsync()).Students.Select(s => s.PersonId)]);
        await CertifyAsync(yard.Edition, ids[0], CertificateKind.Completion);
        Assert.Equal(30, ids.Count);
        Assert.Equal(await CountedQueries.OfAsync(small.BoardAsync), await CountedQueries.OfAsync(large.BoardAsync));
    }

    [Fact]
    public async Task The_class_leads_to_its_certificates()
    {
        var world = await ClassWorld.NewAsync(site);
        var href = (await world.Teacher.PageAsync(world.Path)).QuerySelector("#certificates")!.GetAttribute("href")!;
        using var found = await world.Teacher.GetAsync(href, TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.OK, found.StatusCode);
        using var ended = await world.DoAsync("End");
        Assert.Null((await world.Teacher.PageAsync(world.Path)).QuerySelector("#certificates"));
    }

    private static async Task<IReadOnlyList<ProgrammeStatus>> OfAsync(ClassWorld world, Edition edition) =>
        [.. (await world.BoardAsync()).Students.Select(s => s.Programmes.GetValueOrDefault(edition.Key)).OfType<ProgrammeStatus>()];

    private Task<int> EnrolAsync(Edition edition, IEnumerable<string> ids) => site.InDatabaseAsync(async db =>
    {
        db.AddRange(ids.Select(id => new Enrolment { EditionId = edition.Id, PersonId = id, AtUtc = DateTime.UtcNow }));
        return await db.SaveChangesAsync();
    });

    private Task<int> SeatAsync(Edition edition, string person, SeatState state, string code) => site.InDatabaseAsync(async db =>
    {
        db.Add(new Seat { EditionId = edition.Id, PersonId = person, Code = code, State = state, ChangedUtc = DateTime.UtcNow });
        return await db.SaveChangesAsync();
    });

    private Task<int> CertifyAsync(Edition edition, string person, CertificateKind kind) => site.InDatabaseAsync(async db =>
    {
        var text = LocalizedText.Same("Мектепті бітірді");
        db.Add(new Certificate
        {
            Number = CertificateNumber.New(2026),
            PersonId = person,
            EditionId = edition.Id,
            Kind = kind,
            EntryId = "",
            Ordinal = 1,
            Name = "Аяулым",
            Language = "kk",
            Achievement = text,
            EntryTitle = "",
            EditionTitle = text,
            Heading = text,
            Text = text,
            Signatories = [],
            Zone = "Asia/Almaty",
            IssuedUtc = DateTime.UtcNow,
        });
        return await db.SaveChangesAsync();
    });
}
