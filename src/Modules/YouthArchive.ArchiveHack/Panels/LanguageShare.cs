using YouthArchive.ArchiveHack.GitHub;

namespace YouthArchive.ArchiveHack.Panels;

/// <param name="Name">Null for all the rest together.</param>
/// <param name="Percent">Whole; all shares together are 100.</param>
internal sealed record LanguageShare(string? Name, int Percent, int From)
{
    private const int Named = 3;

    public static IReadOnlyList<LanguageShare> Of(IReadOnlyList<RepositoryLanguage> languages)
    {
        var total = languages.Sum(l => Math.Max(0, l.NumberOfBytes));
        if (total == 0)
        {
            return [];
        }
        var shares = new List<LanguageShare>();
        var from = 0;
        foreach (var language in languages.OrderByDescending(l => l.NumberOfBytes).ThenBy(l => l.Name, StringComparer.Ordinal).Take(Named))
        {
            var percent = Math.Min(100 - from, (int)Math.Round(language.NumberOfBytes * 100m / total, MidpointRounding.AwayFromZero));
            shares.Add(new(language.Name, percent, from));
            from += percent;
        }
        if (languages.Count > Named && from < 100)
        {
            shares.Add(new(null, 100 - from, from));
        }
        return [.. shares.Where(s => s.Percent > 0)];
    }
}
