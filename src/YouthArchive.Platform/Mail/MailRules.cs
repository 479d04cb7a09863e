using System.Net.Mail;

namespace YouthArchive.Platform.Mail;

/// <summary>What a letter must be like before it is written down.</summary>
public static class MailRules
{
    /// <summary>Tries before a letter is given up.</summary>
    public const int MostAttempts = 10;

    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(8), TimeSpan.FromHours(24),
    ];

    /// <summary>One plain address: no name before it, no second one, no line break.</summary>
    public static bool IsAddress(string? address) =>
        address is { Length: > 0 and <= MailMessage.AddressLength }
        && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
        && MailAddress.TryCreate(address, out var parsed) && parsed.Address == address;

    /// <exception cref="ArgumentException">The letter could not be sent as it is, or would carry a header of somebody else's making.</exception>
    public static void Check(Letter letter)
    {
        Must(letter.Kind.Length is > 0 and <= MailMessage.KindLength && letter.Kind.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-'), "The kind is not one.");
        // Neither message says what stood there: exceptions end in logs.
        Must(IsAddress(letter.To), "The address is not one.");
        Must(letter.Subject.Trim().Length is > 0 and <= MailMessage.SubjectLength && !letter.Subject.Any(char.IsControl),
            "The subject is empty, too long, or not one line.");
        Must(letter.Paragraphs.Count > 0, "The letter is empty.");
        Must(letter.Key is null or { Length: <= MailMessage.KeyLength }, "The key is too long.");
        Must(letter.Link is null || letter.Link.Href.StartsWith('/') && !letter.Link.Href.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)),
            "The link does not lead into the site.");
    }

    /// <summary>The wait after the given try, the first being 1.</summary>
    internal static TimeSpan PauseAfter(int attempt) => Pauses[Math.Clamp(attempt, 1, Pauses.Length) - 1];

    private static void Must(bool isRight, string message)
    {
        if (!isRight)
        {
            throw new ArgumentException(message);
        }
    }
}
