using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Platform;

/// <summary>The two databases have the same tables and columns, and both are what the model says.</summary>
public sealed class SchemaTests(PortalSite sqlite, PostgresSite postgres) : IClassFixture<PortalSite>, IClassFixture<PostgresSite>
{
    private const string SqliteColumns = """
        SELECT m.name || '.' || c.name || CASE c."notnull" WHEN 1 THEN ' required' ELSE '' END AS "Value"
        FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE '\_\_%' ESCAPE '\'
        """;

    private const string PostgresColumns = """
        SELECT table_name || '.' || column_name || CASE is_nullable WHEN 'NO' THEN ' required' ELSE '' END AS "Value"
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_%'
        """;

    [Fact]
    public async Task Both_databases_have_the_same_columns()
    {
        var one = await ColumnsAsync(sqlite, SqliteColumns);
        var other = await ColumnsAsync(postgres, PostgresColumns);
        Assert.True(one.Count > 50);
        Assert.Equal(one, other);
    }

    [Fact]
    public async Task Every_table_carries_its_modules_name()
    {
        var tables = (await ColumnsAsync(sqlite, SqliteColumns)).Select(c => c.Split('.')[0]).Distinct();
        Assert.All(tables, t => Assert.Matches("^(Platform|People|Content|Programmes|Judging|Olympiad|Hack|FamilyHistory|SummerSchool)_[A-Z]", t));
    }

    [Fact]
    public async Task Migrations_leave_nothing_of_the_model_out()
    {
        foreach (var site in new[] { sqlite, postgres })
        {
            Assert.False(await site.InDatabaseAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));
            Assert.Empty(await site.InDatabaseAsync(db => db.Database.GetPendingMigrationsAsync()));
        }
    }

    private static Task<List<string>> ColumnsAsync(PortalSite site, string query) => site.InDatabaseAsync(async db =>
        (await db.Database.SqlQueryRaw<string>(query).ToListAsync()).Order(StringComparer.Ordinal).ToList());
}
