using Microsoft.Extensions.Localization;

namespace YouthArchive.Olympiads.Items.Bank;

/// <summary>States and types of items in the language of the request.</summary>
internal static class StateWords
{
    public static string Of(IStringLocalizer s, ItemState state) => state switch
    {
        ItemState.Draft => s["Draft"],
        ItemState.InReview => s["In review"],
        ItemState.Reviewed => s["Reviewed"],
        _ => s["Retired"],
    };

    public static (string Class, string Icon) Look(ItemState state) => state switch
    {
        ItemState.Draft => ("wip", "half"),
        ItemState.InReview => ("warn", "clock"),
        ItemState.Reviewed => ("ok", "ok"),
        _ => ("", "lock"),
    };

    public static string OfType(IStringLocalizer s, string type) => type switch
    {
        "single-choice" => s["Single choice"],
        "multiple-choice" => s["Multiple choice"],
        "true-false" => s["True or false"],
        "short-answer" => s["Short answer"],
        "number" => s["Number"],
        "matching" => s["Matching"],
        "gap-choice" => s["Text with gaps"],
        "open" => s["Open answer"],
        "transcription" => s["Transcription"],
        "chronology" => s["Order in time"],
        "dating" => s["Dating"],
        "provenance" => s["Provenance"],
        "original-order" => s["Original order"],
        "citation" => s["Citation"],
        "hot-spot" => s["Places on a picture"],
        "labelling" => s["Labelling"],
        "source-criticism" => s["Source criticism"],
        "version-comparison" => s["Comparison of versions"],
        "finding-aid" => s["Search in a finding aid"],
        "family-graph" => s["Family from registers"],
        _ => type,
    };

    public static string Of(IStringLocalizer s, BankOutcome outcome) => outcome switch
    {
        BankOutcome.ChangedElsewhere => s["Not done: somebody else has changed the item meanwhile. Open it anew."],
        BankOutcome.HasProblems => s["Not done: something is still missing. The list on this page says what."],
        BankOutcome.KeyTaken => s["There is already an item with this key."],
        BankOutcome.OwnWork => s["Whoever has written on an item does not review it."],
        BankOutcome.InContest => s["The item stands in a contest's paper: it cannot be open to practise with."],
        _ => s["There is no such item."],
    };
}
