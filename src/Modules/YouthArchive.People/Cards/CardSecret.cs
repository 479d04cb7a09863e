using System.Security.Cryptography;
using YouthArchive.People.Classes;

namespace YouthArchive.People.Cards;

/// <param name="Parts">Three words, or the keys of three pictures, in order.</param>
internal sealed record CardSecret(SecretKind Kind, IReadOnlyList<string> Parts)
{
    public const int Length = 3;

    /// <summary>Drawn by the machine's cryptographic generator; the same part may come twice.</summary>
    public static CardSecret Draw(SecretKind kind, string language)
    {
        var choices = kind == SecretKind.Pictures ? [.. Pictures.All.Select(p => p.Key)] : WordList.Of(language);
        return new(kind, [.. Enumerable.Range(0, Length).Select(_ => choices[RandomNumberGenerator.GetInt32(choices.Count)])]);
    }

    /// <summary>What is compared: words run together, since gaps do not matter; keys of pictures with their order.</summary>
    public string Skeleton => Kind == SecretKind.Words ? OfWords(string.Concat(Parts)) : OfPictures(Parts);

    public static string OfWords(string? typed) => Folding.Skeleton(typed is { Length: <= 200 } ? typed : "");

    public static string OfPictures(IEnumerable<string?> keys) => string.Join('+', keys.Select(k => Pictures.Find(k)?.Key ?? "?"));
}

/// <param name="Token">The QR code's random bits.</param>
internal sealed record CardContents(CardSecret Secret, byte[] Token);
