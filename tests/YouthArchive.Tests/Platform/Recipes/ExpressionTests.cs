using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Xunit;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Recipes;

namespace YouthArchive.Tests.Platform.Recipes;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("[js: uuid()]", true)]
    [InlineData("[js:uuid()]]", true)]
    [InlineData("[[js: uuid()]", false)]
    [InlineData("[locale en]Text: x[/locale]", false)]
    [InlineData("[1js: uuid()]", false)]
    [InlineData("[sc text='a : b'/]", false)]
    [InlineData("[js uuid()]", false)]
    [InlineData("[: x]", false)]
    [InlineData("js: uuid()", false)]
    [InlineData("[js: uuid()", false)]
    public void An_expression_is_told_from_text(string text, bool isExpression) =>
        Assert.Equal(isExpression, ExpressionText.IsExpression(text));

    [Theory]
    [InlineData("[js: 'a' + \"b\"]", "ab")]
    [InlineData("[js: base64('0JDRgNGF0LjQsg==')]", "Архив")]
    [InlineData("[js: html('&lt;b&gt;')]", "<b>")]
    [InlineData("[js: parameters('SiteName')]", "Менің порталым")]
    [InlineData("[js: parameters('AdminEmail')]", "")]
    [InlineData("[js: configuration('Sample:Password')]", "secret words")]
    [InlineData("[js: configuration('Nothing', 'else')]", "else")]
    [InlineData("[js: configuration('Nothing')]", "")]
    [InlineData("[js: variables('first');]", "value")]
    [InlineData("[js: variables('second')]", "value!")]
    [InlineData("[js: log('Warning', 'text')]", "")]
    [InlineData("[js: '[js: \\'x\\']']", "x")]
    [InlineData("[js: 'brackets go']]]", "brackets go")]
    [InlineData("[js: \"quote \\\" \\u0430\"]", "quote \" а")]
    [InlineData("plain [text]", "plain [text]")]
    public void Listed_functions_give_text(string expression, string expected)
    {
        var (value, problems) = Evaluate(expression);
        Assert.Empty(problems);
        Assert.Equal(expected, value);
    }

    /// <summary>Each of these would otherwise end the whole process: neither a used-up stack nor used-up memory can be caught.</summary>
    [Fact]
    public void What_nests_or_grows_without_end_is_a_problem_and_not_the_end()
    {
        var deep = string.Concat(Enumerable.Repeat("base64(", 200_000)) + "'x'" + new string(')', 200_000);
        Assert.Contains("nested", Assert.Single(Evaluate($"[js: {deep}]").Problems), StringComparison.Ordinal);

        var chain = new JsonObject { ["v0"] = "x" };
        var laughs = new JsonObject { ["v0"] = new string('x', 16) };
        for (var i = 1; i < 40_000; i++)
        {
            chain[$"v{i}"] = $"[js: variables('v{i - 1}')]";
        }
        for (var i = 1; i < 30; i++)
        {
            laughs[$"v{i}"] = $"[js: variables('v{i - 1}') + variables('v{i - 1}')]";
        }
        Assert.Contains("in a row", Assert.Single(Problems(chain, "[js: variables('v39999')]")), StringComparison.Ordinal);
        Assert.Contains("too large", Assert.Single(Problems(laughs, "[js: variables('v29')]")), StringComparison.Ordinal);
        // Large, but each by itself within bounds.
        var many = new JsonArray([.. Enumerable.Range(0, 9).Select(_ => (JsonNode)JsonValue.Create("[js: variables('v20')]"))]);
        Assert.NotEmpty(Problems(laughs, many));
    }

    [Fact]
    public void A_problem_with_one_variable_leaves_the_others()
    {
        var expressions = Expressions();
        expressions.Variables = new JsonObject { ["bad"] = "[js: nonsense()]", ["good"] = "x" };
        var problems = new List<string>();
        for (var i = 0; i < 40; i++)
        {
            expressions.Evaluate(JsonValue.Create("[js: variables('bad')]"), "$", problems);
        }
        Assert.All(problems, p => Assert.Contains("nonsense", p, StringComparison.Ordinal));
        Assert.Equal("x", expressions.Evaluate(JsonValue.Create("[js: variables('good')]"), "$", problems)!.GetValue<string>());
    }

    private static List<string> Problems(JsonObject variables, JsonNode asked)
    {
        var expressions = Expressions();
        expressions.Variables = variables;
        var problems = new List<string>();
        expressions.Evaluate(asked, "$", problems);
        return problems;
    }

    [Fact]
    public void The_result_is_evaluated_while_it_is_an_expression()
    {
        var inner = Convert.ToBase64String(Encoding.UTF8.GetBytes("[js: parameters('SiteName')]"));
        Assert.Equal("Менің порталым", Evaluate($"[js: base64('{inner}')]").Value);
    }

    [Fact]
    public void Uuid_has_the_shape_of_Orchards_ids()
    {
        var (value, _) = Evaluate("[js: uuid()]");
        Assert.True(PortalId.IsWellFormed(value));
        Assert.NotEqual(value, Evaluate("[js: uuid()]").Value);
    }

    [Fact]
    public void A_variable_keeps_the_value_of_its_first_use()
    {
        var expressions = Expressions();
        expressions.Variables = new JsonObject { ["id"] = "[js: uuid()]" };
        var problems = new List<string>();
        var first = expressions.Evaluate(JsonValue.Create("[js: variables('id')]"), "$", problems)!.GetValue<string>();
        Assert.Equal(first, expressions.Evaluate(JsonValue.Create("[js: variables('ID')]"), "$", problems)!.GetValue<string>());
    }

    [Fact]
    public void Gzip_gives_the_unpacked_bytes_as_base64()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
        {
            gzip.Write("қор"u8);
        }
        var (value, _) = Evaluate($"[js: gzip('{Convert.ToBase64String(packed.ToArray())}')]");
        Assert.Equal("қор", Encoding.UTF8.GetString(Convert.FromBase64String(value!)));
    }

    [Theory]
    [InlineData("[js: 1 + 1 * 2]")]
    [InlineData("[js: new Date().toISOString()]")]
    [InlineData("[js: process.exit()]")]
    [InlineData("[js: parameters('Nobody')]")]
    [InlineData("[js: variables('nothing')]")]
    [InlineData("[js: variables('loop')]")]
    [InlineData("[js: uuid]")]
    [InlineData("[js: uuid(]")]
    [InlineData("[js: base64('***')]")]
    [InlineData("[js: gzip('AAAA')]")]
    [InlineData("[js: `a${uuid()}`]")]
    [InlineData("[js: 'open]")]
    [InlineData("[js:]")]
    [InlineData("[liquid: {{ x }}]")]
    [InlineData("[file: text('../outside.txt')]")]
    [InlineData("[file: text('/etc/passwd')]")]
    [InlineData("[file: text('missing.txt')]")]
    [InlineData("[file: delete('inside.txt')]")]
    public void What_is_not_understood_is_an_error_that_names_its_place(string expression)
    {
        var problem = Assert.Single(Evaluate(expression).Problems);
        Assert.StartsWith("$.steps[0].text: ", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_are_read_from_the_recipes_own_folder_only()
    {
        var folder = Directory.CreateTempSubdirectory("youtharchive-test-");
        try
        {
            var home = folder.CreateSubdirectory("recipes").FullName;
            File.WriteAllText(Path.Combine(home, "inside.txt"), "мәтін");
            File.WriteAllText(Path.Combine(folder.FullName, "outside.txt"), "secret");
            File.CreateSymbolicLink(Path.Combine(home, "link.txt"), Path.Combine(folder.FullName, "outside.txt"));
            Assert.Equal("мәтін", Evaluate("[file: text('inside.txt')]", home).Value);
            Assert.Equal(Convert.ToBase64String(Encoding.UTF8.GetBytes("мәтін")), Evaluate("[file: base64('inside.txt')]", home).Value);
            Assert.Single(Evaluate("[file: text('../outside.txt')]", home).Problems);
            Assert.Single(Evaluate("[file: text('link.txt')]", home).Problems);
            Assert.Single(Evaluate("[file: text('../recipes-other/x.txt')]", home).Problems);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void An_uploaded_recipe_reads_neither_configuration_nor_files()
    {
        Assert.Single(Evaluate("[js: configuration('Sample:Password')]", null, uploaded: true).Problems);
        Assert.Single(Evaluate("[file: text('x.txt')]", null, uploaded: true).Problems);
    }

    [Fact]
    public void Names_and_other_values_are_left_alone()
    {
        var json = JsonNode.Parse("""{"[js: uuid()]": 1, "list": [true, null, 2.50, "[js: 'x']"]}""")!;
        var problems = new List<string>();
        Assert.Equal("""{"[js: uuid()]":1,"list":[true,null,2.50,"x"]}""", Expressions().Evaluate(json, "$", problems)!.ToJsonString());
    }

    private static (string? Value, List<string> Problems) Evaluate(string text, string? folder = null, bool uploaded = false)
    {
        var problems = new List<string>();
        var expressions = Expressions(folder, uploaded);
        expressions.Variables = new JsonObject
        {
            ["first"] = "value",
            ["second"] = "[js: variables('first') + '!']",
            ["loop"] = "[js: variables('loop')]",
        };
        return (expressions.Evaluate(JsonValue.Create(text), "$.steps[0].text", problems)?.GetValue<string>(), problems);
    }

    private static Expressions Expressions(string? folder = null, bool uploaded = false) => new(
        new Recipe([], folder ?? (uploaded ? null : Path.GetTempPath()), uploaded),
        new RecipeParameters(new Dictionary<string, string?> { ["SiteName"] = "Менің порталым" }),
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Sample:Password"] = "secret words" }).Build());
}
