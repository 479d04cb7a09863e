namespace YouthArchive.FamilyHistory.Reading;

/// <param name="Reader">By code.</param>
internal readonly record struct ReadingPair(string Reader, string WorkId, string Language);

/// <summary>Which languages readers of two languages have linked: works in linked languages can be compared, others cannot.</summary>
/// <param name="Groups">Each the languages that hang together, by name.</param>
/// <param name="Linkers">By language pair «kk ru»: how many readers have read works in both.</param>
internal sealed record LanguageLinks(IReadOnlyList<IReadOnlyList<string>> Groups, IReadOnlyDictionary<string, int> Linkers)
{
    public bool AreAllLinked => Groups.Count <= 1;

    /// <summary>The group's languages with a blank between; a language nobody has read stands alone.</summary>
    public string GroupOf(string language) => string.Join(' ', Groups.FirstOrDefault(g => g.Contains(language)) ?? [language]);

    public static LanguageLinks Of(IEnumerable<ReadingPair> pairs)
    {
        var all = pairs.ToList();
        var group = all.Select(p => p.Language).Distinct(StringComparer.Ordinal).ToDictionary(l => l, l => l, StringComparer.Ordinal);
        var linkers = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var reader in all.GroupBy(p => p.Reader, StringComparer.Ordinal))
        {
            var languages = reader.Select(p => p.Language).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            foreach (var (a, b) in languages.SelectMany((a, i) => languages.Skip(i + 1).Select(b => (a, b))))
            {
                linkers[$"{a} {b}"] = linkers.GetValueOrDefault($"{a} {b}") + 1;
                var (from, to) = (group[b], group[a]);
                foreach (var language in group.Where(g => g.Value == from).Select(g => g.Key).ToList())
                {
                    group[language] = to;
                }
            }
        }
        return new([.. group.GroupBy(g => g.Value).Select(g => (IReadOnlyList<string>)[.. g.Select(x => x.Key).Order(StringComparer.Ordinal)]).OrderBy(g => g[0], StringComparer.Ordinal)], linkers);
    }
}
