using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.People.Accounts;
using YouthArchive.People.Cards;
using YouthArchive.People.Classes;
using YouthArchive.People.Schools;
using YouthArchive.Tests.People.SignIn;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Cards;

/// <summary>A class with its cards, and what stands on them.</summary>
internal sealed class CardClass(PortalSite site, SchoolClass schoolClass, IReadOnlyList<string> students)
{
    public const string Teacher = "01TEACHER0000000000000TEST";

    public SchoolClass Class => schoolClass;
    public IReadOnlyList<string> Students => students;

    public static async Task<CardClass> OpenAsync(PortalSite site, int size = 2, SecretKind secret = SecretKind.Words, string language = "kk", bool issue = true)
    {
        var ids = new List<string>();
        for (var i = 0; i < size; i++)
        {
            var id = await site.NewPersonAsync();
            await site.ChangeAsync(id, u =>
            {
                u.UserName = $"aidana.{Guid.NewGuid().ToString("N")[..8]}";
                u.DisplayName = $"Әбілқайыр Аяулым {i + 1:00}";
            });
            ids.Add(id);
        }
        var schoolClass = await site.InDatabaseAsync(async db =>
        {
            var now = DateTime.UtcNow;
            var school = new School { Region = "kz-karagandy", Settlement = "Қарағанды", Name = "№ 1 мектеп", CreatedUtc = now };
            db.Add(school);
            await db.SaveChangesAsync();
            var opened = new SchoolClass
            {
                SchoolId = school.Id,
                Name = "9 «Ә»",
                Grade = 9,
                Language = language,
                SchoolYear = 2026,
                Secret = secret,
                OpenedById = Teacher,
                OpenedUtc = now,
            };
            db.Add(opened);
            db.AddRange(ids.Select(id => new ClassMember { ClassId = opened.Id, PersonId = id, JoinedUtc = now }));
            await db.SaveChangesAsync();
            return opened;
        });
        var made = new CardClass(site, schoolClass, ids);
        if (issue)
        {
            await made.IssueAsync();
        }
        return made;
    }

    public Task<int> IssueAsync(params string[] some) => site.InScopeAsync(s =>
        s.GetRequiredService<CardIssue>().IssueAsync(schoolClass, some.Length > 0 ? some : [.. students], Teacher, default));

    public Task<byte[]> SheetAsync() => site.InScopeAsync(s =>
        s.GetRequiredService<CardIssue>().SheetAsync(schoolClass, [.. students], "https://youtharchive.example", default));

    public Task<SignInCard?> RowAsync(int student) => site.InDatabaseAsync(db =>
        db.Set<SignInCard>().AsNoTracking().FirstOrDefaultAsync(c => c.PersonId == students[student]));

    public async Task<CardContents> ContentsAsync(int student) =>
        site.Services.GetRequiredService<CardSeal>().Open((await RowAsync(student))!.Sealed)!;

    public Task<string> NameAsync(int student) => site.InDatabaseAsync(async db =>
        (await db.Set<PortalUser>().FirstAsync(u => u.Id == students[student])).UserName!);

    public Task UnlockAsync(int student) => site.InScopeAsync(async s =>
    {
        await s.GetRequiredService<CardUnlock>().UnlockAsync(students[student], Teacher, default);
        return 0;
    });

    public Task<int> ChangeAsync(Func<DbContext, Task> change) => site.InDatabaseAsync(async db =>
    {
        await change(db);
        return await db.SaveChangesAsync();
    });
}

internal static class CardBrowsing
{
    public static Task<HttpResponseMessage> ByWordsAsync(this HttpClient browser, string name, string words) =>
        browser.SubmitAsync("/kk/sign-in/card", "form#card", ("Name", name), ("Words", words));

    public static Task<HttpResponseMessage> ByPicturesAsync(this HttpClient browser, string name, IReadOnlyList<string> keys) => browser.SubmitAsync(
        "/kk/sign-in/card?with=pictures", "form#card", ("Name", name), ("First", keys[0]), ("Second", keys[1]), ("Third", keys[2]));

    public static Task<HttpResponseMessage> ByCodeAsync(this HttpClient browser, byte[] token) =>
        browser.SubmitAsync("/kk/c/" + CardSeal.TextOf(token), "form#card-code");

    public static bool IsIn(this HttpResponseMessage response) =>
        response.StatusCode == System.Net.HttpStatusCode.Redirect && response.Headers.Location!.OriginalString == "/kk/me";
}
