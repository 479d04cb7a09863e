using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Items;

/// <summary>Something that can be chosen, placed or ordered.</summary>
/// <param name="Id">Unique within the item: lower-case letters, digits, hyphens; at most 20.</param>
/// <param name="Picture">File name of one of the item's pictures.</param>
internal sealed record Choice(string Id, LocalizedText Text, string? Picture = null);

/// <summary>Field <c>choice</c>: one id.</summary>
/// <param name="Credits">What wrong ones earn all the same, from −1 to 1 of the points; nothing where it is not said.</param>
internal sealed record SingleChoice(
    IReadOnlyList<Choice> Choices, string Right, IReadOnlyDictionary<string, Fraction>? Credits = null, bool Shuffle = true) : ItemBody;

internal enum MultipleRule
{
    /// <summary>Right ones chosen by all right ones, less wrong ones chosen by all wrong ones; never below nothing.</summary>
    RightMinusWrong,
    AllOrNothing,

    /// <summary>The sum of the credits of those chosen, from 0 to 1.</summary>
    Credits,
}

/// <summary>Field <c>choice</c>: any number of ids.</summary>
internal sealed record MultipleChoice(
    IReadOnlyList<Choice> Choices, IReadOnlyList<string> Right, MultipleRule Rule = MultipleRule.RightMinusWrong,
    IReadOnlyDictionary<string, Fraction>? Credits = null, bool Shuffle = true) : ItemBody;

/// <summary>Field <c>choice</c>: <c>true</c> or <c>false</c>.</summary>
internal sealed record TrueFalse(bool IsTrue) : ItemBody;

/// <param name="Text">In whatever language; <c>*</c> stands for any letters.</param>
internal sealed record AcceptedText(string Text, Fraction? Credit = null);

/// <summary>Field <c>text</c>. The best accepted one counts; spaces at the ends and doubled ones never matter.</summary>
internal sealed record ShortAnswer(IReadOnlyList<AcceptedText> Accepted, bool KeepsCase = false) : ItemBody;

/// <summary>Field <c>number</c>, with a decimal point or comma, spaces between thousands, a minus of any kind.</summary>
/// <param name="Tolerance">So far on either side it is right.</param>
internal sealed record NumberAnswer(Fraction Value, Fraction Tolerance, LocalizedText? Unit = null) : ItemBody;

/// <summary>Fields <c>m-{stem}</c>: an option's id. Options may outnumber stems.</summary>
internal sealed record Matching(
    IReadOnlyList<Choice> Stems, IReadOnlyList<Choice> Options, IReadOnlyDictionary<string, string> Right, bool Shuffle = true) : ItemBody;

internal sealed record Gap(string Id, IReadOnlyList<Choice> Choices, string Right);

/// <summary>Fields <c>g-{gap}</c>: a choice's id.</summary>
/// <param name="Text">With <c>[[id]]</c> where a gap is.</param>
internal sealed record GapChoice(LocalizedText Text, IReadOnlyList<Gap> Gaps, bool Shuffle = true) : ItemBody;

/// <summary>Field <c>text</c>. Read by people.</summary>
/// <param name="MostWords">Told while writing, never cut off.</param>
internal sealed record OpenAnswer(int? MostWords = null, LocalizedText? Guidance = null) : ItemBody;
