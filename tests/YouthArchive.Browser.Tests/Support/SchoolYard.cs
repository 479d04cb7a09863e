using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.Browser.Tests.Support;

/// <summary>A summer school with one session and many confirmed seats, put straight into the database.</summary>
internal static class SchoolYard
{
    public static async Task<Edition> MakeAsync(SampleSite site, int seats)
    {
        var slug = "s" + Guid.NewGuid().ToString("n")[..10];
        var step = JsonNode.Parse($$"""
            { "name": "YouthArchive.Season", "season": "{{slug}}", "title": { "kk": "Оқу жылы" }, "sample": true, "editions": [ {
              "programme": "SummerSchool", "slug": "{{slug}}", "zone": "Asia/Almaty", "page": "programmes/summer-school",
              "title": { "kk": "Жазғы мектеп", "ru": "Летняя школа", "en": "Summer School", "mn": "Зуны сургууль" },
              "summary": { "kk": "Он күн." }, "audience": { "kk": "18 жастан" }, "enrolment": { "opens": "@-90 09:00", "closes": "@-20 08:00" },
              "stages": [ { "key": "school", "title": { "kk": "Мектеп" }, "note": { "kk": "Он күн." }, "starts": "@-1 09:00", "ends": "@+9 18:00" } ] } ] }
            """)!.AsObject();
        return await site.InScopeAsync(async s =>
        {
            await s.GetServices<IRecipeStep>().Single(x => x.Name == "YouthArchive.Season").ApplyAsync(new(step, null, true, DateOnly.FromDateTime(DateTime.UtcNow)), CancellationToken.None);
            var edition = (await s.GetRequiredService<IEditions>().FindByKeyAsync("summer-school/" + slug))!;
            var db = s.GetRequiredService<DbContext>();
            var begins = edition.Stage("school")!.StartsUtc;
            PublishedSession session = new("opening", LocalizedText.Same("Ашылу"), LocalizedText.Empty, SessionKind.Lecture, begins, begins.AddHours(1), "101", [], 0, null, true);
            db.Add(new ProgrammeVersion { EditionId = edition.Id, Number = 1, Sessions = [session], AtUtc = DateTime.UtcNow });
            for (var i = 1; i <= seats; i++)
            {
                var account = new PortalUser { DisplayName = "Әлия Қатысқызы", BirthYear = 2000, CreatedUtc = DateTime.UtcNow, SecurityStamp = "s" };
                account.UserName = "d" + account.Id;
                account.NormalizedUserName = account.UserName.ToUpperInvariant();
                db.AddRange(account, new Seat { EditionId = edition.Id, PersonId = account.Id, Code = CodeOf(i), State = SeatState.Confirmed, ChangedUtc = DateTime.UtcNow });
            }
            await db.SaveChangesAsync();
            return edition;
        });
    }

    public static string CodeOf(int number) => string.Create(CultureInfo.InvariantCulture, $"S-{number:000}");
}
