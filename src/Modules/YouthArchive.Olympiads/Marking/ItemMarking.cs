using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Marking.Calendars;
using YouthArchive.Olympiads.Marking.Citations;
using YouthArchive.Olympiads.Marking.Orders;
using YouthArchive.Olympiads.Marking.Pictures;
using YouthArchive.Olympiads.Marking.Sorting;
using YouthArchive.Olympiads.Marking.Texts;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Marking;

/// <summary>What part of an item's points a response earns: a pure function of the item's version and the response.</summary>
internal static class ItemMarking
{
    /// <summary>From 0 to 1, exactly; null when people have to read it. An empty response earns nothing. Nothing a pupil can send throws.</summary>
    public static Fraction? Share(ItemBody body, Response response) => response.IsEmpty ? 0 : body switch
    {
        OpenAnswer => null,
        Transcription transcription => TranscriptionMarking.Share(transcription, response),
        _ => Mark(body, response).Share,
    };

    /// <summary>The same mark with its parts: what of them was right, wrong or missed, and how a transcription differs from the reading.</summary>
    public static MarkDetail Detail(ItemBody body, Response response) => response.IsEmpty ? MarkDetail.Nothing : Mark(body, response);

    /// <summary>Hundredths of a point, half up: rounded once per item, so that a sum of marks is a sum of whole numbers.</summary>
    public static int Hundredths(Fraction share, int points) => (int)((share * (100 * points)).Rounded(0));

    private static MarkDetail Mark(ItemBody body, Response response) => body switch
    {
        OpenAnswer => new(null, []),
        SingleChoice choice => ChoiceMarking.Mark(choice, response),
        MultipleChoice choice => ChoiceMarking.Mark(choice, response),
        TrueFalse statement => ChoiceMarking.Mark(statement, response),
        ShortAnswer answer => ShortAnswerMarking.Mark(answer, response),
        NumberAnswer number => NumberMarking.Mark(number, response),
        Matching matching => PairMarking.Mark(matching, response),
        GapChoice gaps => PairMarking.Mark(gaps, response),
        Labelling labelling => PairMarking.Mark(labelling, response),
        Transcription transcription => TranscriptionMarking.Mark(transcription, response),
        Chronology chronology => ChronologyMarking.Mark(chronology, response),
        OriginalOrder order => OriginalOrderMarking.Mark(order, response),
        Dating dating => DatingMarking.Mark(dating, response),
        Provenance provenance => ProvenanceMarking.Mark(provenance, response),
        CitationBuilder citation => CitationMarking.Mark(citation, response),
        HotSpot spot => HotSpotMarking.Mark(spot, response),
        SourceCriticism criticism => EvidenceMarking.Mark(criticism, response),
        VersionComparison versions => EvidenceMarking.Mark(versions, response),
        FindingAid aid => FindingAidMarking.Mark(aid, response),
        FamilyGraph family => FamilyMarking.Mark(family, response),
        _ => MarkDetail.Nothing,
    };
}
