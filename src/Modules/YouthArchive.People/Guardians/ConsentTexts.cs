using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Markdown;

namespace YouthArchive.People.Guardians;

/// <param name="Html">Safe to print raw.</param>
internal sealed record ConsentText(ConsentPurpose Purpose, int Version, string Language, string Title, string Html);

/// <summary>
/// The wordings, from <c>content/consents/&lt;purpose&gt;.v&lt;n&gt;.&lt;language&gt;.md</c>, carried in the assembly. A wording that somebody has signed is
/// never changed: a new one is a new file with the next number.
/// </summary>
internal sealed partial class ConsentTexts(IMarkdown markdown)
{
    private static readonly Assembly Carrier = typeof(ConsentTexts).Assembly;

    private static readonly IReadOnlyDictionary<ConsentPurpose, string> InUrl = new Dictionary<ConsentPurpose, string>
    {
        [ConsentPurpose.TakingPart] = "taking-part",
        [ConsentPurpose.Name] = "name",
        [ConsentPurpose.Work] = "work",
        [ConsentPurpose.Photographs] = "photographs",
    };

    private static readonly IReadOnlyDictionary<ConsentPurpose, int> Newest = Carrier.GetManifestResourceNames()
        .Select(n => FileName().Match(n)).Where(m => m.Success)
        .GroupBy(m => PurposeOf(m.Groups["purpose"].Value)!.Value)
        .ToDictionary(g => g.Key, g => g.Max(m => int.Parse(m.Groups["version"].Value, CultureInfo.InvariantCulture)));

    private readonly ConcurrentDictionary<(ConsentPurpose, int, string), ConsentText?> _read = new();

    public static int CurrentVersion(ConsentPurpose purpose) => Newest[purpose];

    public static string UrlOf(ConsentPurpose purpose) => InUrl[purpose];

    public static ConsentPurpose? PurposeOf(string segment) => InUrl.Where(p => p.Value == segment).Select(p => (ConsentPurpose?)p.Key).FirstOrDefault();

    /// <summary>Null when there never was such a version.</summary>
    public ConsentText? Find(ConsentPurpose purpose, int version, string language) =>
        version >= 1 && version <= CurrentVersion(purpose) && PortalCultures.IsKnown(language)
            ? _read.GetOrAdd((purpose, version, language), key => Read(key.Item1, key.Item2, key.Item3))
            : null;

    /// <summary>The wording that is asked for today.</summary>
    public ConsentText Current(ConsentPurpose purpose, string language) =>
        Find(purpose, CurrentVersion(purpose), language) ?? throw new InvalidOperationException($"No wording of {purpose} in {language}.");

    private ConsentText? Read(ConsentPurpose purpose, int version, string language)
    {
        using var stream = Carrier.GetManifestResourceStream(string.Create(CultureInfo.InvariantCulture, $"Consents.{UrlOf(purpose)}.v{version}.{language}.md"));
        if (stream is null)
        {
            return null;
        }
        using var reader = new StreamReader(stream);
        var title = (reader.ReadLine() ?? "").TrimStart('#', ' ');
        return new(purpose, version, language, title, markdown.ToHtml(reader.ReadToEnd(), MarkdownTrust.Editor).Html);
    }

    [GeneratedRegex(@"\AConsents\.(?<purpose>[a-z-]+)\.v(?<version>\d+)\.[a-z]{2}\.md\z")]
    private static partial Regex FileName();
}
