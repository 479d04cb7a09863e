using System.Collections.Concurrent;

namespace YouthArchive.People.Cards;

/// <summary>The words of a language that secrets are drawn from.</summary>
internal static class WordList
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> Lists = new(StringComparer.Ordinal);

    public static IReadOnlyList<string> Of(string language) => Lists.GetOrAdd(language, Read);

    private static IReadOnlyList<string> Read(string language)
    {
        using var file = typeof(WordList).Assembly.GetManifestResourceStream($"Cards.Words.{language}.txt")
            ?? throw new ArgumentException("There is no word list of this language.", nameof(language));
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }
}
