using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Cards;
using YouthArchive.People.Classes;

namespace YouthArchive.Benchmarks;

/// <summary>Thirty sign-in cards on one core: new secrets with their digests and seals, and the sheets to print.</summary>
internal static class CardsBench
{
    private const int Cards = 30;

    public static Task<IReadOnlyList<Measure>> RunAsync(BenchOptions options)
    {
        var seal = new CardSeal(new EphemeralDataProtectionProvider());
        var sheet = new CardSheet(new SourceTexts());
        // Once unmeasured: fonts, word lists and the compiler's own work are a start's cost, not a class's.
        Round(seal, sheet, SecretKind.Words);
        var words = Round(seal, sheet, SecretKind.Words);
        var pictures = Round(seal, sheet, SecretKind.Pictures);
        return Task.FromResult<IReadOnlyList<Measure>>(
        [
            new($"{Cards} cards of words: secrets, digests, seals", words.Issue, "s", 2),
            new($"{Cards} cards of words: the sheets", words.Print, "s", 2),
            new($"{Cards} cards of words: the file", words.Bytes / 1024.0, "KB", null),
            new($"{Cards} cards of pictures: secrets, digests, seals", pictures.Issue, "s", 2),
            new($"{Cards} cards of pictures: the sheets", pictures.Print, "s", 2),
            new($"{Cards} cards of pictures: the file", pictures.Bytes / 1024.0, "KB", null),
        ]);
    }

    private static (double Issue, double Print, int Bytes) Round(CardSeal seal, CardSheet sheet, SecretKind kind)
    {
        var schoolClass = new SchoolClass
        {
            SchoolId = 1,
            Name = "9 «Ә»",
            Grade = 9,
            Language = "kk",
            SchoolYear = 2026,
            Secret = kind,
            OpenedById = "x",
            OpenedUtc = DateTime.UtcNow,
        };
        var watch = Stopwatch.StartNew();
        var printed = new List<PrintedCard>();
        for (var i = 0; i < Cards; i++)
        {
            var contents = new CardContents(CardSecret.Draw(kind, schoolClass.Language), RandomNumberGenerator.GetBytes(CardSeal.TokenBytes));
            seal.NewCard($"person{i}", schoolClass, contents, "x", DateTime.UtcNow);
            printed.Add(new($"Әбілқайыр Аяулым {i}", $"aiaulym.{i:0000}", contents.Secret, contents.Token));
        }
        var issue = watch.Elapsed.TotalSeconds;
        watch.Restart();
        var file = sheet.Draw(schoolClass.Name, schoolClass.Language, "https://youtharchive.example", printed);
        return (issue, watch.Elapsed.TotalSeconds, file.Length);
    }

    private sealed class SourceTexts : IStringLocalizer
    {
        public LocalizedString this[string name] => new(name, name);

        public LocalizedString this[string name, params object[] arguments] => new(name, string.Format(System.Globalization.CultureInfo.InvariantCulture, name, arguments));

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
