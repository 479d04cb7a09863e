using System.Security.Cryptography;
using System.Text;
using Xunit;
using YouthArchive.Platform.Numbers;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.Tests.SummerSchool.Attendance;

public sealed class SignedCodeTests
{
    private static readonly byte[] Key = SHA256.HashData("an edition's key"u8);

    [Fact]
    public void None_of_a_thousand_forged_codes_is_accepted()
    {
        var draw = new SeededDraw(11);
        var real = Enumerable.Range(1, 20).Select(i => SignedCode.Make(Key, SignedCode.CheckIn, $"S-{i:000}")).ToList();
        Assert.All(real, r => Assert.Equal(r.Split('.')[0], SignedCode.Read(Key, SignedCode.CheckIn, r)));
        var forged = new HashSet<string>(StringComparer.Ordinal);
        while (forged.Count < 1000)
        {
            var text = Mutate(draw, real[draw.Below(real.Count)], real[draw.Below(real.Count)]);
            if (!real.Contains(text))
            {
                forged.Add(text);
            }
        }
        Assert.All(forged, f => Assert.Null(SignedCode.Read(Key, SignedCode.CheckIn, f)));
    }

    [Fact]
    public void Another_edition_or_another_purpose_makes_another_code()
    {
        var code = SignedCode.Make(Key, SignedCode.CheckIn, "S-001");
        Assert.Null(SignedCode.Read(SHA256.HashData("another key"u8), SignedCode.CheckIn, code));
        Assert.Null(SignedCode.Read(Key, SignedCode.Calendar, code));
        Assert.Null(SignedCode.Read(Key, SignedCode.CheckIn, null));
        Assert.Equal(32, SignedCode.HashOf(code).Length);
        Assert.Equal("S-001", code[..5]);
    }

    private static string Mutate(SeededDraw draw, string text, string other)
    {
        var letters = new StringBuilder(text);
        var at = draw.Below(text.Length);
        switch (draw.Below(7))
        {
            case 0:
                letters[at] = (char)(33 + draw.Below(94));
                return letters.ToString();
            case 1:
                return text.Remove(at, 1);
            case 2:
                return text.Insert(at, ((char)(33 + draw.Below(94))).ToString());
            case 3:
                (letters[at], letters[^1]) = (letters[^1], letters[at]);
                return letters.ToString();
            case 4:
                return other.Split('.')[0] + "." + text.Split('.')[1];
            case 5:
                return draw.Below(2) == 0 ? text.ToLowerInvariant() : " " + text + new string(' ', draw.Below(3));
            default:
                // A Cyrillic letter that looks the same.
                return text.Replace('S', 'Ѕ').Insert(at, "");
        }
    }
}
