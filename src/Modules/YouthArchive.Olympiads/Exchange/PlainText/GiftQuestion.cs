using System.Text;

namespace YouthArchive.Olympiads.Exchange.PlainText;

/// <summary>One answer of a GIFT question: its sign, weight, words and feedback; escapes are still in it.</summary>
/// <param name="Sign"><c>=</c> or <c>~</c>; <c>\0</c> for what stands before the first of them.</param>
/// <param name="Weight">Between percent signs; null when there is none.</param>
internal sealed record GiftAnswer(char Sign, string? Weight, string Text, string? Feedback);

/// <summary>A GIFT question cut into its parts. Where a brace is missing, the answers are null or do not end.</summary>
/// <param name="Title">Between double colons; the question's first words where there is none.</param>
/// <param name="Before">The text before the answers.</param>
/// <param name="After">The text after them, in a missing-word question.</param>
/// <param name="Answers">What stands in the braces; null when there are none.</param>
/// <param name="IsOpenEnded">The closing brace is missing.</param>
internal sealed record GiftQuestion(GiftBlock Block, string Title, string Before, string After, string? Answers, bool IsOpenEnded, string Format)
{
    private const string Escapable = @"\~=#{}:n";

    public string Name => Block.Id ?? Title;

    public static GiftQuestion Of(GiftBlock block)
    {
        var text = block.Text.TrimStart();
        var name = "";
        if (text.StartsWith("::", StringComparison.Ordinal) && Find(text, "::", 2) is var end and > 0)
        {
            name = Plain(text[2..end]).Trim();
            text = text[(end + 2)..];
        }
        var (format, rest) = Formatted(text.Trim());
        var open = Find(rest, "{", 0);
        if (open < 0)
        {
            return new(block, Titled(name, rest), rest, "", null, false, format);
        }
        var close = Find(rest, "}", open + 1);
        return close < 0
            ? new(block, Titled(name, rest[..open]), rest[..open], "", rest[(open + 1)..], true, format)
            : new(block, Titled(name, rest[..open]), rest[..open], rest[(close + 1)..], rest[(open + 1)..close], false, format);
    }

    /// <summary>Answers one by one. The feedback on the whole question (####) is not among them.</summary>
    public static IReadOnlyList<GiftAnswer> Split(string answers)
    {
        var found = new List<GiftAnswer>();
        var sign = '\0';
        var begin = 0;
        for (var i = 0; i <= answers.Length; i++)
        {
            if (i < answers.Length && answers[i] == '\\')
            {
                i++;
                continue;
            }
            if (i == answers.Length || answers[i] is '=' or '~')
            {
                var text = answers[begin..Math.Min(i, answers.Length)];
                if (sign != '\0' || text.Trim().Length > 0)
                {
                    found.Add(Answer(sign, text));
                }
                sign = i < answers.Length ? answers[i] : '\0';
                begin = i + 1;
            }
        }
        return found;
    }

    /// <summary>Without escapes: «\=» is «=», «\n» a new line.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && Escapable.Contains(text[i + 1], StringComparison.Ordinal))
            {
                plain.Append(text[++i] == 'n' ? '\n' : text[i]);
            }
            else
            {
                plain.Append(text[i]);
            }
        }
        return plain.ToString();
    }

    /// <summary>Where a mark stands that is not escaped; −1 where it does not.</summary>
    public static int Find(string text, string mark, int from)
    {
        for (var i = from; i <= text.Length - mark.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (string.CompareOrdinal(text, i, mark, 0, mark.Length) == 0)
            {
                return i;
            }
        }
        return -1;
    }

    public static (string Format, string Text) Formatted(string text)
    {
        foreach (var format in new[] { "html", "plain", "markdown", "moodle" })
        {
            if (text.StartsWith($"[{format}]", StringComparison.OrdinalIgnoreCase))
            {
                return (format, text[(format.Length + 2)..].Trim());
            }
        }
        return ("moodle", text);
    }

    private static GiftAnswer Answer(char sign, string text)
    {
        var plain = text.Trim();
        string? weight = null;
        if (plain.StartsWith('%') && plain.IndexOf('%', 1) is var end and > 0)
        {
            weight = plain[1..end];
            plain = plain[(end + 1)..].Trim();
        }
        var feedback = Find(plain, "#", 0);
        return feedback < 0 ? new(sign, weight, plain, null) : new(sign, weight, plain[..feedback].Trim(), plain[(feedback + 1)..].Trim());
    }

    private static string Titled(string name, string text)
    {
        var shown = name.Length > 0 ? name : Plain(text).Trim().Split('\n')[0];
        return shown.Length > 80 ? shown[..80] : shown;
    }
}
