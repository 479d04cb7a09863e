using YouthArchive.Platform.Localization;

namespace YouthArchive.Tests.Platform.Localization.SourceTree;

/// <summary>A project as translators see it: the texts it uses and the PO files beside them.</summary>
/// <param name="Written">Every literal of the project's code: a text that reaches the localiser by a way the search does not follow stands here all the same.</param>
/// <param name="Files">By language, the files of all its rooms in one; a language without a file is missing.</param>
internal sealed record ProjectTexts(
    string Name, IReadOnlyList<UsedText> Used, IReadOnlySet<string> Written, IReadOnlyDictionary<string, PoFile> Files);

/// <summary>What is wrong with the translations of a set of projects; nothing when all is well.</summary>
internal static class Catalogues
{
    public static IReadOnlyList<string> Languages { get; } = ["kk", "ru", "mn"];

    /// <summary>Projects whose texts all others may use.</summary>
    private static readonly string[] Shared = ["YouthArchive.Platform", "YouthArchive.Theme"];

    /// <summary>Names that are the same in every language.</summary>
    private static readonly string[] Names = ["YouthArchive", "Archive Hack", "GitHub"];

    public static IReadOnlyList<ProjectTexts> OfRepository() => [.. Repository.Projects.Select(OfProject)];

    private static ProjectTexts OfProject(string folder)
    {
        var sources = Repository.Files(folder, ".cs", ".cshtml").Select(f => (Path: f, Text: File.ReadAllText(f))).ToList();
        return new(
            Path.GetFileName(folder),
            [.. sources.SelectMany(s => UsedTexts.In(s.Path, s.Text))],
            sources.Where(s => s.Path.EndsWith(".cs", StringComparison.Ordinal)).SelectMany(s => CSharpText.Literals(s.Text)).Select(l => l.Value)
                .ToHashSet(StringComparer.Ordinal),
            Languages.Where(l => PathsOf(folder, l).Count > 0).ToDictionary(l => l, l => InOne([.. PathsOf(folder, l).Select(Read)])));
    }

    public static IEnumerable<string> Missing(IReadOnlyList<ProjectTexts> projects)
    {
        var shared = projects.Where(p => Shared.Contains(p.Name)).ToList();
        return
            from project in projects
            let known = Languages.Select(l => (Language: l, Texts: shared.Prepend(project).Select(p => p.Files.GetValueOrDefault(l)).OfType<PoFile>()
                .SelectMany(f => f.Entries).Where(e => !e.IsFuzzy).ToLookup(e => e.Id, StringComparer.Ordinal))).ToList()
            from text in project.Used.DistinctBy(u => (u.Text, u.Plural))
            where !Names.Contains(text.Text)
            let missing = known.Where(k => !k.Texts[text.Text].Any(e => e.Forms.All(f => f.Length > 0) && (text.Plural is null || e.IdPlural == text.Plural)))
                .Select(k => k.Language).ToList()
            where missing.Count > 0
            select $"{text.Where}: no {string.Join(", ", missing)} text for \"{text.Text}\"{(text.Plural is null ? "" : $" / \"{text.Plural}\"")}";
    }

    public static IEnumerable<string> Unused(IReadOnlyList<ProjectTexts> projects)
    {
        var all = projects.SelectMany(In).ToHashSet(StringComparer.Ordinal);
        return
            from project in projects
            let own = Shared.Contains(project.Name) ? all : In(project).ToHashSet(StringComparer.Ordinal)
            from file in project.Files
            from entry in file.Value.Entries
            where !own.Contains(entry.Id)
            select $"{project.Name}/Localization/{file.Key}.po:{entry.Line}: nobody uses \"{entry.Id}\"";
    }

    private static IEnumerable<string> In(ProjectTexts project) => project.Used.Select(u => u.Text).Concat(project.Written);

    public static IEnumerable<string> Malformed(IReadOnlyList<ProjectTexts> projects) =>
        from project in projects
        from file in project.Files
        let forms = file.Key == "ru" ? 3 : 2
        from entry in file.Value.Entries
        from fault in Faults(entry, file.Value.Plurals.Forms, forms)
        select $"{project.Name}/Localization/{file.Key}.po:{entry.Line}: {fault}: \"{entry.Id}\"";

    /// <summary>All texts are in one book: the same words in two projects must be translated alike.</summary>
    public static IEnumerable<string> Disagreeing(IReadOnlyList<ProjectTexts> projects) =>
        from language in Languages
        from same in projects.Where(p => p.Files.ContainsKey(language))
            .SelectMany(p => p.Files[language].Entries.Select(e => (p.Name, Entry: e)))
            .GroupBy(x => x.Entry.Key, StringComparer.Ordinal)
        where same.Select(x => string.Join('\n', x.Entry.Forms)).Distinct(StringComparer.Ordinal).Count() > 1
        select $"{language}: \"{same.First().Entry.Id}\" is said in more than one way: {string.Join("; ", same.Select(x => $"{x.Name}:{x.Entry.Line} \"{x.Entry.Forms[0]}\""))}";

    private static IEnumerable<string> Faults(PoEntry entry, int declared, int forms)
    {
        if (entry.IsFuzzy)
        {
            yield return "a translation nobody has looked at";
        }
        if (entry.Forms.Any(f => f.Length == 0))
        {
            yield return "an empty translation";
        }
        if (entry.IdPlural is not null && (declared != forms || entry.Forms.Count != forms))
        {
            yield return $"{entry.Forms.Count} plural forms of {declared} declared, {forms} wanted";
        }
        if (!TextCatalogue.PlaceholdersAgree(entry))
        {
            yield return "other {n} than the source";
        }
    }

    private static List<string> PathsOf(string project, string language) => Directory.Exists(Path.Combine(project, "Localization"))
        ? [.. Directory.GetFiles(Path.Combine(project, "Localization"), "*.po")
            .Where(f => Path.GetFileName(f) is var name && (name == language + ".po" || name.EndsWith($".{language}.po", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)]
        : [];

    // Plural rules are the language's, so those of the first file hold for all; a file that declares others is malformed by its forms.
    private static PoFile InOne(IReadOnlyList<PoFile> files) =>
        new(files.MinBy(f => f.Plurals.Forms)!.Plurals, [.. files.SelectMany(f => f.Entries)]);

    private static PoFile Read(string path)
    {
        using var reader = new StreamReader(path);
        try
        {
            return PoFile.Read(reader);
        }
        catch (PoFormatException error)
        {
            throw new InvalidOperationException($"{Repository.Relative(path)}: {error.Message}", error);
        }
    }
}
