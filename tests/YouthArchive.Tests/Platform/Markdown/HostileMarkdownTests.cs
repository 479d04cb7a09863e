using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;
using YouthArchive.Platform.Markdown;

namespace YouthArchive.Tests.Platform.Markdown;

/// <summary>Texts that try to run a script, leave a frame, shadow an id or fetch a picture. Nothing of it may arrive.</summary>
public sealed class HostileMarkdownTests
{
    private static readonly string[] Safe =
    [
        "p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "strong", "em", "del", "ins", "mark", "sub", "sup", "code", "pre", "blockquote",
        "ul", "ol", "li", "a", "img", "table", "thead", "tbody", "tr", "th", "td", "div",
    ];

    private static readonly string[] Texts =
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "<iframe src=https://evil.example></iframe>",
        "<object data=evil.swf></object>",
        "<embed src=evil.swf>",
        "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<form action=https://evil.example><input name=q></form>",
        "<style>body{display:none}</style>",
        "<meta http-equiv=refresh content='0;url=https://evil.example'>",
        "<base href=https://evil.example>",
        "<div onclick=alert(1)>x</div>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<template><script>alert(1)</script></template>",
        "<!--><script>alert(1)</script-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?php echo 1 ?><script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](  javascript:alert(1))",
        "[x](java&#115;cript:alert(1))",
        "[x](java%73cript:alert(1))",
        "[x](&#x6A;avascript:alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x](\u0001javascript:alert(1))",
        "[x](vbscript:msgbox(1))",
        "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "[x](file:///etc/passwd)",
        "[x](blob:https://evil.example/1)",
        "[x](//evil.example)",
        "[x](/\\evil.example)",
        "[x](\\\\evil.example\\share)",
        "[x](feed:javascript:alert(1))",
        "[x](view-source:javascript:alert(1))",
        "[x]\n\n[x]: javascript:alert(1)",
        "[x][y]\n\n[y]: <javascript:alert(1)> \"t\"",
        "<javascript:alert(1)>",
        "<data:text/html,x>",
        "![x](javascript:alert(1))",
        "![x](https://evil.example/pixel.png)",
        "![x](data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=)",
        "[![x](https://evil.example/b.svg)](javascript:alert(1))",
        "text{onclick=alert(1)}",
        "# heading {#main onclick=alert(1)}",
        "[x](https://example.org){onmouseover=alert(1)}",
        "![video](https://www.youtube.com/watch?v=dQw4w9WgXcQ)",
        "```\"><script>alert(1)</script>\ncode\n```",
        "`<img src=x onerror=alert(1)>`",
        "[x](https://example.org \"\" onmouseover=alert(1) \"\")",
        "| a | b |\n|---|:-:|\n| <script>alert(1)</script> | [x](javascript:alert(1)) |",
        "[^1]\n\n[^1]: [x](javascript:alert(1))<script>alert(1)</script>",
        "- [ ] <img src=x onerror=alert(1)>\n- [x] [x](vbscript:x)",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "# main\n\n# csrf-token\n\n# document",
        "<a id=main name=getElementById>x</a>",
        "~~<b onmouseover=alert(1)>x</b>~~",
        "https://evil.example/\"onmouseover=alert(1)",
        "<https://evil.example/\"onmouseover=alert(1)>",
        "<x@evil.example?cc=all>",
    ];

    public static TheoryData<string, MarkdownTrust> Corpus()
    {
        var data = new TheoryData<string, MarkdownTrust>();
        foreach (var text in Texts)
        {
            data.Add(text, MarkdownTrust.Editor);
            data.Add(text, MarkdownTrust.Untrusted);
        }
        return data;
    }

    [Theory, MemberData(nameof(Corpus))]
    public void Nothing_hostile_arrives(string text, MarkdownTrust trust)
    {
        var html = new SafeMarkdown().ToHtml(text, trust).Html;
        var body = new HtmlParser().ParseDocument(html).Body!;
        foreach (var element in body.QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, Safe);
            Assert.DoesNotContain(element.Attributes, a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name is "style" or "name");
            Assert.True(element.GetAttribute("id")?.StartsWith("u-", StringComparison.Ordinal) != false, html);
            Assert.True(element.LocalName != "img" || trust == MarkdownTrust.Editor, html);
            AssertAddress(element.GetAttribute("href") ?? element.GetAttribute("src"), trust);
        }
    }

    [Theory]
    [InlineData(">", 50_000)]
    [InlineData("[", 20_000)]
    [InlineData("- ", 20_000)]
    [InlineData("*", 60_000)]
    public void Deep_nesting_neither_throws_nor_hangs(string piece, int times)
    {
        var html = new SafeMarkdown().ToHtml(string.Concat(Enumerable.Repeat(piece, times)), MarkdownTrust.Untrusted).Html;
        Assert.NotEmpty(html);
    }

    [Fact]
    public void Pictures_of_a_readme_become_links_that_say_what_they_show()
    {
        var html = new SafeMarkdown().ToHtml("![Screenshot](https://example.org/s.png)", MarkdownTrust.Untrusted).Html;
        Assert.Equal("<p><a href=\"https://example.org/s.png\" rel=\"nofollow noopener ugc\">Screenshot</a></p>", html);
    }

    /// <summary>The line reads «check(admin)» on a screen and is something else.</summary>
    [Fact]
    public void Marks_that_turn_the_direction_of_writing_are_taken_out_of_a_readme()
    {
        var html = new SafeMarkdown().ToHtml("`check(\u202E)nimda\u2066` [архив\u202Eгро.live](https://example.org/\u202Etxt.exe)", MarkdownTrust.Untrusted).Html;
        Assert.DoesNotContain(html, c => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069');
        Assert.DoesNotContain("%E2%80%AE", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("check()nimda", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_readme_cannot_link_into_the_site()
    {
        var html = new SafeMarkdown().ToHtml("[sign out](/kk/sign-out) [docs](docs/a.md)", MarkdownTrust.Untrusted).Html;
        Assert.Equal("<p>sign out docs</p>", html);
    }

    [Fact]
    public void Headings_stand_below_the_pages_own()
    {
        Assert.Contains("<h3 id=\"u-title\">", new SafeMarkdown().ToHtml("# Title", MarkdownTrust.Untrusted).Html, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"u-тақырып\">", new SafeMarkdown().ToHtml("# Тақырып", MarkdownTrust.Editor).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_editors_text_keeps_what_it_needs()
    {
        var html = new SafeMarkdown().ToHtml("## Кім\n\n**Қазы** [ереже](/kk/rules) | a\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]\n\n[^1]: Көз", MarkdownTrust.Editor).Html;
        Assert.Contains("<a href=\"/kk/rules\">ереже</a>", html, StringComparison.Ordinal);
        Assert.Contains("<td>2</td>", html, StringComparison.Ordinal);
        Assert.Contains("class=\"footnotes\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_is_cut_at_a_line_and_says_so()
    {
        var text = string.Concat(Enumerable.Repeat("Ұзын жол, тағы да сол.\n\n", 512 * 1024 / 24));
        var result = new SafeMarkdown().ToHtml(text, MarkdownTrust.Untrusted);
        Assert.True(result.IsCut);
        Assert.EndsWith("сол.</p>", result.Html, StringComparison.Ordinal);
        Assert.False(new SafeMarkdown().ToHtml("қысқа", MarkdownTrust.Untrusted).IsCut);
    }

    private static void AssertAddress(string? address, MarkdownTrust trust)
    {
        if (address is null)
        {
            return;
        }
        var outside = address.StartsWith("http://", StringComparison.Ordinal) || address.StartsWith("https://", StringComparison.Ordinal)
            || address.StartsWith("mailto:", StringComparison.Ordinal) || address.StartsWith("#u-", StringComparison.Ordinal);
        var inside = trust == MarkdownTrust.Editor && address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal)
            && !address.Contains('\\', StringComparison.Ordinal);
        Assert.True(outside || inside, address);
    }
}
