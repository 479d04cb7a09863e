using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.People.OwnData;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Security;

/// <summary>Nothing personal is forgotten: neither by the list of columns, nor by the download, nor by erasure.</summary>
public abstract class PersonalColumnsTests(PortalSite site)
{
    [Fact]
    public async Task Every_column_of_the_model_is_classified()
    {
        var problems = await site.InDatabaseAsync(db => Task.FromResult(PersonalColumns.Problems(PersonalColumns.OfModel(db), PersonalColumns.Read())));
        Assert.True(problems.Count == 0, string.Join(Environment.NewLine, problems));
    }

    [Fact]
    public async Task Planted_columns_are_found()
    {
        var model = await site.InDatabaseAsync(db => Task.FromResult(PersonalColumns.OfModel(db)));
        var list = PersonalColumns.Read();
        Assert.Equal(["nobody has classified People_Users.ShoeSize"], PersonalColumns.Problems([.. model, "People_Users.ShoeSize"], list));
        Assert.Equal(["People_Users.Gone is no longer there"], PersonalColumns.Problems(model, [.. list, new("People_Users.Gone", "state", false, false)]));
        var kept = list.Select(c => c.Column == "People_Users.Email" ? c with { IsErased = false, IsExported = false } : c).ToList();
        Assert.Equal(2, PersonalColumns.Problems(model, kept).Count);
    }

    [Fact]
    public async Task Download_has_every_personal_column_and_erasure_leaves_none_anywhere()
    {
        var list = PersonalColumns.Read();
        var person = await site.NewPersonAsync(PortalRoles.Student);
        var sentinel = SentinelPerson.On(site);
        var planted = await site.InDatabaseAsync(db => sentinel.PlantAsync(db, person, list));
        var files = await site.InScopeAsync(s => SentinelPerson.PlantFilesAsync(s.GetRequiredService<DbContext>(), s.GetRequiredService<IFileStore>(), person));
        var missing = list.Where(c => c.IsAboutSomebody && !planted.ContainsKey(c.Column)).Select(c => c.Column);
        Assert.True(!missing.Any(), "The test person has nothing in " + string.Join(", ", missing));

        using var browser = await site.SignedInAsAsync(person);
        using var response = await browser.GetAsync("/en/me/data", TestContext.Current.CancellationToken);
        var json = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode);
        var left = list.Where(c => c.IsExported && planted.TryGetValue(c.Column, out var s) && !json.Contains(s, StringComparison.Ordinal)).Select(c => c.Column);
        Assert.True(!left.Any(), "The download lacks " + string.Join(", ", left));

        // The same look finds all of it before: so that it can fail.
        var sought = planted.Where(p => list.Single(c => c.Column == p.Key).IsErased).Select(p => p.Value).Append(files).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(sought.Order(), (await FoundAsync(sought)).Keys.Order());
        var outcome = await site.InScopeAsync(s => s.GetRequiredService<Erasure>().EraseAsync(person, null, ErasureCause.Asked, TestContext.Current.CancellationToken));
        Assert.Equal(ErasureOutcome.Done, outcome);
        var found = await FoundAsync(sought);
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found.Select(f => $"{f.Key} is still in {f.Value}")));
        var account = await site.InDatabaseAsync(db => db.Set<PortalUser>().SingleAsync(u => u.Id == person));
        Assert.Equal((null, null, false), (account.BirthYear, account.PasswordHash, account.IsEnabled));
        Assert.NotNull(account.ErasedUtc);
        Assert.Empty(await site.InDatabaseAsync(db => db.Set<IdentityUserRole<string>>().Where(r => r.UserId == person).ToListAsync()));
    }

    /// <summary>Every text column of every table, and every file.</summary>
    private async Task<Dictionary<string, string>> FoundAsync(HashSet<string> sought)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (column, text) in await site.InDatabaseAsync(AllTextAsync))
        {
            foreach (var one in sought.Where(s => Tells(text, s)))
            {
                found[one] = column;
            }
        }
        var folder = Path.Combine(site.Folder, "files");
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [])
        {
            var text = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
            foreach (var one in sought.Where(s => s != SentinelPerson.BirthYear && text.Contains(s, StringComparison.Ordinal)))
            {
                found[one] = "a file";
            }
        }
        return found;
    }

    // Four digits stand in many an id.
    private static bool Tells(string text, string sentinel) =>
        sentinel == SentinelPerson.BirthYear ? text == sentinel : text.Contains(sentinel, StringComparison.OrdinalIgnoreCase);

    private static async Task<List<(string Column, string Text)>> AllTextAsync(DbContext db)
    {
        var all = new List<(string, string)>();
        foreach (var property in db.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            // Numbers too: a year of birth is one.
            if ((property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType) is var type && type != typeof(byte[]))
            {
                var query = $"SELECT DISTINCT CAST(\"{property.GetColumnName()}\" AS TEXT) AS \"Value\" FROM \"{property.DeclaringType.GetTableName()}\" WHERE \"{property.GetColumnName()}\" IS NOT NULL";
                foreach (var text in await db.Database.SqlQueryRaw<string>(query).ToListAsync())
                {
                    all.Add((PersonalColumns.NameOf(property), text));
                }
            }
        }
        return all;
    }

    public sealed class OnSqlite(PortalSite site) : PersonalColumnsTests(site), IClassFixture<PortalSite>;

    public sealed class OnPostgres(PostgresSite site) : PersonalColumnsTests(site), IClassFixture<PostgresSite>;
}
