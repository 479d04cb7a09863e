using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace YouthArchive.Platform.Pdf;

/// <summary>The numbered objects of a file, and the table that says where each begins.</summary>
internal sealed class PdfObjects
{
    private readonly List<byte[]?> _objects = [];

    /// <summary>A number for an object that others speak of before it is written.</summary>
    public int Reserve()
    {
        _objects.Add(null);
        return _objects.Count;
    }

    public int Add(string body) => Set(Reserve(), body);

    public int Set(int number, string body)
    {
        _objects[number - 1] = Encoding.ASCII.GetBytes(body);
        return number;
    }

    /// <param name="entries">Further entries of the stream's dictionary.</param>
    public int AddStream(ReadOnlySpan<byte> data, string entries = "")
    {
        var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(data);
        }
        var head = Encoding.ASCII.GetBytes(Invariant($"<</Length {packed.Length}/Filter/FlateDecode{entries}>>stream\n"));
        var number = Reserve();
        _objects[number - 1] = [.. head, .. packed.ToArray(), .. "\nendstream"u8];
        return number;
    }

    /// <param name="entries">The dictionary's entries with the filter that packed the data.</param>
    public int AddPacked(ReadOnlySpan<byte> data, string entries)
    {
        var number = Reserve();
        _objects[number - 1] = [.. Encoding.ASCII.GetBytes(Invariant($"<</Length {data.Length}{entries}>>stream\n")), .. data, .. "\nendstream"u8];
        return number;
    }

    public byte[] Finish(int catalog, int information)
    {
        var file = new MemoryStream();
        Write(file, "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        var places = new List<long>();
        for (var i = 0; i < _objects.Count; i++)
        {
            places.Add(file.Length);
            Write(file, Invariant($"{i + 1} 0 obj\n"));
            file.Write(_objects[i] ?? throw new InvalidOperationException("An object was reserved and never written."));
            Write(file, "\nendobj\n");
        }
        // The file's identity is its content: the same pages give the same bytes.
        var identity = Convert.ToHexString(SHA256.HashData(file.ToArray()).AsSpan(0, 16));
        var table = file.Length;
        Write(file, Invariant($"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n"));
        Write(file, string.Concat(places.Select(p => Invariant($"{p:D10} 00000 n \n"))));
        Write(file, Invariant(
            $"trailer\n<</Size {_objects.Count + 1}/Root {catalog} 0 R/Info {information} 0 R/ID[<{identity}><{identity}>]>>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
