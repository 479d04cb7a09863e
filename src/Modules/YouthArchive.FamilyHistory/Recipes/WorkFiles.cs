using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using YouthArchive.FamilyHistory.Declarations;
using YouthArchive.FamilyHistory.Sources;
using YouthArchive.FamilyHistory.Works;

namespace YouthArchive.FamilyHistory.Recipes;

internal sealed record SourceLine(
    string Key, SourceKind Kind, bool? IsPrimary, string? Text, string? Archive, string? Fonds, string? Inventory, string? File, string? Sheets, string? Title,
    string? Date, string? Details, string? Address, string? Annotation);

internal sealed record VisitLine(string Day, string? Archive, string? Way, string? Asked, string? Found, bool IsFruitless = false);

internal sealed record DeclaredLine(bool Made, string? Text);

internal sealed record PersonLine(string Name, string? Relation, ReleaseState State);

internal sealed record DeclarationsFile(
    DeclaredLine? OwnWork, DeclaredLine? HelpReceived, DeclaredLine? UseOfAi, DeclaredLine? LivingPersons, IReadOnlyList<PersonLine>? People);

/// <summary>A work as it lies in the repository: a folder of its own, or a short entry of a list.</summary>
internal sealed record WorkFiles(string Title, string Summary, string Division, WorkForm Form, string Language, string? Topic)
{
    public string Body { get; init; } = "";
    public string Report { get; init; } = "";
    public IReadOnlyList<SourceLine> Sources { get; init; } = [];
    public IReadOnlyList<VisitLine> Diary { get; init; } = [];
    public DeclarationsFile? Declarations { get; init; }

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private sealed record Short(string Title, string? Summary, string Division, WorkForm Form, string Language, string? Topic, IReadOnlyList<SourceLine>? Sources);

    /// <exception cref="JsonException">A file is not of the form.</exception>
    /// <exception cref="IOException">A file is missing.</exception>
    public static WorkFiles Read(string folder)
    {
        var (head, body) = Split(File.ReadAllText(Path.Combine(folder, "work.md")));
        string Field(string name) => head.GetValueOrDefault(name) ?? throw new JsonException($"work.md: {name} is missing.");
        return new(Field("title"), Field("summary"), Field("division"), Enum.Parse<WorkForm>(Field("form")), Field("language"), head.GetValueOrDefault("topic"))
        {
            Body = body,
            Report = Split(File.ReadAllText(Path.Combine(folder, "report.md"))).Body,
            Sources = Parse<IReadOnlyList<SourceLine>>(folder, "sources.json") ?? [],
            Diary = Parse<IReadOnlyList<VisitLine>>(folder, "diary.json") ?? [],
            Declarations = Parse<DeclarationsFile>(folder, "declarations.json"),
        };
    }

    /// <summary>Short entries: title, summary and sources; the summary stands for the text.</summary>
    public static IReadOnlyList<WorkFiles> ReadShort(string folder) =>
        [.. (Parse<IReadOnlyList<Short>>(folder, "entries.json") ?? []).Select(e => new WorkFiles(e.Title, e.Summary ?? "", e.Division, e.Form, e.Language, e.Topic)
        {
            Body = (e.Summary ?? "") + string.Concat((e.Sources ?? []).Select(s => $"[^{s.Key}]")),
            Sources = e.Sources ?? [],
        })];

    public DateOnly DayOf(VisitLine visit) => DateOnly.ParseExact(visit.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static T? Parse<T>(string folder, string name) =>
        Path.Combine(folder, name) is var path && File.Exists(path) ? JsonSerializer.Deserialize<T>(File.ReadAllText(path), Json) : default;

    /// <summary>The lines between two «---» and what is below them.</summary>
    private static (Dictionary<string, string> Head, string Body) Split(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = lines[0] == "---" ? Array.IndexOf(lines, "---", 1) : -1;
        var head = lines.Take(end < 0 ? 0 : end).Skip(1).Select(l => l.Split(": ", 2)).Where(p => p.Length == 2)
            .ToDictionary(p => p[0], p => p[1].StartsWith('"') ? JsonSerializer.Deserialize<string>(p[1])! : p[1].Trim(), StringComparer.Ordinal);
        return (head, string.Join('\n', lines.Skip(end + 1)).Trim());
    }
}
