using System.Globalization;
using Microsoft.Extensions.Localization;

namespace YouthArchive.Olympiads.Items.Checks;

/// <summary>Why an item cannot be used as it is.</summary>
/// <param name="Path">Where in the item's JSON, e.g. <c>$.body.choices[2].text</c>.</param>
/// <param name="Text">English source text; shown through the localiser.</param>
/// <param name="IsUntranslated">Only a language is missing: a draft may be kept so.</param>
internal sealed record ItemProblem(string Path, string Text, IReadOnlyList<object> Values, bool IsUntranslated = false)
{
    public string Say(IStringLocalizer s) => Values.Count == 0 ? s[Text] : s[Text, [.. Values]];

    public override string ToString() => string.Format(CultureInfo.InvariantCulture, Text, [.. Values]);
}
