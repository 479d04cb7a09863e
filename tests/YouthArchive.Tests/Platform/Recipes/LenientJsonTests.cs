using System.Text;
using Xunit;
using YouthArchive.Platform.Recipes;

namespace YouthArchive.Tests.Platform.Recipes;

public sealed class LenientJsonTests
{
    [Fact]
    public void Comments_trailing_commas_a_mark_and_any_case_are_read()
    {
        var bytes = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes("""
            { // said in a line
              "Name": "x", /* or more */
              "isSetupRecipe": true,
              "STEPS": [ { "Name": "Settings", }, ],
            }
            """)).ToArray();
        var recipe = Recipe.Read(bytes, null);
        Assert.Equal("x", recipe.Name);
        Assert.True(recipe.IsSetupRecipe);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("{ \"steps\": [ }", "line 1")]
    [InlineData("[]", "one JSON object")]
    [InlineData("{}", "'steps'")]
    [InlineData("{\"steps\": {}}", "'steps'")]
    [InlineData("{\"steps\": [{}]}", "$.steps[0]")]
    [InlineData("{\"steps\": [{\"name\": \"a\"}, 7]}", "$.steps[1]")]
    [InlineData("{\"steps\": [{\"name\": 7}]}", "$.steps[0]")]
    [InlineData("{\"steps\": [], \"steps\": []}", "twice")]
    public void A_broken_recipe_says_where(string json, string part) =>
        Assert.Contains(part, Assert.Throws<RecipeException>(() => Recipe.Read(Encoding.UTF8.GetBytes(json), null)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_nested_without_end_is_refused_by_that_name()
    {
        var json = $$"""{"steps":[{"name":"x","y":{{new string('[', 5000)}}{{new string(']', 5000)}}}]}""";
        Assert.Contains("nested more than", Assert.Throws<RecipeException>(() => Recipe.Read(Encoding.UTF8.GetBytes(json), null)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16"), InlineData("utf-16BE"), InlineData("utf-8")]
    public void A_mark_tells_how_the_file_is_written(string encoding)
    {
        var written = Encoding.GetEncoding(encoding);
        Assert.Equal("Қор", Recipe.Read([.. written.GetPreamble(), .. written.GetBytes("""{"name":"Қор","steps":[]}""")], null).Name);
    }

    [Fact]
    public void Of_two_names_that_differ_in_case_the_exact_one_counts()
    {
        var json = LenientJson.Read("""{"Data": 1, "data": 2}"""u8);
        Assert.Equal(2, json.Member("data")!.GetValue<int>());
        Assert.Equal(1, json.Member("Data")!.GetValue<int>());
    }
}
