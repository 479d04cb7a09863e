namespace YouthArchive.Platform.Mail;

/// <summary>A letter to one person, worded in that person's language.</summary>
/// <param name="Kind">Noun and verb, stable, e.g. <c>Consent.Asked</c>; what a person may unsubscribe from.</param>
/// <param name="To">E-mail address.</param>
/// <param name="Language">kk, ru, en or mn.</param>
/// <param name="Subject">One line of plain text.</param>
/// <param name="Paragraphs">Plain text, one paragraph each; text and HTML parts are made of them.</param>
public sealed record Letter(string Kind, string To, string Language, string Subject, IReadOnlyList<string> Paragraphs)
{
    /// <summary>Whose letter it is, when the address belongs to an account.</summary>
    public string? PersonId { get; init; }

    public LetterLink? Link { get; init; }

    /// <summary>An essential letter cannot be unsubscribed from and has no such link.</summary>
    public bool IsEssential { get; init; } = true;

    /// <summary>
    /// The same words as HTML, as <see cref="Markdown.IMarkdown"/> makes it; null when the paragraphs are all. Links lead to whole addresses.
    /// </summary>
    public string? Html { get; init; }

    /// <summary>At most 200 characters. Of letters with the same key one is written; null when each one is meant.</summary>
    public string? Key { get; init; }
}

/// <param name="Text">What the link leads to, in the letter's language.</param>
/// <param name="Href">Path without the language, e.g. <c>/consent/abc</c>; the letter's language is put before it.</param>
public sealed record LetterLink(string Text, string Href);

/// <summary>A letter as it would lie in the box.</summary>
/// <param name="Html">A whole document.</param>
public sealed record LetterShown(string Subject, string Text, string Html);

/// <summary>Shows a letter without writing it down.</summary>
public interface ILetterPreview
{
    /// <exception cref="ArgumentException">As <see cref="IMailOutbox.AddAsync"/>.</exception>
    Task<LetterShown> ShowAsync(Letter letter, CancellationToken cancellation = default);
}

/// <summary>Letters are written with the unit of work that causes them, and sent after its commit.</summary>
public interface IMailOutbox
{
    /// <summary>Adds the letter; the caller saves.</summary>
    /// <exception cref="ArgumentException">The address is not one, or a line break stands in the subject.</exception>
    Task AddAsync(Letter letter, CancellationToken cancellation = default);
}
