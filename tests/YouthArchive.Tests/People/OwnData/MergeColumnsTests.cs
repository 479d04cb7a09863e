using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.People.OwnData;
using YouthArchive.Tests.People.Guardians;
using YouthArchive.Tests.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.OwnData;

/// <summary>Nothing is lost in a merge: every column that names a person, with a row of its own, against merge-columns.txt.</summary>
public sealed class MergeColumnsTests(GuardiansOnSqlite site) : IClassFixture<GuardiansOnSqlite>
{
    private int _numbers = 900_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_column_that_may_name_a_person_is_classified()
    {
        var model = await site.InDatabaseAsync(db => Task.FromResult(MergeColumns.OfModel(db).Keys.ToList()));
        var problems = MergeColumns.Problems(model, MergeColumns.Read()).ToList();
        Assert.True(problems.Count == 0, string.Join(Environment.NewLine, problems));
        Assert.Equal(["nobody has said what merging does with People_Classes.CaretakerId"], MergeColumns.Problems([.. model, "People_Classes.CaretakerId"], MergeColumns.Read()));
    }

    [Fact]
    public async Task Merging_does_with_each_row_what_the_list_says()
    {
        var model = await site.InDatabaseAsync(db => Task.FromResult(MergeColumns.OfModel(db)));
        var wrong = new List<string>();
        foreach (var (column, expected) in MergeColumns.Read().Where(c => c.Value != MergeColumns.Nobody && model.ContainsKey(c.Key)))
        {
            var found = await MergedAsync(model[column]);
            if (found != expected)
            {
                wrong.Add($"{column} | the list says {expected}, merging {found}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    private async Task<string> MergedAsync(IProperty column)
    {
        var (from, to) = (await AccountAsync(), await AccountAsync());
        await PlantAsync(column, from);
        Assert.Equal(1, await CountAsync(column, from));
        var conflict = await site.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<DbContext>();
            var (one, other) = (await db.Set<PortalUser>().SingleAsync(u => u.Id == from, Cancel), await db.Set<PortalUser>().SingleAsync(u => u.Id == to, Cancel));
            return await s.GetRequiredService<AccountMerge>().MergeAsync(one, other, to, byAdministrator: true, Cancel);
        });
        return (conflict is not null, await CountAsync(column, from), await CountAsync(column, to)) switch
        {
            (true, 1, 0) => MergeColumns.Refuses,
            (false, 0, 1) => MergeColumns.Moves,
            // The merge itself is written into the trail.
            (false, >= 1, _) => MergeColumns.Keeps,
            (false, 0, 0) => MergeColumns.Goes,
            var other => other.ToString(),
        };
    }

    private Task<string> AccountAsync() => site.InDatabaseAsync(async db =>
    {
        var account = new PortalUser { DisplayName = "Тест", CreatedUtc = DateTime.UtcNow, SecurityStamp = "s" };
        account.UserName = "m" + account.Id;
        account.NormalizedUserName = account.UserName.ToUpperInvariant();
        db.Add(account);
        await db.SaveChangesAsync(Cancel);
        return account.Id;
    });

#pragma warning disable EF1002, EF1003 // Names of tables and columns come from the model; values are parameters.
    private Task<int> CountAsync(IProperty column, string id) => site.InDatabaseAsync(db =>
        db.Database.SqlQueryRaw<int>($"SELECT COUNT(*) AS \"Value\" FROM \"{column.DeclaringType.GetTableName()}\" WHERE \"{column.GetColumnName()}\" = {{0}}", id).SingleAsync(Cancel));

    /// <summary>A row of which only this column means anything: what else it points at need not be there.</summary>
    private Task<int> PlantAsync(IProperty column, string id) => site.InDatabaseAsync(async db =>
    {
        var table = column.DeclaringType.GetTableName()!;
        var cells = db.Model.GetEntityTypes().Where(e => e.GetTableName() == table).SelectMany(e => e.GetProperties()).DistinctBy(p => p.GetColumnName())
            .Where(p => p == column || p.GetColumnName() == column.GetColumnName() || !p.IsNullable && !(p.IsKey() && p.ValueGenerated == ValueGenerated.OnAdd && p.ClrType != typeof(string)))
            .ToDictionary(p => p.GetColumnName(), p => p.GetColumnName() == column.GetColumnName() ? id : Any(p), StringComparer.Ordinal);
        var sql = $"PRAGMA foreign_keys = OFF; INSERT INTO \"{table}\" ({string.Join(", ", cells.Keys.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", cells.Keys.Select((_, i) => $"@p{i}"))}); PRAGMA foreign_keys = ON;";
        return await db.Database.ExecuteSqlRawAsync(sql, cells.Values.Select((v, i) => new SqliteParameter($"@p{i}", v)), Cancel);
    });

    private object Any(IProperty property)
    {
        var type = property.GetTypeMapping().Converter is { } converter ? converter.ProviderClrType : property.ClrType;
        if (type == typeof(string))
        {
            var isOwnWord = property.GetTypeMapping().Converter is null || property.ClrType.IsEnum;
            var word = "n" + Guid.NewGuid().ToString("N");
            return isOwnWord ? word[..Math.Min(property.GetMaxLength() ?? 26, 26)]
                : typeof(System.Collections.IEnumerable).IsAssignableFrom(property.ClrType) ? "[]" : "{}";
        }
        return type == typeof(DateTime) ? DateTime.UtcNow.AddDays(1).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            : type == typeof(byte[]) ? Array.Empty<byte>()
            : property.IsKey() || property.GetContainingIndexes().Any(i => i.IsUnique) ? ++_numbers
            : 0;
    }
}
