using System.Globalization;
using System.Text.RegularExpressions;
using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Exchange.Drafts;

/// <summary>A text with gaps: where a gap stands in the source, a mark is put that no later reading of the text takes for anything else.</summary>
internal sealed partial class GapDraft(ItemDraft draft)
{
    private const char Begin = '\uE200';
    private const char End = '\uE201';
    private readonly List<Gap> _gaps = [];
    private readonly Names _ids = Names.OfParts();

    /// <param name="name">The gap's own in the source.</param>
    /// <returns>What stands in the text for the gap.</returns>
    public string Mark(IReadOnlyList<Choice> choices, string right, string? name = null)
    {
        var id = _ids.New(name ?? string.Create(CultureInfo.InvariantCulture, $"g{_gaps.Count + 1}"));
        _gaps.Add(new(id, choices, right));
        return $"{Begin}{id}{End}";
    }

    /// <summary>Paragraphs before the first gap are the question; from there on all is the text.</summary>
    public (string Stem, ItemBody Body) Finish(string html, bool shuffle)
    {
        if (_gaps.Count == 0)
        {
            throw draft.Refuse(SourceText.Of("The text has no gap."));
        }
        var paragraphs = draft.Markdown(html).Split("\n\n");
        var first = Array.FindIndex(paragraphs, p => p.Contains(Begin, StringComparison.Ordinal));
        var text = string.Join("\n", paragraphs[first..].Select(p => Escape().Replace(p.Replace("\\\n", "\n", StringComparison.Ordinal), "$1")));
        return (string.Join("\n\n", paragraphs[..first]), new GapChoice(draft.Words(Marked().Replace(text, "[[$1]]")), _gaps, shuffle));
    }

    [GeneratedRegex(@"\\([\\`*_\[\]<#>+.)])")]
    private static partial Regex Escape();

    [GeneratedRegex("\uE200([a-z0-9-]+)\uE201")]
    private static partial Regex Marked();
}
