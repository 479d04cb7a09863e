using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using YouthArchive.Tests.Architecture;

namespace YouthArchive.Tests.Security;

/// <param name="Kind">personal and derived hold what names or describes a person; the others do not.</param>
internal sealed record ClassifiedColumn(string Column, string Kind, bool IsExported, bool IsErased)
{
    public bool IsAboutSomebody => Kind is "personal" or "derived";
}

/// <summary>The list of every column, and what it is compared with.</summary>
internal static class PersonalColumns
{
    public static readonly IReadOnlySet<string> Kinds = new HashSet<string>(StringComparer.Ordinal)
    {
        "personal", "derived", "secret", "id", "time", "state", "figure", "key", "work", "content", "text-of-others",
    };

    public static IReadOnlyList<ClassifiedColumn> Read() => Parse(File.ReadAllLines(
        Path.Combine(RepositoryRoot.Path, "tests", "YouthArchive.Tests", "Security", "personal-columns.txt")));

    public static IReadOnlyList<ClassifiedColumn> Parse(IEnumerable<string> lines) =>
        [.. lines.Where(l => l.Length > 0 && !l.StartsWith('#')).Select(l => l.Split('|', StringSplitOptions.TrimEntries)).Select(p =>
            p is [var column, var kind, "exported" or "not exported", "erased" or "kept"]
                ? new ClassifiedColumn(column, kind, p[2] == "exported", p[3] == "erased")
                : throw new InvalidDataException($"Not a line of the list: {string.Join(" | ", p)}"))];

    public static IReadOnlyList<string> OfModel(DbContext db) =>
        [.. db.Model.GetEntityTypes().SelectMany(e => e.GetProperties().Select(NameOf)).Distinct().Order(StringComparer.Ordinal)];

    public static string NameOf(IProperty property) => $"{property.DeclaringType.GetTableName()}.{property.GetColumnName()}";

    /// <summary>What is wrong with the list; empty when every column is in it once.</summary>
    public static IReadOnlyList<string> Problems(IEnumerable<string> model, IReadOnlyList<ClassifiedColumn> list)
    {
        var listed = list.Select(c => c.Column).ToList();
        var actual = model.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. actual.Except(listed).Order(StringComparer.Ordinal).Select(c => $"nobody has classified {c}"),
            .. listed.Except(actual).Select(c => $"{c} is no longer there"),
            .. listed.GroupBy(c => c).Where(g => g.Count() > 1).Select(g => $"{g.Key} is listed twice"),
            .. list.Where(c => !Kinds.Contains(c.Kind)).Select(c => $"{c.Column}: {c.Kind} is no kind"),
            .. list.Where(c => c.IsAboutSomebody && !c.IsErased).Select(c => $"{c.Column} is about somebody and outlives erasure"),
            .. list.Where(c => c.Kind == "personal" && !c.IsExported).Select(c => $"{c.Column} is personal and is missing from the download"),
        ];
    }
}
