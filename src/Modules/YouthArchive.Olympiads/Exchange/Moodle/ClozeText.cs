using System.Net;
using System.Text.RegularExpressions;
using YouthArchive.Olympiads.Exchange.Drafts;
using YouthArchive.Olympiads.Exchange.PlainText;
using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Exchange.Moodle;

/// <summary>«Embedded answers»: <c>{1:MULTICHOICE:=right~wrong}</c> within the text. Gaps that are typed have no equal here.</summary>
internal sealed partial class ClozeText(ItemDraft draft)
{
    public (string Stem, ItemBody Body) Read(string html)
    {
        var text = new GapDraft(draft);
        var weights = new HashSet<string>();
        var marked = Gap().Replace(html, match =>
        {
            weights.Add(match.Groups[1].Value.TrimStart('0'));
            var kind = match.Groups[2].Value;
            return kind.StartsWith("MULTICHOICE", StringComparison.Ordinal) || kind.StartsWith("MC", StringComparison.Ordinal)
                ? Choices(text, WebUtility.HtmlDecode(match.Groups[3].Value))
                : throw draft.Refuse(SourceText.Of("Gaps of the type «{0}» have no equal here."), kind);
        });
        if (weights.Count > 1)
        {
            draft.Note(SourceText.Of("All gaps weigh the same here."));
        }
        return text.Finish(marked, shuffle: true);
    }

    private string Choices(GapDraft text, string answers)
    {
        var parts = GiftQuestion.Split(answers.StartsWith('=') || answers.StartsWith('~') || answers.StartsWith('%') ? answers.StartsWith('%') ? "~" + answers : answers : "~" + answers);
        var choices = parts.Select((p, i) => new Choice($"c{i + 1}", draft.Words(draft.Plain(GiftQuestion.Plain(p.Text))))).ToList();
        var right = parts.Index().Where(p => p.Item.Sign == '=' || p.Item.Weight == "100").ToList();
        return right.Count == 1 && parts.All(p => p.Weight is null or "0" or "100")
            ? text.Mark(choices, choices[right[0].Index].Id)
            : throw draft.Refuse(SourceText.Of("Each gap must have exactly one right choice, and no credits for others."));
    }

    [GeneratedRegex(@"\{\s*(\d*)\s*:([A-Z_]+):((?:[^{}\\]|\\.)*)\}")]
    private static partial Regex Gap();
}
