using YouthArchive.Platform.Persistence;

namespace YouthArchive.Platform.ContentItems;

/// <summary>
/// Normalised text with Kazakh and Mongolian letters folded to their Russian neighbours: who has no Kazakh keyboard types
/// «казак» and finds «қазақ».
/// </summary>
public static class SearchFold
{
    public static string Of(string text) => Folded(SearchText.Normalise(text));

    /// <summary>One letter, lower case and folded; for marking hits in the text as it is written.</summary>
    public static char Of(char letter) => char.ToLowerInvariant(letter) switch
    {
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' or 'ү' => 'у',
        'һ' => 'х',
        'і' => 'и',
        'ё' => 'е',
        var lower => lower,
    };

    private static string Folded(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = Of(source[i]);
        }
    });
}
