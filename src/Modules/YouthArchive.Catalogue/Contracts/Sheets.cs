using System.Collections;
using System.Globalization;
using YouthArchive.Catalogue.Citations.Reading;

namespace YouthArchive.Catalogue.Contracts;

/// <summary>One side of a sheet.</summary>
/// <param name="Number">From 1; at most 99,999.</param>
/// <param name="Letter">Of a sheet put in later: «12а»; empty for most.</param>
/// <param name="IsVerso">The back: «об.», «сырты», «ар тал», «v».</param>
public readonly record struct SheetSide(int Number, string Letter = "", bool IsVerso = false)
{
    /// <summary>«7», «7 об.», «12а об.»</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}{Letter}{(IsVerso ? " об." : "")}");
}

/// <summary>A sheet, or the sheets from one side to another: «18–19 об.» ends with the back of the nineteenth.</summary>
/// <param name="To">Null for a single side.</param>
public readonly record struct SheetRange(SheetSide From, SheetSide? To = null)
{
    /// <summary>«7 об.», «18–19 об.»</summary>
    public override string ToString() => To is { } to ? $"{From}–{to}" : From.ToString();
}

/// <summary>Sheets in the order they were written. Equal when they are the same sides in the same order.</summary>
public sealed class SheetList(IEnumerable<SheetRange> ranges) : IReadOnlyList<SheetRange>, IEquatable<SheetList>
{
    private readonly SheetRange[] _ranges = [.. ranges];

    public static SheetList None { get; } = new([]);

    public int Count => _ranges.Length;

    public SheetRange this[int index] => _ranges[index];

    /// <summary>Reads what was typed into a field for sheets alone, in any of the languages: «7 об., 18-19v». Null when it is no list of sheets.</summary>
    public static SheetList? Read(string? text) => SheetReader.Field(text);

    public IEnumerator<SheetRange> GetEnumerator() => ((IEnumerable<SheetRange>)_ranges).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(SheetList? other) => other is not null && _ranges.AsSpan().SequenceEqual(other._ranges);

    public override bool Equals(object? obj) => Equals(obj as SheetList);

    public override int GetHashCode() => _ranges.Aggregate(17, HashCode.Combine);

    /// <summary>The normalised text of all styles: «7 об.», «18–19 об.», «3, 5–7».</summary>
    public override string ToString() => string.Join(", ", _ranges);
}
