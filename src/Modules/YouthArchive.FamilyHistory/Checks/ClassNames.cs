using System.Text.RegularExpressions;

namespace YouthArchive.FamilyHistory.Checks;

/// <summary>Classes as schools write them: 9 «Ә», 9Ә, 9-Ә сынып. A number and a small letter apart are no class: «9 а также».</summary>
internal static partial class ClassNames
{
    private const string Class = @"(?:-?\s*(?:сынып|сыныб|класс|анги|class|grade))\p{L}*";

    /// <summary>Null when no class is known.</summary>
    public static Regex? Pattern(IEnumerable<string> names)
    {
        var forms = names.Select(n => Parts().Match(n)).Where(m => m.Success).Select(m => (Grade: m.Groups["grade"].Value, Letter: m.Groups["letter"].Value)).Distinct().ToList();
        return forms.Count == 0 ? null : new Regex(
            @"(?<![\d\p{L}])(?:" + string.Join('|', forms.Select(f => Form(f.Grade, f.Letter))) + @")(?![\p{L}\d])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    private static string Form(string grade, string letter)
    {
        if (letter.Length == 0)
        {
            return $@"{grade}(?:-?(?:ші|шы|й|ый|th))?\s*{Class}";
        }
        var alike = Alike(letter);
        return $@"{grade}-?{alike}(?:\s*{Class})?|{grade}\s*[-–]?\s*[«""“„'(]\s*{alike}\s*[»""”“')](?:\s*{Class})?|{grade}\s*{alike}\s*{Class}|{grade}(?:-?(?:ші|шы|й|ый|th))?\s*{Class}";
    }

    private static string Alike(string letter)
    {
        const string cyrillic = "АВЕКМНОРСТХІӘ";
        const string latin = "ABEKMHOPCTXIƏ";
        var upper = letter.ToUpperInvariant();
        var at = cyrillic.IndexOf(upper, StringComparison.Ordinal);
        at = at >= 0 ? at : latin.IndexOf(upper, StringComparison.Ordinal);
        return at < 0 ? Regex.Escape(upper) : $"[{cyrillic[at]}{latin[at]}]";
    }

    [GeneratedRegex(@"(?<grade>\d{1,2})[\s\-«""“„'(]*(?<letter>\p{L}?)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
