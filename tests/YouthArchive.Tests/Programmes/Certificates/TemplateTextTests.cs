using Xunit;
using YouthArchive.Programmes.Certificates.Templates;

namespace YouthArchive.Tests.Programmes.Certificates;

public sealed class TemplateTextTests
{
    [Theory]
    [InlineData("Осы диплом\n{name}\n{achievement}\n{edition}\n«{title}» {date}", "None")]
    [InlineData("", "Missing")]
    [InlineData("{name}\n{grade}", "UnknownPlace")]
    [InlineData("{name}\n{Name}", "UnknownPlace")]
    [InlineData("{name}\n{", "UnknownPlace")]
    [InlineData("{name}\n{{edition}}", "UnknownPlace")]
    [InlineData("жоқ", "NameNotAlone")]
    [InlineData("Құрметті {name}", "NameNotAlone")]
    [InlineData("{name}\n{name}", "NameNotAlone")]
    [InlineData("{name}\n漢字", "UnknownLetter")]
    public void A_text_is_checked(string text, string problem) => Assert.Equal(problem, TemplateText.Check(text).ToString());

    [Fact]
    public void A_text_that_does_not_fit_a_page_is_refused()
    {
        Assert.Equal(TemplateProblem.TooLong, TemplateText.Check("{name}\n" + new string('а', TemplateText.Longest)));
        Assert.Equal(TemplateProblem.TooLong, TemplateText.Check("{name}" + string.Concat(Enumerable.Repeat("\nа", TemplateText.MostLines))));
    }

    [Theory]
    [InlineData("Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі Ёё Щщ Ъъ Ыы Ээ")]
    [InlineData("Өө Үү Ээ Ъъ Ыы Ёё Щщ Юю Яя Цц Фф")]
    [InlineData("№ « » – — ’ “ ” ₸ ₮ · …")]
    public void Every_letter_of_the_four_languages_can_be_printed(string letters) => Assert.Equal(TemplateProblem.None, TemplateText.Check("{name}\n" + letters));

    [Fact]
    public void Places_are_filled_and_a_line_with_an_empty_one_is_left_out()
    {
        var lines = TemplateText.Fill("Марапатталады\n{name}\n{achievement}: {edition}\n«{title}»", new Dictionary<string, string>
        {
            ["name"] = "Әлия {title} Көшербай",
            ["achievement"] = "I орын",
            ["edition"] = "Олимпиада",
            ["title"] = "",
        });
        // What stands in a place is text, whatever it looks like.
        Assert.Equal([("Марапатталады", false), ("Әлия {title} Көшербай", true), ("I орын: Олимпиада", false)], lines.Select(l => (l.Text, l.IsName)));
    }
}
