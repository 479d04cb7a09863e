using System.Security.Cryptography;

namespace YouthArchive.Platform.Security;

/// <summary>A code that is given from hand to hand. Eight characters that can be read out: no 0 and O, no 1, I and L, no U.</summary>
public static class SpokenCode
{
    public const int Length = 8;
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    // A Cyrillic keyboard writes letters that look the same.
    private const string Cyrillic = "АВЕКМНРСТХ";
    private const string Latin = "ABEKMHPCTX";

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>In two groups, as it is shown.</summary>
    public static string Show(string code) => $"{code[..4]}-{code[4..]}";

    /// <returns>The code as it is stored; null when the text is none.</returns>
    public static string? Read(string? typed)
    {
        var code = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '–')).Select(ToAlphabet));
        return code.Length == Length && code.All(c => Alphabet.Contains(c, StringComparison.Ordinal)) ? code : null;
    }

    private static char ToAlphabet(char typed)
    {
        var upper = char.ToUpperInvariant(typed);
        var index = Cyrillic.IndexOf(upper, StringComparison.Ordinal);
        return index < 0 ? upper : Latin[index];
    }
}
