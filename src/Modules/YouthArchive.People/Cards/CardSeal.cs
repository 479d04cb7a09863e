using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using YouthArchive.People.Classes;

namespace YouthArchive.People.Cards;

/// <summary>Turns a card's contents into what may be stored: digests for ever, and a sealed copy for printing for a while.</summary>
internal sealed class CardSeal(IDataProtectionProvider protection)
{
    public const int TokenBytes = 16;

    // A fifth of what passwords get: thirty cards are issued by one click on a small machine. What protects these secrets is the count of tries;
    // three of 48 pictures could be found from a stolen database with any hash that a page can wait for.
    private const int Iterations = 20_000;

    private static readonly PasswordHasher<CardSeal> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    private readonly IDataProtector _protector = protection.CreateProtector("YouthArchive.People.Cards.Contents.v1");
    private readonly Lazy<string> _hashOfNobody = new(() => Hasher.HashPassword(null!, Guid.NewGuid().ToString()));

    public SignInCard NewCard(string personId, SchoolClass schoolClass, CardContents contents, string actorId, DateTime now) => new()
    {
        PersonId = personId,
        ClassId = schoolClass.Id,
        Kind = contents.Secret.Kind,
        SecretHash = Hasher.HashPassword(this, contents.Secret.Skeleton),
        TokenHash = HashOf(contents.Token),
        Sealed = Close(contents),
        IssuedUtc = now,
        IssuedById = actorId,
    };

    public bool IsRight(SignInCard card, string skeleton) =>
        Hasher.VerifyHashedPassword(this, card.SecretHash, skeleton) != PasswordVerificationResult.Failed;

    /// <summary>An unknown name must not answer faster than a wrong word, or names could be found by the clock.</summary>
    public void TakeAsLong(string skeleton) => Hasher.VerifyHashedPassword(this, _hashOfNobody.Value, skeleton);

    /// <summary>Null when the seal cannot be read any more, for instance after a change of keys.</summary>
    public CardContents? Open(string? closed)
    {
        try
        {
            return closed is null ? null : JsonSerializer.Deserialize<CardContents>(_protector.Unprotect(closed));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static string TextOf(byte[] token) => Base64Url.EncodeToString(token);

    /// <summary>Null when it is no token at all.</summary>
    public static string? HashOfText(string? token)
    {
        var bytes = new byte[TokenBytes];
        return token is { Length: 22 } && Base64Url.TryDecodeFromChars(token, bytes, out var written) && written == TokenBytes ? HashOf(bytes) : null;
    }

    private static string HashOf(byte[] token) => Convert.ToHexString(SHA256.HashData(token));

    private string Close(CardContents contents) => _protector.Protect(JsonSerializer.Serialize(contents));
}
