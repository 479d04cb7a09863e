using YouthArchive.People.Rosters.Tables;
using YouthArchive.People.Rosters.Text;

namespace YouthArchive.People.Rosters.Files;

/// <summary>One CSV file of a OneRoster zip.</summary>
internal sealed class OneRosterPart
{
    private readonly Dictionary<string, int> _columns;

    private OneRosterPart(string encoding, IReadOnlyList<SheetRow> rows)
    {
        Encoding = encoding;
        _columns = rows.Take(1).SelectMany(r => r.Cells.Select((name, at) => (Name: Cell.Tidy(name), At: at)))
            .DistinctBy(c => c.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(c => c.Name, c => c.At, StringComparer.OrdinalIgnoreCase);
        Records = [.. rows.Skip(1).Where(r => !r.IsBlank).Select(r => new OneRosterRecord(this, r))];
    }

    public string Encoding { get; }

    public IReadOnlyList<OneRosterRecord> Records { get; }

    public bool Has(string column) => _columns.ContainsKey(column);

    public int Of(string column) => _columns.GetValueOrDefault(column, -1);

    /// <summary>Null where the zip does not have it, or it is no text.</summary>
    public static OneRosterPart? Of(UnpackedZip zip, string name, CancellationToken cancellation) =>
        zip.Named(name) is { } bytes && DecodedText.Of(bytes) is { } decoded
            ? new(decoded.Encoding, DelimitedText.Rows(decoded.Text, ',', cancellation))
            : null;
}

internal sealed class OneRosterRecord(OneRosterPart part, SheetRow row)
{
    public int Row => row.Number;

    public string this[string column] => Cell.Tidy(row[part.Of(column)]);

    /// <summary>«inactive» is of version 1.1's first drafts and still met.</summary>
    public bool IsGone => this["status"].ToLowerInvariant() is "tobedeleted" or "inactive";
}
