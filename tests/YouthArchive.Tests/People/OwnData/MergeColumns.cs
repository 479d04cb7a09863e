using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using YouthArchive.Tests.Architecture;
using YouthArchive.Tests.Security;

namespace YouthArchive.Tests.People.OwnData;

/// <summary>What merging two accounts does with a column that names one of them.</summary>
internal static class MergeColumns
{
    /// <summary>The row passes to the account that stays.</summary>
    public const string Moves = "moves";

    /// <summary>The row keeps the emptied account's id on purpose: a journal is not changed afterwards.</summary>
    public const string Keeps = "keeps";

    /// <summary>The two accounts are not merged.</summary>
    public const string Refuses = "refuses";

    /// <summary>The row was of use to the emptied account only.</summary>
    public const string Goes = "goes";

    /// <summary>The column names something else.</summary>
    public const string Nobody = "nobody";

    private static readonly string[] Answers = [Moves, Keeps, Refuses, Goes, Nobody];

    public static IReadOnlyDictionary<string, string> Read() =>
        File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "tests", "YouthArchive.Tests", "People", "OwnData", "merge-columns.txt"))
            .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(" | ", StringSplitOptions.TrimEntries))
            .ToDictionary(c => c[0], c => Answers.Contains(c[1]) ? c[1] : throw new InvalidDataException($"{c[0]}: {c[1]} is no answer."), StringComparer.Ordinal);

    /// <summary>Columns of letters that point at something, as personal-columns.txt says.</summary>
    public static IReadOnlyDictionary<string, IProperty> OfModel(DbContext db)
    {
        var ids = PersonalColumns.Read().Where(c => c.Kind == "id").Select(c => c.Column).ToHashSet(StringComparer.Ordinal);
        return db.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.ClrType == typeof(string) && ids.Contains(PersonalColumns.NameOf(p)))
            .DistinctBy(PersonalColumns.NameOf).ToDictionary(PersonalColumns.NameOf, StringComparer.Ordinal);
    }

    public static IEnumerable<string> Problems(IEnumerable<string> model, IReadOnlyDictionary<string, string> list) =>
        model.Where(c => !list.ContainsKey(c)).Select(c => $"nobody has said what merging does with {c}")
            .Concat(list.Keys.Except(model).Select(c => $"{c} is no longer there"));
}
