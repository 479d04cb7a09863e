using System.Buffers.Binary;
using System.Text;

namespace YouthArchive.Platform.Pdf;

/// <summary>
/// The part of a font that one document uses, with glyphs numbered anew in order of use. Each letter has a number of its own even where the
/// font draws two alike: Latin and Cyrillic «а» must come back as what they were when text is copied or read aloud.
/// </summary>
internal sealed class FontSubset(FontTables font)
{
    private const int WordArguments = 1, OneScale = 8, More = 0x20, TwoScales = 0x40, FourScales = 0x80;

    private readonly Dictionary<Rune, int> _numbers = [];
    private readonly List<(int Glyph, Rune? Letter)> _glyphs = [(0, null)];

    public IEnumerable<int> Advances => _glyphs.Select(g => font.AdvanceOf(g.Glyph));

    /// <summary>Number and letter, of the glyphs that stand for one.</summary>
    public IEnumerable<(int Number, Rune Letter)> Letters =>
        _glyphs.Select((g, i) => (i, g.Letter)).Where(g => g.Letter is not null).Select(g => (g.i, g.Letter!.Value));

    public int NumberOf(Rune letter)
    {
        if (!_numbers.TryGetValue(letter, out var number))
        {
            number = _numbers[letter] = _glyphs.Count;
            _glyphs.Add((font.GlyphOf(letter), letter));
        }
        return number;
    }

    /// <summary>A TrueType file of these glyphs and the parts they are made of.</summary>
    public byte[] Build()
    {
        var outlines = Outlines();
        var (glyf, loca) = (new MemoryStream(), new byte[4 * (outlines.Count + 1)]);
        for (var i = 0; i < outlines.Count; i++)
        {
            glyf.Write(outlines[i]);
            glyf.Write(new byte[-outlines[i].Length & 3]);
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(4 * (i + 1)), (uint)glyf.Length);
        }
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = glyf.ToArray(),
            ["head"] = With(With([.. font.Table("head")], 50, 1), 8, 0, 4),
            ["hhea"] = With([.. font.Table("hhea")], 34, outlines.Count),
            ["hmtx"] = Metrics(),
            ["loca"] = loca,
            ["maxp"] = With([.. font.Table("maxp")], 4, outlines.Count),
        };
        foreach (var hints in new[] { "cvt ", "fpgm", "prep" }.Where(t => font.Table(t).Length > 0))
        {
            tables[hints] = [.. font.Table(hints)];
        }
        return SfntFile.Write(tables);
    }

    private List<byte[]> Outlines()
    {
        var outlines = new List<byte[]>();
        var parts = new Dictionary<int, int>();
        // The list grows while it is read: parts of composed letters are put at its end.
        for (var i = 0; i < _glyphs.Count; i++)
        {
            byte[] outline = [.. font.OutlineOf(_glyphs[i].Glyph)];
            if (outline.Length > 0 && BinaryPrimitives.ReadInt16BigEndian(outline) < 0)
            {
                Renumber(outline, parts);
            }
            outlines.Add(outline);
        }
        return outlines;
    }

    private void Renumber(byte[] outline, Dictionary<int, int> parts)
    {
        for (var at = 10; ;)
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            var part = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2));
            if (!parts.TryGetValue(part, out var number))
            {
                number = parts[part] = _glyphs.Count;
                _glyphs.Add((part, null));
            }
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at + 2), (ushort)number);
            if ((flags & More) == 0)
            {
                return;
            }
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2)
                + ((flags & OneScale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & FourScales) != 0 ? 8 : 0);
        }
    }

    private byte[] Metrics()
    {
        var metrics = new byte[4 * _glyphs.Count];
        for (var i = 0; i < _glyphs.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * i), (ushort)font.AdvanceOf(_glyphs[i].Glyph));
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan(4 * i + 2), (short)font.BearingOf(_glyphs[i].Glyph));
        }
        return metrics;
    }

    private static byte[] With(byte[] table, int at, int value, int bytes = 2)
    {
        for (var i = 0; i < bytes; i++)
        {
            table[at + i] = (byte)(value >> 8 * (bytes - 1 - i));
        }
        return table;
    }
}

/// <summary>The wrapping of TrueType tables: a directory with checksums.</summary>
internal static class SfntFile
{
    private const uint Magic = 0xB1B0AFBA;

    public static byte[] Write(SortedDictionary<string, byte[]> tables)
    {
        var file = new MemoryStream();
        var power = (int)Math.Log2(tables.Count);
        U32(file, 0x00010000);
        U32(file, (uint)(tables.Count << 16 | 16 << power));
        U32(file, (uint)(power << 16 | (tables.Count * 16 - (16 << power))));
        var at = 12 + 16 * tables.Count;
        foreach (var (name, table) in tables)
        {
            file.Write(Encoding.ASCII.GetBytes(name));
            U32(file, Sum(table));
            U32(file, (uint)at);
            U32(file, (uint)table.Length);
            at += table.Length + 3 & ~3;
        }
        foreach (var table in tables.Values)
        {
            file.Write(table);
            file.Write(new byte[-table.Length & 3]);
        }
        var bytes = file.ToArray();
        var head = 12 + 16 * tables.Count + tables.TakeWhile(t => t.Key != "head").Sum(t => t.Value.Length + 3 & ~3);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(head + 8), unchecked(Magic - Sum(bytes)));
        return bytes;
    }

    private static uint Sum(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        for (var i = 0; i < table.Length; i++)
        {
            sum = unchecked(sum + ((uint)table[i] << 8 * (3 - (i & 3))));
        }
        return sum;
    }

    private static void U32(MemoryStream file, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        file.Write(bytes);
    }
}
