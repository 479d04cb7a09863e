using System.Globalization;
using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Items;

namespace YouthArchive.Olympiads.OnPaper.Boxes;

/// <param name="Text">In the language of the request.</param>
internal sealed record BoxProblem(string Field, string Text);

/// <summary>What is typed into boxes, as a response, and back.</summary>
internal static class BoxText
{
    /// <summary>What cannot be read is told of; it is in no response.</summary>
    /// <param name="typed">By field; null where nothing was sent.</param>
    public static (Response Response, IReadOnlyList<BoxProblem> Problems) Read(IStringLocalizer s, IReadOnlyList<PaperBox> boxes, Func<string, string?> typed)
    {
        var (fields, problems) = (new List<KeyValuePair<string, IReadOnlyList<string>>>(), new List<BoxProblem>());
        foreach (var box in boxes)
        {
            // Texts come from a form with the line ends of a form.
            var text = (typed(box.Field) ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
            if (Problem(s, box, text) is { } problem)
            {
                problems.Add(new(box.Field, problem));
            }
            else if (text.Length > 0)
            {
                fields.Add(new(box.Field, Values(box, text)));
            }
        }
        return (new(fields), problems);
    }

    /// <summary>As whoever types would type it.</summary>
    public static string Write(PaperBox box, Response response) => box.IsNumbers
        ? string.Join(' ', response.All(box.Field).Select(id => box.Ids.ToList().IndexOf(id)).Where(i => i >= 0).Select(Marks.Number))
        : response.One(box.Field);

    /// <summary>
    /// Numbers with anything between them that is no letter; where none is greater than nine, also without. Null for what is no such thing.
    /// </summary>
    public static IReadOnlyList<int>? Numbers(string text, int most)
    {
        var parts = text.Split([' ', ',', ';', '.', '-', '–', '>', '→', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Any(p => p.Length > 4 && most > 9 || p.Length > 40 || !p.All(char.IsAsciiDigit)))
        {
            return null;
        }
        return most <= 9
            ? [.. parts.SelectMany(p => p).Select(c => c - '0')]
            : [.. parts.Select(p => int.Parse(p, CultureInfo.InvariantCulture))];
    }

    private static string? Problem(IStringLocalizer s, PaperBox box, string text)
    {
        if (!box.IsNumbers)
        {
            return text.Length > box.Longest ? s["At most {0} characters.", box.Longest].Value : null;
        }
        var numbers = Numbers(text, box.Ids.Count);
        return numbers is null ? s["Type numbers only. Leave it empty where the pupil wrote something else."].Value
            : numbers.Any(n => n < 1 || n > box.Ids.Count) ? s["The sheet has the numbers 1 to {0}. Leave it empty where the pupil wrote another.", box.Ids.Count].Value
            : box.Kind == BoxKind.One && numbers.Count > 1 ? s["One number is asked for. Leave it empty where the pupil wrote several."].Value
            : numbers.Distinct().Count() != numbers.Count ? s["A number stands here twice."].Value
            : null;
    }

    private static IReadOnlyList<string> Values(PaperBox box, string text) => box.Kind switch
    {
        BoxKind.Tick => ["1"],
        BoxKind.Line or BoxKind.Text => [text],
        BoxKind.Many => [.. Numbers(text, box.Ids.Count)!.Order().Select(n => box.Ids[n - 1])],
        _ => [.. Numbers(text, box.Ids.Count)!.Select(n => box.Ids[n - 1])],
    };
}
