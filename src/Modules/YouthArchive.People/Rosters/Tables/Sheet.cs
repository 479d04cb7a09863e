namespace YouthArchive.People.Rosters.Tables;

/// <param name="Number">From 1, blank rows counted.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";

    public bool IsBlank => Cells.All(c => c.Length == 0);
}

/// <summary>Rows and cells as text, wherever they came from.</summary>
internal sealed record Sheet(string Encoding, string Format, IReadOnlyList<SheetRow> Rows);
