using System.Globalization;
using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Judging.Assignments;
using YouthArchive.Judging.Panels;
using YouthArchive.Judging.Scores;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Enrolments;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Programmes.Dashboard;

/// <summary>A competition with works, authors and judges, as many as asked for.</summary>
internal static class PlantedEdition
{
    public static string Season(string slug) => $$"""
        {
          "name": "YouthArchive.Season", "season": "2026-2027", "title": { "kk": "2026–2027 оқу жылы" },
          "editions": [ {
            "programme": "FamilyHistory", "slug": "{{slug}}", "zone": "Asia/Almaty", "title": { "kk": "Байқау {{slug}}" },
            "enrolment": { "opens": "{{(slug == "before" ? "@-430 09:00" : "@-40 09:00")}}", "closes": "{{(slug == "before" ? "@-400 09:00" : "@-30 09:00")}}" },
            "stages": [
              { "key": "hand-in", "title": { "kk": "Тапсыру" }, "starts": "{{(slug == "before" ? "@-400 09:00" : "@-30 09:00")}}", "ends": "{{(slug == "before" ? "@-380 09:00" : "@-10 09:00")}}" },
              { "key": "judging", "title": { "kk": "Бағалау" }, "starts": "{{(slug == "before" ? "@-380 09:00" : "@-10 09:00")}}", "ends": "{{(slug == "before" ? "@-370 09:00" : "@+5 09:00")}}" }
            ]
          } ]
        }
        """;

    /// <returns>The edition with half of its works handed in on its fourth day, each read by one judge on the day judging began.</returns>
    public static async Task<Edition> PlantAsync(PortalSite site, string slug, int works, string title = "T")
    {
        await ProgrammesSite.ApplyAsync(site, Season(slug));
        var edition = await ProgrammesSite.EditionAsync(site, $"family-history/{slug}");
        if (await site.InDatabaseAsync(db => db.Set<PanelJudge>().AnyAsync(p => p.EditionId == edition.Id)))
        {
            return edition;
        }
        var judge = await site.NewPersonAsync("Judge");
        await site.InDatabaseAsync(async db =>
        {
            var handIn = edition.Stage(StageKeys.HandIn)!.StartsUtc.AddDays(3);
            db.Add(new PanelJudge { EditionId = edition.Id, JudgeId = judge, Number = 1 });
            for (var i = 0; i < works; i++)
            {
                Plant(db, edition, judge, i, handIn, title);
            }
            await db.SaveChangesAsync();
            return 0;
        });
        return edition;
    }

    private static void Plant(DbContext db, Edition edition, string judge, int i, DateTime handIn, string title)
    {
        var person = new PortalUser { UserName = string.Create(CultureInfo.InvariantCulture, $"{edition.Slug}-{i}"), DisplayName = i == 0 ? "=1+1" : "Қатысушының-аты", BirthYear = 1995, CreatedUtc = handIn };
        db.Add(person);
        db.Add(new Enrolment { EditionId = edition.Id, PersonId = person.Id, AtUtc = handIn });
        var isHandedIn = i % 2 == 0;
        var work = new Work
        {
            Id = PortalId.New(),
            EditionId = edition.Id,
            Code = string.Create(CultureInfo.InvariantCulture, $"F-{i:0000}"),
            DivisionKey = "d",
            Form = WorkForm.Paper,
            Language = i % 3 == 0 ? "ru" : "kk",
            Title = title,
            State = isHandedIn ? WorkState.HandedIn : WorkState.Draft,
            CreatedUtc = handIn,
            ChangedUtc = handIn,
            HandedInUtc = isHandedIn ? handIn : null,
        };
        db.Add(work);
        db.Add(new WorkAuthor { WorkId = work.Id, PersonId = person.Id, Position = 0, JoinedUtc = handIn });
        if (!isHandedIn)
        {
            return;
        }
        db.Add(new HandIn { WorkId = work.Id, Number = 1, AtUtc = handIn, IsLate = false, Revision = 1, Words = 1, Sources = 1, Scans = 1, Hash = "", Sealed = "{}", ById = person.Id });
        db.Add(new AssignedEntry { EditionId = edition.Id, Round = 1, EntryId = work.Id, JudgeId = judge, PlanId = "p", AssignedUtc = handIn });
        db.Add(new Judgement { EditionId = edition.Id, EntryId = work.Id, JudgeId = judge, Round = 1, FinishedUtc = edition.Stage(StageKeys.Judging)!.StartsUtc.AddHours(1) });
    }
}
