using System.Text.RegularExpressions;

namespace YouthArchive.Tests.Platform.Localization.SourceTree;

/// <param name="Plural">The second source form of a plural, else null.</param>
internal sealed record UsedText(string Text, string? Plural, string Where);

/// <summary>
/// Every source text a file hands to the localiser. What is seen:
/// <list type="bullet">
/// <item><c>S["…"]</c>, <c>s["…"]</c> and the indexer of anything declared as <c>IStringLocalizer</c>, with one literal or a choice of literals;</item>
/// <item><c>S.Plural(n, "one", "many")</c>;</item>
/// <item>records whose text is shown through the localiser: <c>new MenuItem(menu, "…"</c> and <c>new(Menu.X, "…"</c>, <c>new Permission("Name", "…"</c>
/// and <c>Permission X = new("Name", "…"</c>, <c>new EditionAction("…"</c>, <c>new OopsWords("…", "…")</c>;</item>
/// <item><c>SourceText.Of("…")</c> for any other text that is handed on;</item>
/// <item><c>ErrorMessage = "…"</c> of a validation attribute; <c>Name</c> and <c>Description</c> of a <c>Manifest.cs</c>.</item>
/// </list>
/// </summary>
internal static partial class UsedTexts
{
    public static IEnumerable<UsedText> In(string path, string text)
    {
        var where = Repository.Relative(path);
        text = path.EndsWith(".cs", StringComparison.Ordinal) ? CSharpText.WithoutComments(text) : RazorComment().Replace(text, Blank);
        IEnumerable<UsedText> found = [.. Indexers(text, where), .. Plurals(text, where), .. Records(text, where)];
        return path.EndsWith("Manifest.cs", StringComparison.Ordinal) ? [.. found, .. Manifest(text, where)] : found;
    }

    private static IEnumerable<UsedText> Indexers(string text, string where)
    {
        var names = Declared().Matches(text).Select(m => m.Groups[1].Value).Append("S").Append("s").Distinct(StringComparer.Ordinal);
        foreach (Match m in Regex.Matches(text, $@"(?<![\w.])(?:{string.Join('|', names.Select(Regex.Escape))})\["))
        {
            var argument = CSharpText.Arguments(text, m.Index + m.Length - 1).FirstOrDefault();
            foreach (var literal in CSharpText.Literals(Results(argument.Text ?? "")))
            {
                yield return new(literal.Value, null, $"{where}:{CSharpText.LineOf(text, m.Index)}");
            }
        }
    }

    private static IEnumerable<UsedText> Plurals(string text, string where)
    {
        foreach (Match m in Plural().Matches(text))
        {
            var arguments = CSharpText.Arguments(text, m.Index + m.Length - 1);
            var forms = arguments.Skip(1).Take(2).SelectMany(a => CSharpText.Literals(a.Text)).Select(l => l.Value).ToList();
            if (forms.Count == 2)
            {
                yield return new(forms[0], forms[1], $"{where}:{CSharpText.LineOf(text, m.Index)}");
            }
        }
    }

    private static IEnumerable<UsedText> Records(string text, string where)
    {
        foreach (Match m in Record().Matches(text))
        {
            var arguments = CSharpText.Arguments(text, m.Index + m.Length - 1);
            int[] shown = m.Value switch
            {
                var v when v.Contains("MenuItem", StringComparison.Ordinal) => [1],
                var v when v.Contains("Permission", StringComparison.Ordinal) => [1],
                var v when v.Contains("OopsWords", StringComparison.Ordinal) => [0, 1],
                _ => [0],
            };
            foreach (var literal in shown.Where(i => i < arguments.Count).SelectMany(i => CSharpText.Literals(Results(arguments[i].Text))))
            {
                yield return new(literal.Value, null, $"{where}:{CSharpText.LineOf(text, m.Index)}");
            }
        }
        foreach (Match m in TargetTypedMenu().Matches(text))
        {
            var arguments = CSharpText.Arguments(text, m.Index + 3);
            foreach (var literal in CSharpText.Literals(arguments.ElementAtOrDefault(1).Text ?? ""))
            {
                yield return new(literal.Value, null, $"{where}:{CSharpText.LineOf(text, m.Index)}");
            }
        }
        foreach (Match m in Message().Matches(text))
        {
            yield return new(CSharpText.Literal(text, m.Index + m.Length - 1)!.Value.Value, null, $"{where}:{CSharpText.LineOf(text, m.Index)}");
        }
    }

    private static IEnumerable<UsedText> Manifest(string text, string where) =>
        ManifestText().Matches(text).Select(m => new UsedText(
            CSharpText.Literal(text, m.Index + m.Length - 1)!.Value.Value, null, $"{where}:{CSharpText.LineOf(text, m.Index)}"));

    // Of a choice only what is chosen is a text: not what is asked, not the cases.
    private static string Results(string argument)
    {
        var arrow = argument.Contains("=>", StringComparison.Ordinal);
        return arrow
            ? string.Join(' ', Regex.Matches(argument, @"=>\s*(""(?:[^""\\]|\\.)*"")").Select(m => m.Groups[1].Value))
            : Regex.Replace(argument, @"^[^""?]*(?:""[^""]*""[^""?]*)*\?(?!\?)", "");
    }

    // Lines stay where they are.
    private static string Blank(Match comment) => Regex.Replace(comment.Value, @"[^\n]", " ");

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex RazorComment();

    [GeneratedRegex(@"IStringLocalizer(?:<[\w.]+>)?\s+(\w+)")]
    private static partial Regex Declared();

    [GeneratedRegex(@"\.Plural\(")]
    private static partial Regex Plural();

    [GeneratedRegex(@"new (?:[\w.]+\.)?(?:MenuItem|Permission|EditionAction|OopsWords)\(|\bPermission \w+\s*(?:\{[^}]*\}\s*)?=\s*new\(|SourceText\.Of\(")]
    private static partial Regex Record();

    [GeneratedRegex(@"new\((?=(?:[\w.]+\.)?Menu\.\w+\s*,)")]
    private static partial Regex TargetTypedMenu();

    [GeneratedRegex(@"ErrorMessage\s*=\s*""")]
    private static partial Regex Message();

    [GeneratedRegex(@"\b(?:Name|Description)\s*=\s*""")]
    private static partial Regex ManifestText();
}
