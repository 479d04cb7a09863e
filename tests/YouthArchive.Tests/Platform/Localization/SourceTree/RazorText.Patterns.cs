using System.Text.RegularExpressions;

namespace YouthArchive.Tests.Platform.Localization.SourceTree;

internal sealed partial class RazorText
{
    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Letters();

    // Names and marks that are the same in every language.
    [GeneratedRegex(@"\b(YouthArchive|Archive Hack|GitHub|README(\.md)?|CSV|UTC|SHA|URL|RSS|MIT)\b|&\w+;")]
    private static partial Regex Allowed();

    [GeneratedRegex(@"([\w:.-]+)\s*=\s*(['""]?)")]
    private static partial Regex AttributeName();

    [GeneratedRegex(@"\s*(?:else(?:\s+if\b)?|catch|finally|while)(?=[\s({])")]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"[\w>]\s*[\[(](?!\s*\))(?=\s*\S)(?! {2,})")]
    private static partial Regex Call();

    // "open" in  state == "open" ?  is asked, not shown.
    [GeneratedRegex(@"(?:==|!=|\bis|\bis not|\bor|\bcase)\s*\$?""(?:[^""\\]|\\.)*""|""(?:[^""\\]|\\.)*""\s*(?:==|!=|=>)")]
    private static partial Regex Asked();

    [GeneratedRegex(@"=>\s*@?<")]
    private static partial Regex Template();

    [GeneratedRegex(@"ViewData\[""(?:Title|Description)""\]\s*=\s*\$?""")]
    private static partial Regex Titled();
}
