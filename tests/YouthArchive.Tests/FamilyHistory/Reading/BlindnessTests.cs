using System.Net;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Sources;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Recipes;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.FamilyHistory.Reading;

/// <summary>
/// Two hundred invented people, three authors and a tutor of each of fifty works, planted wherever a reader might meet them. No page and no download
/// of a reader's says who anybody is; where names may be seen, the same walk finds them.
/// </summary>
public sealed class BlindnessTests(ReadingOnSqlite site) : IClassFixture<ReadingOnSqlite>
{
    private const int Works = 50;
    private const int Each = 4;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_readers_page_or_download_tells_who_anybody_is_until_names_may_be_seen()
    {
        var read = await ReadEdition.NewAsync(site, "");
        var planted = Enumerable.Range(0, Each * Works).Select(i => new Planted(i)).ToList();
        await PlantAsync(read, planted);
        using var browser = await site.SignedInAsAsync(read.Readers[0]);

        var (blind, pages) = await WalkAsync(browser, read);
        Assert.True(pages > 2 * Works, $"Only {pages} pages and files were walked.");
        var told = planted.SelectMany(p => p.Marks).Where(m => blind.Contains(m, StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.True(told.Count == 0, $"{told.Count} marks were found: {string.Join(", ", told.Take(10))}");
        Assert.DoesNotContain("names inside", blind, StringComparison.Ordinal);
        // What the work is about stays.
        Assert.Contains("ГУЛАГ", blind, StringComparison.Ordinal);

        var report = await ProgrammesSite.ApplyAsync(site, $$"""
            { "name": "YouthArchive.JudgingPhases", "edition": "{{read.Edition.Key}}", "phases": [
              { "key": "open", "kind": "Deliberation", "title": { "kk": "Талқылау" }, "starts": "@-2 10:00", "ends": "@+1 10:00", "seesNames": true } ] }
            """);
        Assert.Equal(StepOutcome.Applied, report.Outcome);
        ((MemoryCache)site.Services.GetRequiredService<IMemoryCache>()).Clear();
        var (open, _) = await WalkAsync(browser, read);
        Assert.Contains("names inside", open, StringComparison.Ordinal);
        Assert.All(planted, p => Assert.Contains(p.Surname, open, StringComparison.OrdinalIgnoreCase));
        Assert.All(planted, p => Assert.Contains(p.Given, open, StringComparison.OrdinalIgnoreCase));
        Assert.All(planted.Where(p => p.IsFirst), p => Assert.Contains(p.Village, open, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<(string All, int Pages)> WalkAsync(HttpClient browser, ReadEdition read)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(["/kk/judging", read.Queue]);
        var all = new StringBuilder();
        while (waiting.TryDequeue(out var path))
        {
            if (!seen.Add(path))
            {
                continue;
            }
            using var response = await browser.GetAsync(path, Stop);
            all.Append(WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Stop))).Append(response.Headers).Append(response.Content.Headers).Append('\n');
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }
            foreach (var link in (await response.DocumentAsync()).QuerySelectorAll("main a[href], main img[src], main audio[src], main video[src]").Select(a => a.GetAttribute("href") ?? a.GetAttribute("src")!))
            {
                var to = link.Split('#')[0];
                if (to.StartsWith(read.Queue, StringComparison.Ordinal) || to.Contains("/family-history/reading/", StringComparison.Ordinal))
                {
                    waiting.Enqueue(to);
                }
            }
        }
        return (all.ToString(), seen.Count);
    }

    private async Task PlantAsync(ReadEdition read, List<Planted> planted)
    {
        var keys = await site.InScopeAsync(async services =>
        {
            var store = services.GetRequiredService<IFileStore>();
            using var picture = new MemoryStream([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]);
            using var original = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', planted.SelectMany(p => p.Marks))));
            using var document = new MemoryStream("%PDF-1.4 names inside"u8.ToArray());
            return (Clean: await store.SaveAsync("family-scans", picture), Original: await store.SaveAsync("family-scans-originals", original), Document: await store.SaveAsync("family-works", document));
        });
        await site.InDatabaseAsync(async db =>
        {
            db.AddRange(planted.Select(p => p.Account));
            await db.SaveChangesAsync();
            foreach (var people in planted.Chunk(Each))
            {
                var (author, tutor) = (people[0], people[^1]);
                var authors = people[..^1];
                await ReadEdition.SchoolAsync(db, author.School, author.Village, author.Class, "kz-abai", tutor.Account.Id, [.. authors.Select(a => a.Account.Id)]);
                Attachment[] files =
                [
                    Scan($"{author.Surname}-{author.School}.jpg", keys.Clean, keys.Original, $"{author.Account.DisplayName} түсірген хат"),
                    Document($"{author.Given}.pdf", keys.Document, keys.Original, $"Орындаған: {Names(authors)}\nЖетекші: {tutor.Account.DisplayName}\nСәлем, {authors[1].Given}."),
                ];
                read.Plant(db, [.. authors.Select(a => a.Account.Id)], Body(authors, tutor), tutor: tutor.Account.Id, title: $"{author.Surname} әулеті, {author.Village}, {author.School}",
                    summary: $"{Names(authors)}, {author.School}, {author.Class}, жетекшісі {tutor.Account.DisplayName}",
                    report: $"Мен, {author.Given}, {author.School} оқушысымын. {authors[1].Surname} {authors[1].Given[0]}. мен {authors[2].Given} көмектесті. {tutor.Surname} {tutor.Given[0]}. көмектесті. {author.Mail}",
                    files: files, source: new("s1", SourceKind.Archival, true, null, "ҚР ОМА", "И-64", "1", "512", "7", "", "", $"Тапқан {author.Account.DisplayName}", "", $"{tutor.Account.DisplayName} көрсетті, {author.School}"));
            }
            return await db.SaveChangesAsync();
        });
    }

    private static string Names(IEnumerable<Planted> people) => string.Join(", ", people.Select(p => p.Account.DisplayName));

    private static string Body(Planted[] authors, Planted tutor) => Body(authors[0], authors, tutor);

    private static string Body(Planted author, Planted[] authors, Planted tutor) => $"""
        # {author.Given} {author.Surname}

        Орындаған: {Names(authors)}, {author.Class}

        Мектеп: {author.School}, {author.Village}

        Жетекші мұғалім: {tutor.Account.DisplayName}

        Мен, *{author.Given}*, {author.Given[0]}. {author.Surname}, [бетім](https://vk.com/{author.Login}) – {author.Login}, {author.Mail}. Атам ГУЛАГ-та болды.[^s1]

        {tutor.Surname} {tutor.Given[0]}. {author.School} ұжымы көмектесті. {author.Given}ның сөзі. Хатты {authors[1].Given} {authors[1].Surname} тапты, {authors[2].Surname} {authors[2].Given[0]}. оқыды.
        """;

    private static Attachment Scan(string name, string clean, string original, string description) => new()
    {
        Id = YouthArchive.Platform.Persistence.PortalId.New(),
        WorkId = "",
        Kind = AttachmentKind.Scan,
        ShownName = name,
        OriginalKey = original,
        CleanKey = clean,
        MediaType = "image/jpeg",
        Bytes = 7,
        Sha256 = new string('b', 64),
        Description = description,
        Permission = CopyPermission.FreeToUse,
        AddedUtc = DateTime.UtcNow,
        ById = "x",
    };

    private static Attachment Document(string name, string clean, string original, string text) => new()
    {
        // The clean copy still has the words on its pages: that is why it is shut.
        Id = YouthArchive.Platform.Persistence.PortalId.New(),
        WorkId = "",
        Kind = AttachmentKind.WorkFile,
        ShownName = name,
        OriginalKey = original,
        CleanKey = clean,
        MediaType = "application/pdf",
        Bytes = 7,
        Sha256 = new string('c', 64),
        Text = text,
        Permission = CopyPermission.FreeToUse,
        AddedUtc = DateTime.UtcNow,
        ById = "x",
    };

    /// <summary>One invented person: every mark of theirs is found nowhere else.</summary>
    private sealed class Planted
    {
        private static readonly string[] First = ["Бақ", "Дөң", "Жұм", "Қай", "Мөл", "Нұғ", "Сәб", "Тоқ", "Үкі", "Шың"];
        private static readonly string[] Second = ["алды", "ерке", "ымұқ", "отыр", "үмбі"];
        private static readonly string[] Third = ["баев", "ғазин", "мұрат", "ханов"];

        public Planted(int number)
        {
            IsFirst = number % Each == 0;
            Surname = First[number % 10] + Second[number / 10 % 5] + Third[number / 50];
            Given = "Айгіл" + Second[number % 5] + First[number / 5 % 10].ToLowerInvariant() + Third[number / 50][..3];
            Login = $"{(char)('a' + (number % 26))}{(char)('a' + (number / 26))}zx{number * 37 % 1000:000}";
            Village = "Көл" + Second[number / 10 % 5] + First[number % 10].ToLowerInvariant() + Third[number / 50][..3];
            School = $"№ {1300 + number} «{Surname}тің үміті» лицейі";
            Class = $"9 «{(char)('А' + (number % 20))}»";
            Mail = $"{Login}@mail.example";
            Account = new PortalUser
            {
                Surname = Surname,
                GivenName = Given,
                DisplayName = $"{Given} {Surname}",
                BirthYear = 2010,
                CreatedUtc = DateTime.UtcNow,
                UserName = Login,
                NormalizedUserName = Login.ToUpperInvariant(),
                Email = Mail,
            };
        }

        public bool IsFirst { get; }
        public string Surname { get; }
        public string Given { get; }
        public string Login { get; }
        public string Village { get; }
        public string School { get; }
        public string Class { get; }
        public string Mail { get; }
        public PortalUser Account { get; }

        public IEnumerable<string> Marks => IsFirst
            ? [Surname, Given, Login, Village, School, $"{Surname}тің үміті", Mail, Account.Id]
            : [Surname, Given, Login, Mail, Account.Id];
    }
}
