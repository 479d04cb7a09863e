using System.Globalization;
using System.Text;

namespace YouthArchive.Platform.Pdf;

/// <summary>Numbers and strings as a PDF writes them.</summary>
internal static class PdfText
{
    public static string Number(double value)
    {
        var rounded = Math.Round(value, 3);
        return rounded == 0 ? "0" : rounded.ToString("0.###", CultureInfo.InvariantCulture);
    }

    /// <summary>UTF-16 with its mark, in hexadecimal: any letter, nothing to escape.</summary>
    public static string String(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";
}
