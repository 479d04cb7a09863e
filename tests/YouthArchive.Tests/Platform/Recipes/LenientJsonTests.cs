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
    [InlineData("", "broken")]
    [InlineData("{ \"steps\": [ }", "line 1")]
    [InlineData("[]", "one JSON object")]
    [InlineData("{}", "'steps'")]
    [InlineData("{\"steps\": {}}", "'steps'")]
    [InlineData("{\"steps\": [{}]}", "$.steps[0]")]
    [InlineData("{\"steps\": [{\"name\": \"a\"}, 7]}", "$.steps[1]")]
    [InlineData("{\"steps\": [{\"name\": 7}]}", "$.steps[0]")]
    [InlineData("{\"steps\": [], \"steps\": []}", "broken")]
    public void A_broken_recipe_says_where(string json, string part) =>
        Assert.Contains(part, Assert.Throws<RecipeException>(() => Recipe.Read(Encoding.UTF8.GetBytes(json), null)).Message, StringComparison.Ordinal);

    [Fact]
    public void Of_two_names_that_differ_in_case_the_exact_one_counts()
    {
        var json = LenientJson.Read("""{"Data": 1, "data": 2}"""u8);
        Assert.Equal(2, json.Member("data")!.GetValue<int>());
        Assert.Equal(1, json.Member("Data")!.GetValue<int>());
    }
}
