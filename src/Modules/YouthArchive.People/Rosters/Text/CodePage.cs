using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace YouthArchive.People.Rosters.Text;

/// <summary>A one-byte encoding: its lower half is ASCII, its upper half these 128 letters and signs.</summary>
internal sealed class CodePage
{
    public const char Undefined = '�';

    private readonly string _upper;

    /// <param name="name">IANA name.</param>
    /// <param name="upper">What the bytes from 128 on stand for; <see cref="Undefined"/> where nothing does.</param>
    public CodePage(string name, string upper)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(upper.Length, 128);
        (Name, _upper) = (name, upper);
    }

    public string Name { get; }

    /// <summary>One that .NET has, without registering it for the whole process.</summary>
    public static CodePage OfSystem(string name, int number)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(number)!;
        var upper = encoding.GetString([.. Enumerable.Range(128, 128).Select(b => (byte)b)]);
        // Bytes that stand for nothing come back as control characters.
        return new(name, string.Concat(upper.Select(c => char.IsControl(c) ? Undefined : c)));
    }

    /// <summary>False where a byte stands for nothing: then the text is in another encoding.</summary>
    public bool TryDecode(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text)
    {
        var letters = new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            letters[i] = bytes[i] < 128 ? (char)bytes[i] : _upper[bytes[i] - 128];
            if (letters[i] == Undefined)
            {
                text = null;
                return false;
            }
        }
        text = new(letters);
        return true;
    }

    /// <summary>False where a letter cannot be written in this encoding.</summary>
    public bool TryEncode(string text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var at = text[i] < 128 ? text[i] : text[i] == Undefined ? -1 : _upper.IndexOf(text[i], StringComparison.Ordinal) is >= 0 and var place ? place + 128 : -1;
            if (at < 0)
            {
                bytes = null;
                return false;
            }
            bytes[i] = (byte)at;
        }
        return true;
    }
}
