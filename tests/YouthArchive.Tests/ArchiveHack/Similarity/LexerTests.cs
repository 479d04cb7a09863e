using System.Text;
using Xunit;
using YouthArchive.ArchiveHack.Similarity;
using YouthArchive.ArchiveHack.Similarity.Tokens;

namespace YouthArchive.Tests.ArchiveHack.Similarity;

public sealed class LexerTests
{
    [Theory]
    [InlineData("a.cs", "int Sum(int a) { return a + 1; } // one", "int Total( int longer )\n{\n  /* two\n three */ return longer+22;\n}")]
    [InlineData("a.cs", "var s = $\"{x}\"; var p = @\"c:\\\"; var q = \"\"\"\nraw\n\"\"\";", "var t = \"a\"; var r = @\"d\"\"e\"; var u = \"b\";")]
    [InlineData("a.cs", "using System;\nusing System.Linq;\nclass A { }", "class B\n{\n}")]
    [InlineData("a.java", "import java.util.List;\npackage x;\nint f() { return 'a'; }", "int g() { return 'b'; }")]
    [InlineData("a.js", "import x from 'y';\nimport {\n  a,\n  b\n} from \"z\";\nconst r = /a'b\"c/g.test(s)", "const q = /x/.test(other);")]
    [InlineData("a.js", "const t = `one ${a ? `inner` : '}'} two`; f(1, 2,)", "const u = `x`\nf(3, 4)")]
    [InlineData("a.py", "from os import path\nimport (\n a,\n b\n)\ndef f(x):\n    \"\"\"What it's for.\"\"\"\n    return x  # don't", "def g(y):\n  return y\n")]
    [InlineData("a.py", "x = f\"{a}\" + r'b'", "y = \"c\" + 'd'")]
    [InlineData("a.rs", "fn f<'a>(x: &'a str) -> char { 'q' /* a /* b */ c */ }", "fn g<'long>(y: &'long str) -> char { 'z' }")]
    [InlineData("a.go", "import (\n\t\"fmt\"\n)\nfunc f() string { return `raw\n\"text\"` }", "func g() string {\n return \"x\"\n}")]
    [InlineData("a.php", "<p>it's</p><?php $a = 'x\ny'; # no\n// no\necho $a; ?><b>z</b>", "<p>other</p><?php $b = \"q\";\necho $b; ?><b>w</b>")]
    [InlineData("a.html", "<div class=\"a\"><!-- it's --><script>let a = 1;</SCRIPT></div>", "<DIV class='b'>\n<script>\nlet b = 2\n</script>\n</DIV>")]
    [InlineData("a.css", ".card { color: #fff; margin: 0 1px } /* x */", ".other {\n  color: #000000;\n  margin: 2rem 3em;\n}")]
    public void What_can_be_written_differently_reads_the_same(string path, string one, string other) =>
        Assert.Equal(Tokens(path, other), Tokens(path, one));

    [Theory]
    [InlineData("a.cs", "if (a > b) { return a; }", "while (a > b) { return a; }")]
    [InlineData("a.js", "f(a + b)", "f(a - b)")]
    [InlineData("a.py", "for x in y: pass", "if x in y: pass")]
    [InlineData("a.html", "<ul></ul>", "<ol></ol>")]
    [InlineData("a.css", "a { color: red }", "a { width: red }")]
    public void Keywords_and_marks_are_kept(string path, string one, string other) => Assert.NotEqual(Tokens(path, one), Tokens(path, other));

    [Fact]
    public void Every_token_knows_its_line()
    {
        var buffer = new TokenBuffer();
        Lexer.Read(Encoding.UTF8.GetBytes("a\n/* x\n y */ b = \"\"\"t\nu\"\"\"\n\nc"), SourceLanguages.Of("x.cs")!, buffer);

        Assert.Equal([1, 3, 3, 3, 6], buffer.Lines.ToArray());
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("`${`${")]
    [InlineData("/*")]
    [InlineData("\\")]
    [InlineData("<script")]
    [InlineData("<!--")]
    [InlineData("<?php '")]
    [InlineData("@\"")]
    [InlineData("\"\"\"")]
    [InlineData("/[/")]
    [InlineData("import {")]
    [InlineData("")]
    public void What_is_never_closed_ends_with_the_file(string text)
    {
        foreach (var ending in new[] { "cs", "js", "py", "rs", "php", "html", "css", "kt", "go" })
        {
            Assert.InRange(Tokens("a." + ending, text).Length, 0, text.Length + 1);
        }
    }

    [Fact]
    public void Any_bytes_are_read_without_a_fall()
    {
        var random = new Random(5);
        const string Marks = "\"'`\\/*<>!-?{}()$@#;,\n =abRr1.\u00e9";
        for (var i = 0; i < 3000; i++)
        {
            var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Marks[random.Next(Marks.Length)])));
            foreach (var ending in new[] { "cs", "js", "py", "rs", "php", "html", "css", "swift" })
            {
                var buffer = new TokenBuffer();
                Lexer.Read(text, SourceLanguages.Of("a." + ending)!, buffer);
                Assert.True(buffer.Count <= text.Length + 1);
            }
        }
    }

    [Fact]
    public void A_file_of_too_many_tokens_is_cut_and_named()
    {
        var text = string.Concat(Enumerable.Repeat("a b c\n", SimilarityLimits.FileBytes / 6)) + "a b c\n";
        var small = string.Concat(Enumerable.Repeat("+-*", SimilarityLimits.FileTokens / 3)) + "+\n";

        var prints = Fingerprints.Of(new SourceRepository("x",
            [new("big.js", Encoding.UTF8.GetBytes(text)), new("dense.js", Encoding.UTF8.GetBytes(string.Join('\n', small.Chunk(60).Select(c => new string(c)))))]));

        Assert.Equal([new("big.js", LeftOutReason.TooLarge), new("dense.js", LeftOutReason.Limit)], prints.LeftOut);
    }

    private static uint[] Tokens(string path, string text)
    {
        var buffer = new TokenBuffer();
        Lexer.Read(Encoding.UTF8.GetBytes(text), SourceLanguages.Of(path)!, buffer);
        return buffer.Codes.ToArray();
    }
}
