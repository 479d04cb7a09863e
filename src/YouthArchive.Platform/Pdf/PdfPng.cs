using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using static YouthArchive.Platform.Pdf.PdfObjects;

namespace YouthArchive.Platform.Pdf;

/// <summary>A PNG for print. Its rows are packed just as a PDF packs them; only one that is transparent is unpacked, and laid on white.</summary>
internal static class PdfPng
{
    private const int Grey = 0, Colour = 2, Palette = 3, GreyAlpha = 4, ColourAlpha = 6;
    private const long MostPixels = 40_000_000;

    public static PdfImage? Read(byte[] file)
    {
        if (file.Length < 33 || !file.AsSpan(12, 4).SequenceEqual("IHDR"u8))
        {
            return null;
        }
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20)));
        var (depth, kind, interlaced) = (file[24], file[25], file[28] != 0);
        if (width <= 0 || height <= 0 || (long)width * height > MostPixels || interlaced || Parts(file) is not (var rows, var palette) || rows.Length == 0)
        {
            return null;
        }
        return kind switch
        {
            Grey => Packed("/DeviceGray", 1),
            Colour => Packed("/DeviceRGB", 3),
            Palette when palette.Length >= 3 => Packed($"[/Indexed/DeviceRGB {palette.Length / 3 - 1} <{Convert.ToHexString(palette)}>]", 1),
            GreyAlpha or ColourAlpha when depth == 8 => OnWhite(width, height, rows, kind == GreyAlpha ? 1 : 3),
            _ => null,
        };

        PdfImage Packed(string space, int colours) => new(width, height, Invariant(
            $"/ColorSpace{space}/BitsPerComponent {depth}/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors {colours}/BitsPerComponent {depth}/Columns {width}>>"), rows, true);
    }

    private static (byte[] Rows, byte[] Palette)? Parts(byte[] file)
    {
        var (rows, palette) = (new MemoryStream(), Array.Empty<byte>());
        for (var at = 8L; at + 12 <= file.Length;)
        {
            long length = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan((int)at));
            if (at + 12 + length > file.Length)
            {
                return null;
            }
            var body = file.AsSpan((int)at + 8, (int)length);
            switch (Encoding.ASCII.GetString(file, (int)at + 4, 4))
            {
                case "IDAT": rows.Write(body); break;
                case "PLTE": palette = body.ToArray(); break;
                case "IEND": return (rows.ToArray(), palette);
            }
            at += 12 + length;
        }
        return (rows.ToArray(), palette);
    }

    private static PdfImage? OnWhite(int width, int height, byte[] rows, int colours)
    {
        var (step, stride) = (colours + 1, width * (colours + 1));
        var (row, above, result) = (new byte[stride], new byte[stride], new byte[width * height * colours]);
        try
        {
            using var unpacked = new ZLibStream(new MemoryStream(rows), CompressionMode.Decompress);
            for (var y = 0; y < height; y++)
            {
                var filter = unpacked.ReadByte();
                unpacked.ReadExactly(row);
                Undo(filter, row, above, step);
                for (var x = 0; x < width; x++)
                {
                    var alpha = row[x * step + colours];
                    for (var c = 0; c < colours; c++)
                    {
                        result[(y * width + x) * colours + c] = (byte)((row[x * step + c] * alpha + 255 * (255 - alpha) + 127) / 255);
                    }
                }
                (row, above) = (above, row);
            }
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
        return new(width, height, $"/ColorSpace{(colours == 1 ? "/DeviceGray" : "/DeviceRGB")}/BitsPerComponent 8", result, false);
    }

    // The five filters of a row (PNG specification, chapter 9).
    private static void Undo(int filter, byte[] row, byte[] above, int step)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var (left, up, corner) = (i >= step ? row[i - step] : 0, above[i], i >= step ? above[i - step] : 0);
            row[i] += (byte)(filter switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Nearest(left, up, corner), _ => throw new InvalidDataException() });
        }
    }

    private static int Nearest(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
