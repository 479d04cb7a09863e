using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Marking.Texts;

/// <summary>The best accepted answer counts. <c>*</c> stands for any letters or none, <c>\*</c> for itself.</summary>
internal static class ShortAnswerMarking
{
    private const string Field = "text";
    private const char Any = '\uFDD0';

    public static MarkDetail Mark(ShortAnswer item, Response response)
    {
        var given = Comparable(item, response.One(Field));
        Fraction best = 0;
        if (given.Length > 0)
        {
            foreach (var accepted in item.Accepted)
            {
                var credit = (accepted.Credit ?? 1).Clamped();
                best = credit > best && Fits(Pattern(item, accepted.Text), given) ? credit : best;
            }
        }
        return new(best, [MarkedPart.Of(Field, response.One(Field), item.Accepted.FirstOrDefault()?.Text, best)]);
    }

    private static string Comparable(ShortAnswer item, string text)
    {
        var plain = PlainText.Spaced(PlainText.Of(text));
        return item.KeepsCase ? plain : plain.ToUpperInvariant();
    }

    private static string Pattern(ShortAnswer item, string accepted)
    {
        const string Star = "\uE000";
        var text = Comparable(item, accepted.Replace(@"\*", Star, StringComparison.Ordinal));
        return text.Replace('*', Any).Replace(Star, "*", StringComparison.Ordinal);
    }

    /// <summary>From left to right, giving the last star one letter more each time it fails: never more steps than letters by letters.</summary>
    private static bool Fits(string pattern, string text)
    {
        var (p, t, star, from) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == Any)
            {
                (star, from) = (p++, t);
            }
            else if (p < pattern.Length && pattern[p] == text[t])
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                (p, t) = (star + 1, ++from);
            }
            else
            {
                return false;
            }
        }
        return pattern.AsSpan(p).TrimEnd(Any).IsEmpty;
    }
}
