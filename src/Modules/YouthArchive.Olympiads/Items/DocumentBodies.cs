using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Items;

internal enum Spelling
{
    /// <summary>As written: ѣ, і, ѳ and ъ are kept.</summary>
    Diplomatic,

    /// <summary>Old letters and their modern ones are the same.</summary>
    Normalised,
}

/// <param name="Accepted">One or more readings; the best counts.</param>
/// <param name="Region">Where the line stands on the picture.</param>
internal sealed record WrittenLine(IReadOnlyList<string> Accepted, int Weight = 1, Shape? Region = null);

/// <summary>Fields <c>l-{n}</c>, n from 1: a line's text; <c>[…]</c> or <c>?</c> for what could not be read.</summary>
/// <param name="Equivalent">Written so → read as: letters that are the same for this item.</param>
/// <param name="Free">Error rate that costs nothing.</param>
/// <param name="Slope">What each further part of error costs.</param>
/// <param name="Keys">Letters offered as buttons.</param>
/// <param name="Language">Of the document, for the fields' <c>lang</c>.</param>
internal sealed record Transcription(
    string Picture, IReadOnlyList<WrittenLine> Lines, string Language, Spelling Spelling = Spelling.Diplomatic,
    bool KeepsCase = true, bool KeepsPunctuation = true, IReadOnlyDictionary<string, string>? Equivalent = null,
    IReadOnlyList<string>? Keys = null, Fraction? Free = null, Fraction? Slope = null) : ItemBody;

/// <param name="Earliest">Gregorian, <c>1917-12-13</c>, <c>1917-12</c> or <c>1917</c>; null when nothing is known.</param>
/// <param name="Latest">The same; as the earliest when left out. Two events whose ranges touch are in no order.</param>
internal sealed record DatedChoice(string Id, LocalizedText Text, string? Earliest, string? Latest = null);

internal enum OrderMetric
{
    /// <summary>max(0, 2K − 1), K the part of required pairs in the right order.</summary>
    Pairs,

    /// <summary>Longest subsequence in a right order, corrected for chance: (s − E) / (1 − E), never below nothing.</summary>
    Subsequence,
}

/// <summary>Field <c>order</c>: all ids, earliest first.</summary>
internal sealed record Chronology(IReadOnlyList<DatedChoice> Events, OrderMetric Metric = OrderMetric.Pairs) : ItemBody;

internal enum CalendarKind { Gregorian, Julian, Hijri, UmmAlQura }

/// <param name="Month">1 to 12; 0 when only the year is asked.</param>
/// <param name="Day">1 to 31; 0 when only year and month are asked.</param>
internal sealed record WrittenDate(int Year, int Month = 0, int Day = 0);

/// <summary>Fields <c>wy wm wd</c> (as written) and <c>y m d</c> (Gregorian).</summary>
/// <param name="Written">As the document says, 40 of 100; null when it says nothing and the date itself is the whole mark.</param>
/// <param name="Earliest">Gregorian; right from here</param>
/// <param name="Latest">to here; with month or day 0 the whole year or month.</param>
/// <param name="FreeDays">So many days beside it still cost nothing, ±1 for observed Muslim months.</param>
/// <param name="FallDays">From there the mark falls evenly to nothing over so many days; 0: at once.</param>
internal sealed record Dating(
    CalendarKind Calendar, WrittenDate? Written, WrittenDate Earliest, WrittenDate Latest, int FreeDays = 0, int FallDays = 0) : ItemBody;

/// <param name="Fonds">Id of the fonds it comes from; null for a document of none of them.</param>
internal sealed record SortedDocument(string Id, LocalizedText Text, string? Fonds, string? Picture = null);

/// <summary>Fields <c>f-{document}</c>: a fonds' id or <c>none</c>.</summary>
/// <param name="Fonds">Those offered, with decoys.</param>
/// <param name="Together">What part of the mark, from 0 to 1, rests on keeping together what one creator left (adjusted Rand); none when left out.</param>
internal sealed record Provenance(
    IReadOnlyList<SortedDocument> Documents, IReadOnlyList<Choice> Fonds, bool MayBeNone = false, Fraction? Together = null) : ItemBody;

/// <summary>Fields <c>order</c>: all sheets; <c>foreign</c>: those that do not belong.</summary>
/// <param name="Right">The file's sheets in their order, without the foreign.</param>
internal sealed record OriginalOrder(IReadOnlyList<Choice> Sheets, IReadOnlyList<string> Right, IReadOnlyList<string> Foreign) : ItemBody;

/// <summary>Fields <c>archive fonds inventory file sheet verso</c>; verso is <c>1</c> or missing.</summary>
/// <param name="Archive">Accepted names and abbreviations, in whatever language.</param>
/// <param name="Fonds">«И-64»; the letter may be Latin or Cyrillic.</param>
internal sealed record CitationBuilder(
    IReadOnlyList<string> Archive, string Fonds, string Inventory, string File, string Sheet, bool IsVerso, LocalizedText? About = null) : ItemBody;
