using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Sessions;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.SummerSchool.Days;

public sealed class SchoolOnSqlite : PortalSite
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        ProgrammesSite.AddStandIns(builder);
    }
}

public sealed class SchoolOnPostgres : PostgresSite
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        ProgrammesSite.AddStandIns(builder);
    }
}

/// <summary>A school of its own, with seats put straight into the database.</summary>
internal sealed class School(PortalSite site, Edition edition)
{
    public Edition Edition => edition;
    public string Path => $"/kk/summer-school/{edition.Slug}";
    public string Desk => $"/kk/admin/summer-school/{edition.Slug}";

    /// <param name="starts">Of the school's own stage, as a recipe writes dates; it lasts ten days.</param>
    public static async Task<School> NewAsync(PortalSite site, int starts = 20)
    {
        await ProgrammesSite.PrepareAsync(site, "YouthArchive.Judging", "YouthArchive.Catalogue", "YouthArchive.SummerSchool");
        var slug = "s" + Guid.NewGuid().ToString("n")[..10];
        await ProgrammesSite.ApplyAsync(site, $$"""
            { "name": "YouthArchive.Season", "season": "{{slug}}", "title": { "kk": "Оқу жылы" }, "sample": true, "editions": [ {
              "programme": "SummerSchool", "slug": "{{slug}}", "zone": "Asia/Almaty", "page": "", "title": { "kk": "Жазғы мектеп", "en": "Summer School" },
              "summary": { "kk": "Он күн архивте." }, "audience": { "kk": "18 жастан" }, "enrolment": { "opens": "@-90 09:00", "closes": "@+{{Math.Max(starts, 1)}} 08:00" },
              "stages": [ { "key": "school", "title": { "kk": "Мектеп" }, "note": { "kk": "Он күн." }, "starts": "{{At(starts)}} 09:00", "ends": "{{At(starts + 10)}} 18:00" } ] } ] }
            """);
        return new(site, await ProgrammesSite.EditionAsync(site, "summer-school/" + slug));
    }

    /// <summary>The first hour of the school.</summary>
    public DateTime Begins => edition.Stage("school")!.StartsUtc;

    /// <summary>People with confirmed seats, S-001 on.</summary>
    public async Task<IReadOnlyList<(string Person, Seat Seat)>> SeatsAsync(int count, string language = "kk") => await site.InDatabaseAsync(async db =>
    {
        var made = new List<(string, Seat)>();
        var first = await db.Set<Seat>().CountAsync(s => s.EditionId == edition.Id);
        for (var i = 0; i < count; i++)
        {
            var account = new PortalUser { DisplayName = "Әлия Құпияқызы", BirthYear = 2000, CreatedUtc = DateTime.UtcNow, SecurityStamp = "s", Language = language };
            (account.UserName, account.Email) = ("s" + account.Id, $"s{account.Id}@mail.example");
            account.NormalizedUserName = account.UserName.ToUpperInvariant();
            var seat = new Seat { EditionId = edition.Id, PersonId = account.Id, Code = $"S-{first + i + 1:000}", State = SeatState.Confirmed, ChangedUtc = DateTime.UtcNow };
            db.AddRange(account, seat);
            made.Add((account.Id, seat));
        }
        await db.SaveChangesAsync();
        return made;
    });

    /// <summary>Puts sessions into the draft.</summary>
    public Task<int> DraftAsync(params ProgrammeSession[] sessions) => site.InDatabaseAsync(db =>
    {
        db.AddRange(sessions);
        return db.SaveChangesAsync();
    });

    public ProgrammeSession Session(string key, int hour, string room = "101", string? slot = null, int places = 0) => new()
    {
        EditionId = edition.Id,
        Key = key,
        Title = new($"Сабақ {key}", $"Занятие {key}", $"Session {key}", $"Хичээл {key}"),
        Kind = slot is null ? SessionKind.Lecture : SessionKind.Workshop,
        StartsUtc = Begins.AddHours(hour),
        EndsUtc = Begins.AddHours(hour + 1),
        Room = room,
        Slot = slot,
        Places = places,
    };

    /// <summary>Publishes the draft through the organiser's page.</summary>
    public Task<HttpResponseMessage> PublishAsync(HttpClient organiser) => organiser.SubmitAsync($"{Desk}/programme/publish", "form#publish");

    private static string At(int day) => day < 0 ? $"@{day}" : $"@+{day}";
}
