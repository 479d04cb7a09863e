using YouthArchive.Platform.Texts;

namespace YouthArchive.FamilyHistory.Originality;

/// <summary>What the search is made with; `./dev bench originality` measures it.</summary>
internal static class OriginalityLimits
{
    /// <summary>So many words in a row make a print. A word replaced in every twelve leaves runs of eleven.</summary>
    public const int Words = 4;

    /// <summary>Of so many prints in a row one is kept: seven words in a row are always found.</summary>
    public const int Window = 4;

    public static readonly Winnowing Winnowing = new(Words, Window);

    /// <summary>Works looked at closely for one question.</summary>
    public const int Candidates = 40;

    /// <summary>Prints in common from which a work is looked at closely.</summary>
    public const int FewestPrints = 4;

    /// <summary>Shorter passages are turns of phrase.</summary>
    public const int PassageWords = 8;

    /// <summary>Of a shorter own text no share can be told.</summary>
    public const int FewestWords = 100;

    /// <summary>Longer texts are cut here: ten times what any edition allows.</summary>
    public const int Characters = 400_000;

    /// <summary>A quotation of more words is not believed to be one.</summary>
    public const int QuotationWords = 250;

    /// <summary>Less in common with one work is not kept.</summary>
    public const double Reported = 0.03;

    /// <summary>Nor is less than this: two sentences from the same textbook.</summary>
    public const int ReportedWords = 30;

    /// <summary>What is measured: so much of a work found elsewhere, and a person looks. Each edition has its own figure in its terms, this one unless changed.</summary>
    public const double Asked = 0.10;

    /// <summary>What more works than this have in common is the name of an archive, a law, a common saying: it says nothing about two of them.</summary>
    public static int Holders(int works) => Math.Max(10, works / 200);
}
