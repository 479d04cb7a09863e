using Xunit;
using YouthArchive.FamilyHistory.Originality.Folding;

namespace YouthArchive.Tests.FamilyHistory.Originality;

/// <summary>Every case says «цитата цитата» in the quotation; what is quoted with a source does not count as the author's own.</summary>
public sealed class QuotationTests
{
    [Theory]
    [InlineData("Дед писал: «цитата цитата»[^1] потом", 2)]
    [InlineData("Дед писал: «цитата цитата[^1]» потом", 2)]
    [InlineData("Дед писал: «цитата цитата»¹ потом", 2)]
    [InlineData("Дед писал: «цитата цитата» [3] потом", 2)]
    [InlineData("Дед писал: «цитата цитата» [3, с. 15] потом", 2)]
    [InlineData("Дед писал: „цитата цитата“[^1] потом", 2)]
    [InlineData("He wrote: “quote quote”[^1] then", 2)]
    [InlineData("He wrote: \"quote quote\"[^1] then", 2)]
    [InlineData("Дед писал:\n\n> цитата\n> цитата[^1]\n\nпотом", 2)]
    [InlineData("Дед писал:\n\n> цитата цитата\n[^1]\n\nпотом", 2)]
    [InlineData("Дед писал: «цитата „цитата“ цитата»[^1] потом", 3)]
    [InlineData("Дед писал: «цитата цитата» потом", 0)]
    [InlineData("Дед писал: «цитата цитата» потом[^1]", 0)]
    [InlineData("Дед[^1] писал: «цитата цитата» потом", 0)]
    [InlineData("Дед писал[^1] «цитата цитата» потом", 0)]
    [InlineData("Дед писал: «цитата цитата потом[^1]", 0)]
    [InlineData("Дед «писал: цитата\n\nцитата»[^1] потом", 0)]
    [InlineData("> цитата цитата\n\nпотом[^1]", 0)]
    public void Only_what_names_its_source_is_quoted(string text, int quoted)
    {
        var folded = FoldedText.Of(text);
        Assert.Equal(quoted, folded.IsQuoted.Count(q => q));
        Assert.Equal(folded.Codes.Length - quoted, folded.OwnWords);
    }

    [Fact]
    public void A_whole_work_in_quotation_marks_is_not_a_quotation()
    {
        var folded = FoldedText.Of($"«{string.Concat(Enumerable.Repeat("слово ", 400))}»[^1]");
        Assert.Equal(400, folded.OwnWords);
    }
}
