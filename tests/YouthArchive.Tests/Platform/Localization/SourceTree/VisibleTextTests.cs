using System.Text.RegularExpressions;
using Xunit;

namespace YouthArchive.Tests.Platform.Localization.SourceTree;

public sealed partial class VisibleTextTests
{
    [Fact]
    public void No_page_speaks_past_the_localiser()
    {
        var found = Repository.Projects.SelectMany(p => Repository.Files(p, ".cshtml"))
            .SelectMany(f => RazorText.In(File.ReadAllText(f)).Select(v => $"{Repository.Relative(f)}:{v.Line}: {v.Text}")).ToList();
        Assert.True(found.Count == 0, $"{found.Count} found:\n{string.Join('\n', found)}");
    }

    [Fact]
    public void No_page_model_answers_past_the_localiser()
    {
        var found = Repository.Projects.SelectMany(p => Repository.Files(p, ".cs")).SelectMany(Spoken).ToList();
        Assert.True(found.Count == 0, $"{found.Count} found:\n{string.Join('\n', found)}");
    }

    [Fact]
    public void Pages_are_looked_at() => Assert.NotEmpty(Repository.Projects.SelectMany(p => Repository.Files(p, ".cshtml")));

    [Theory]
    [InlineData("<p>Team</p>")]
    [InlineData("<p>@Model.Name Team</p>")]
    [InlineData("@if (Model.IsOpen)\n{\n    <p>Team</p>\n}")]
    [InlineData("@if (a)\n{\n}\nelse if (b)\n{\n    <p>Team</p>\n}")]
    [InlineData("@foreach (var x in y)\n{\n    if (x.Is(\"a\"))\n    {\n        <li>Team</li>\n    }\n}")]
    [InlineData("@{ var x = 1; }\n<p>Team</p>")]
    [InlineData("@{\n    <text>Team</text>\n}")]
    [InlineData("@foreach (var x in y) {\n    @:Team\n}")]
    [InlineData("<button aria-label=\"Team\">×</button>")]
    [InlineData("<img alt=\"Team\" src=\"x.png\">")]
    [InlineData("<input placeholder=\"Team\">")]
    [InlineData("<a title='Team' href=\"/x\">×</a>")]
    [InlineData("<field for=\"Name\" label=\"Team\" />")]
    [InlineData("<p>@(isOpen ? \"Team\" : \"\")</p>")]
    [InlineData("<p>@(isOpen ? S[\"Known\"] : \"Team\")</p>")]
    [InlineData("<p>@(state == \"open\" ? \"Team\" : null)</p>")]
    [InlineData("<a aria-label=\"@(isOpen ? \"Team\" : null)\">×</a>")]
    [InlineData("@section Head { <p>Team</p> }")]
    [InlineData("@{ ViewData[\"Title\"] = \"Team\"; }")]
    [InlineData("<p>Команда</p>")]
    [InlineData("@{\n    ViewData[\"Title\"] = S[\"x\"].Value;\n}\n<h1>@S[\"x\"]</h1>\n<span>Team</span>")]
    public void A_literal_is_seen(string page) => Assert.Single(RazorText.In(page));

    [Theory]
    [InlineData("@page \"/team/{id}\"\n@model TeamModel\n@using YouthArchive.Platform\n@inject IStringLocalizer S\n<p>@S[\"Team\"]</p>")]
    [InlineData("<p class=\"note\" id=\"team\" data-x=\"team\">@S[\"Team\", Model.Name]</p>")]
    [InlineData("@* Team *@<!-- Team -->")]
    [InlineData("@{\n    var team = Model.Team; // the team's own\n    string[] names = [\"Team\"];\n}")]
    [InlineData("@if (Model.Name is { Length: > 0 } name && a < b)\n{\n    <p>@name</p>\n}")]
    [InlineData("@functions {\n    private static string Wrap(bool x) => x ? \"wrap wide\" : \"wrap\";\n}")]
    [InlineData("<p class=\"@(x ? \"team\" : null)\">@Model.Name.ToString(\"yyyy MMMM\", culture)</p>")]
    [InlineData("<p>@(Model.Format(\"yyyy MMMM\"))</p>")]
    [InlineData("<p>@(state == \"open\" ? S[\"Open\"] : S[\"Closed\"])</p>")]
    [InlineData("<b>YouthArchive</b> <b>Archive Hack 2026</b> <a href=\"/x\">GitHub</a>")]
    [InlineData("<code>git clone</code> <kbd>Enter</kbd> <pre>docker compose up</pre>")]
    [InlineData("<p>×25 – 100 % @S.Plural(n, \"{0} team\", \"{0} teams\")</p>")]
    [InlineData("<script src=\"~/x.js\"></script><p>&nbsp;·</p>")]
    [InlineData("@switch (x)\n{\n    case State.Open:\n        <p>@S[\"Open\"]</p>\n        break;\n    default:\n        <p>@S[\"Closed\"]</p>\n        break;\n}")]
    [InlineData("@foreach (var code in codes)\n{\n    <li>@code</li>\n}\n@if (a)\n{\n    <b>×</b>\n}\nelse if (b)\n{\n}\nelse\n{\n}")]
    [InlineData("<p>@Model.When?.ToString(\"u\", culture) @Model.Names?[0]?.Title</p>")]
    [InlineData("@await Html.PartialAsync(\"_Team\", Model)\n<partial name=\"_Team\" model=\"Model.Team\" />")]
    [InlineData("@foreach (var (a, b) in Model.Pairs)\n{\n    var c = a.Where(x => x < b).ToList();\n    <li>@c.Count</li>\n}")]
    public void What_is_not_shown_or_is_translated_passes(string page) =>
        Assert.Empty(RazorText.In(page).Select(v => v.Text));

    [Theory]
    [InlineData("ModelState.AddModelError(\"Name\", \"Team\");")]
    [InlineData("TempData.Say(\"Team\");")]
    [InlineData("TempData[\"Notice\"] = $\"Team {n}\";")]
    [InlineData("ModelState.AddModelError(nameof(Name), n > 1 ? s[\"Known\"] : \"Team\");")]
    public void An_answer_is_seen(string code) => Assert.Single(Spoken("x.cs", code));

    [Theory]
    [InlineData("ModelState.AddModelError(\"Name\", s[\"Team\"]);")]
    [InlineData("TempData.Say(s.Plural(n, \"{0} team\", \"{0} teams\"));")]
    [InlineData("ModelState.AddModelError(\"\", message);")]
    public void A_translated_answer_passes(string code) => Assert.Empty(Spoken("x.cs", code));

    private static IEnumerable<string> Spoken(string path) => Spoken(Repository.Relative(path), CSharpText.WithoutComments(File.ReadAllText(path)));

    private static IEnumerable<string> Spoken(string where, string code)
    {
        foreach (Match m in Answer().Matches(code))
        {
            var said = m.Value.EndsWith('=')
                ? code[(m.Index + m.Length)..].Split(';', 2)[0]
                : string.Join(' ', CSharpText.Arguments(code, m.Index + m.Length - 1).Skip(m.Value.Contains("Error", StringComparison.Ordinal) ? 1 : 0).Select(a => a.Text));
            foreach (var shown in RazorText.In($"<p>@({said})</p>"))
            {
                yield return $"{where}:{CSharpText.LineOf(code, m.Index)}: {shown.Text}";
            }
        }
    }

    [GeneratedRegex(@"\.AddModelError\(|TempData\.Say\(|TempData\[""Notice""\]\s*=")]
    private static partial Regex Answer();
}
