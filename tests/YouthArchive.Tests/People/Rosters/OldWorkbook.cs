using System.Buffers.Binary;
using System.Text;

namespace YouthArchive.Tests.People.Rosters;

/// <summary>The least of a BIFF8 workbook in its compound file: one sheet of texts.</summary>
internal static class OldWorkbook
{
    private const int Sector = 512;
    private const uint Free = 0xFFFFFFFF;
    private const uint End = 0xFFFFFFFE;
    private const uint Fat = 0xFFFFFFFD;

    public static byte[] Of(params string[][] rows)
    {
        var stream = Biff(rows);
        // A stream of 4096 bytes and more lies in ordinary sectors.
        Array.Resize(ref stream, Math.Max(4096, (stream.Length + Sector - 1) / Sector * Sector));
        var sectors = stream.Length / Sector;
        return [.. Header(), .. Table(sectors), .. Directory(stream.Length), .. stream];
    }

    private static byte[] Biff(string[][] rows)
    {
        var sheet = new List<byte>();
        sheet.AddRange(Record(0x0809, [.. Short(0x0600), .. Short(0x0010), .. new byte[12]]));
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                var text = rows[row][column];
                sheet.AddRange(Record(0x0204, [.. Short(row), .. Short(column), .. Short(0), .. Short(text.Length), 1, .. Encoding.Unicode.GetBytes(text)]));
            }
        }
        sheet.AddRange(Record(0x000A, []));
        byte[] begin = [.. Record(0x0809, [.. Short(0x0600), .. Short(0x0005), .. new byte[12]]), .. Record(0x0042, Short(1200))];
        var name = Encoding.ASCII.GetBytes("List");
        byte[] Bound(int at) => Record(0x0085, [.. Int(at), .. Short(0), (byte)name.Length, 0, .. name]);
        var start = begin.Length + Bound(0).Length + 4;
        return [.. begin, .. Bound(start), .. Record(0x000A, []), .. sheet];
    }

    private static byte[] Header()
    {
        var header = new byte[Sector];
        byte[] magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        magic.CopyTo(header, 0);
        Put(header, 24, 0x003E, 2);
        Put(header, 26, 3, 2);
        Put(header, 28, 0xFFFE, 2);
        Put(header, 30, 9, 2);
        Put(header, 32, 6, 2);
        Put(header, 44, 1, 4);
        Put(header, 48, 1, 4);
        Put(header, 56, 4096, 4);
        Put(header, 60, End, 4);
        Put(header, 68, End, 4);
        for (var i = 0; i < 109; i++)
        {
            Put(header, 76 + 4 * i, i == 0 ? 0 : Free, 4);
        }
        return header;
    }

    // Sector 0 is this table, 1 the directory, the stream follows.
    private static byte[] Table(int sectors)
    {
        var table = new byte[Sector];
        for (var i = 0; i < Sector / 4; i++)
        {
            Put(table, 4 * i, i == 0 ? Fat : i == 1 || i == sectors + 1 ? End : i <= sectors ? (uint)i + 1 : Free, 4);
        }
        return table;
    }

    private static byte[] Directory(int length)
    {
        var directory = new byte[Sector];
        Entry(directory, 0, "Root Entry", 5, child: 1, start: End, length: 0);
        Entry(directory, 1, "Workbook", 2, child: Free, start: 2, length);
        return directory;
    }

    private static void Entry(byte[] directory, int index, string name, byte type, uint child, uint start, int length)
    {
        var at = index * 128;
        Encoding.Unicode.GetBytes(name).CopyTo(directory, at);
        Put(directory, at + 64, (uint)(name.Length + 1) * 2, 2);
        directory[at + 66] = type;
        directory[at + 67] = 1;
        Put(directory, at + 68, Free, 4);
        Put(directory, at + 72, Free, 4);
        Put(directory, at + 76, child, 4);
        Put(directory, at + 116, start, 4);
        Put(directory, at + 120, (uint)length, 4);
    }

    private static byte[] Record(int kind, byte[] content) => [.. Short(kind), .. Short(content.Length), .. content];

    private static byte[] Short(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] Int(int value) => [.. Short(value & 0xFFFF), .. Short(value >> 16)];

    private static void Put(byte[] into, int at, uint value, int width)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        bytes[..width].CopyTo(into.AsSpan(at));
    }
}
