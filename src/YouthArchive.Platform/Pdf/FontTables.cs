using System.Buffers.Binary;
using System.Text;

namespace YouthArchive.Platform.Pdf;

/// <summary>A TrueType file, read as far as printing needs it: which letter is which glyph, how wide it is, and its outline.</summary>
internal sealed class FontTables
{
    private readonly byte[] _file;
    private readonly Dictionary<string, (int Start, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _glyphs = [];
    private readonly int _longMetrics;
    private readonly bool _hasLongOffsets;

    public FontTables(byte[] file)
    {
        _file = file;
        for (var (i, at) = (0, 12); i < U16(4); i++, at += 16)
        {
            _tables[Encoding.ASCII.GetString(file, at, 4)] = ((int)U32(at + 8), (int)U32(at + 12));
        }
        UnitsPerEm = U16(At("head") + 18);
        Box = [S16(At("head") + 36), S16(At("head") + 38), S16(At("head") + 40), S16(At("head") + 42)];
        _hasLongOffsets = U16(At("head") + 50) == 1;
        (Ascent, Descent) = (S16(At("hhea") + 4), S16(At("hhea") + 6));
        _longMetrics = U16(At("hhea") + 34);
        GlyphCount = U16(At("maxp") + 4);
        CapHeight = U16(At("OS/2")) >= 2 ? S16(At("OS/2") + 88) : Ascent;
        ReadLetters(At("cmap"));
    }

    public int UnitsPerEm { get; }
    public int GlyphCount { get; }
    public int Ascent { get; }
    public int Descent { get; }
    public int CapHeight { get; }

    /// <summary>Left, bottom, right, top around all glyphs.</summary>
    public IReadOnlyList<int> Box { get; }

    /// <summary>0 when the font has no such letter: its box for what is missing.</summary>
    public int GlyphOf(Rune rune) => _glyphs.GetValueOrDefault(rune.Value);

    public int AdvanceOf(int glyph) => U16(At("hmtx") + 4 * Math.Min(glyph, _longMetrics - 1));

    public int BearingOf(int glyph) => glyph < _longMetrics
        ? S16(At("hmtx") + 4 * glyph + 2)
        : S16(At("hmtx") + 4 * _longMetrics + 2 * (glyph - _longMetrics));

    /// <summary>Empty for a blank.</summary>
    public ReadOnlySpan<byte> OutlineOf(int glyph)
    {
        var (from, to) = (OffsetOf(glyph), OffsetOf(glyph + 1));
        return _file.AsSpan(At("glyf") + from, to - from);
    }

    /// <summary>Empty when the font has no such table.</summary>
    public ReadOnlySpan<byte> Table(string name) =>
        _tables.TryGetValue(name, out var place) ? _file.AsSpan(place.Start, place.Length) : [];

    private int OffsetOf(int glyph) => _hasLongOffsets ? (int)U32(At("loca") + 4 * glyph) : 2 * U16(At("loca") + 2 * glyph);

    private void ReadLetters(int cmap)
    {
        // The one with letters beyond the first 65,536, where there is one, says more; both agree on the rest.
        var starts = Enumerable.Range(0, U16(cmap + 2)).Select(i => cmap + (int)U32(cmap + 4 + 8 * i + 4)).Distinct().ToList();
        foreach (var start in starts.Where(s => U16(s) == 4))
        {
            ReadSegments(start);
        }
        foreach (var start in starts.Where(s => U16(s) == 12))
        {
            ReadGroups(start);
        }
        if (_glyphs.Count == 0)
        {
            throw new InvalidDataException("The font has no table of letters that can be read.");
        }
    }

    private void ReadSegments(int start)
    {
        var segments = U16(start + 6) / 2;
        var (ends, starts) = (start + 14, start + 16 + 2 * segments);
        var (deltas, offsets) = (starts + 2 * segments, starts + 4 * segments);
        for (var i = 0; i < segments; i++)
        {
            var (offset, delta) = (U16(offsets + 2 * i), U16(deltas + 2 * i));
            for (int first = U16(starts + 2 * i), c = first; c <= U16(ends + 2 * i) && c != 0xFFFF; c++)
            {
                var glyph = offset == 0 ? c : U16(offsets + 2 * i + offset + 2 * (c - first));
                Add(c, offset == 0 || glyph != 0 ? (glyph + delta) & 0xFFFF : 0);
            }
        }
    }

    private void ReadGroups(int start)
    {
        for (var (i, at) = (0u, start + 16); i < U32(start + 12); i++, at += 12)
        {
            var (first, last, glyph) = ((int)U32(at), (int)U32(at + 4), (int)U32(at + 8));
            for (var c = first; c <= last; c++)
            {
                Add(c, glyph + c - first);
            }
        }
    }

    private void Add(int letter, int glyph)
    {
        if (glyph > 0 && glyph < GlyphCount)
        {
            _glyphs[letter] = glyph;
        }
    }

    private int At(string table) => _tables.TryGetValue(table, out var place)
        ? place.Start
        : throw new InvalidDataException($"The font has no table {table}.");

    private ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(at));

    private short S16(int at) => BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_file.AsSpan(at));
}
