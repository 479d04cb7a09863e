using System.Globalization;
using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Items;

namespace YouthArchive.Olympiads.Exchange;

/// <summary>Why something is refused, or what was changed on the way.</summary>
/// <param name="Text">English source text; shown through the localiser.</param>
internal sealed record Reason(string Text, params object[] Values)
{
    public string Say(IStringLocalizer s) => Values.Length == 0 ? s[Text] : s[Text, Values];

    public override string ToString() => string.Format(CultureInfo.InvariantCulture, Text, Values);
}

/// <param name="Id">As its file calls it.</param>
/// <param name="Item">In the language of the source only; to be translated and reviewed before anybody is asked it.</param>
/// <param name="Pictures">Bytes by file name, as they came.</param>
/// <param name="Line">Where it begins in its file, from 1.</param>
/// <param name="Notes">What will be different from where it comes from.</param>
internal sealed record ImportedItem(string Id, Item Item, IReadOnlyDictionary<string, byte[]> Pictures, int Line, IReadOnlyList<Reason> Notes);

/// <param name="Id">As its file calls it; empty where it has no name, or for the file as a whole.</param>
/// <param name="Line">From 1; 0 for the file as a whole.</param>
internal sealed record RefusedItem(string Id, int Line, Reason Reason);

/// <summary>What a file of items would bring in.</summary>
/// <param name="Format"><c>qti-2.1</c>, <c>qti-2.2</c>, <c>qti-3.0</c>, <c>moodle-xml</c>, <c>gift</c>, <c>aiken</c> or <c>unknown</c>.</param>
/// <param name="IsReadable">False when the file as a whole was refused.</param>
internal sealed record ImportedFile(
    string Format, IReadOnlyList<ImportedItem> Imported, IReadOnlyList<RefusedItem> Refused, bool IsReadable = true)
{
    public const string Unknown = "unknown";

    public static ImportedFile Unreadable(Reason reason, int line = 0, string format = Unknown) => new(format, [], [new("", line, reason)], IsReadable: false);
}

/// <summary>An item, or a whole file, that cannot come in; caught where the item or the file is read.</summary>
internal sealed class RefusedException(Reason reason, int line = 0) : Exception(reason.ToString())
{
    public Reason Reason { get; } = reason;

    public int Line { get; } = line;
}
