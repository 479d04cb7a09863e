using System.Net;
using System.Text;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Setup;
using YouthArchive.Platform.Web;

namespace YouthArchive.Platform.Mail;

/// <summary>
/// Puts a letter on paper, twice: as plain text and as the plainest HTML. No styles, pictures or counting links: it reads the same in the
/// dark, in an old program and where remote content is blocked.
/// </summary>
internal sealed class LetterPaper(SiteAddress address, UnsubscribeTokens tokens, IStringLocalizer S, TimeProvider clock) : ILetterPreview
{
    public async Task<LetterShown> ShowAsync(Letter letter, CancellationToken cancellation = default)
    {
        MailRules.Check(letter);
        var written = await WriteAsync(letter, cancellation);
        return new(written.Subject, written.Text, written.Html);
    }

    public async Task<MailMessage> WriteAsync(Letter letter, CancellationToken cancellation)
    {
        var site = await address.FindAsync(cancellation);
        var language = PortalCultures.IsKnown(letter.Language) ? letter.Language : PortalCultures.Default;
        var unsubscribe = letter.IsEssential
            ? null
            : site + PortalLink.In(language, UnsubscribeTokens.PathOf(tokens.For(MailChoices.SubjectOf(letter.PersonId, letter.To), letter.Kind)));
        var lines = Speaking.In(language, () => Lines(letter, language, site, unsubscribe));
        var now = clock.GetUtcNow().UtcDateTime;
        return new()
        {
            Id = PortalId.New(),
            Kind = letter.Kind,
            To = letter.To,
            PersonId = letter.PersonId,
            Language = language,
            Subject = letter.Subject.Trim(),
            Text = Text(lines),
            Html = Html(language, letter.Subject.Trim(), letter.Html is null ? lines : lines[letter.Paragraphs.Count..], letter.Html),
            IsEssential = letter.IsEssential,
            UnsubscribeUrl = unsubscribe,
            Key = letter.Key,
            CreatedUtc = now,
            NextAttemptUtc = now,
        };
    }

    private sealed record Line(string Text, string? Url = null, bool IsFoot = false);

    private List<Line> Lines(Letter letter, string language, string site, string? unsubscribe)
    {
        var lines = letter.Paragraphs.Select(p => new Line(p)).ToList();
        if (letter.Link is { } link)
        {
            lines.Add(new(link.Text, site + PortalLink.In(language, link.Href)));
        }
        lines.Add(new(S["This letter comes from the portal YouthArchive."], site + PortalLink.In(language, "/"), IsFoot: true));
        if (unsubscribe is not null)
        {
            lines.Add(new(S["No more letters like this one:"], unsubscribe, IsFoot: true));
        }
        return lines;
    }

    private static string Text(List<Line> lines)
    {
        var text = new StringBuilder();
        var isFoot = false;
        foreach (var line in lines)
        {
            if (line.IsFoot && !isFoot)
            {
                text.Append("-- \r\n");
                isFoot = true;
            }
            text.Append(line.Text.Trim().ReplaceLineEndings("\r\n")).Append("\r\n");
            text.Append(line.Url is null ? "" : line.Url + "\r\n").Append(isFoot ? "" : "\r\n");
        }
        return text.ToString();
    }

    private static string Html(string language, string subject, List<Line> lines, string? words)
    {
        var html = new StringBuilder($"""
            <!doctype html>
            <html lang="{language}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>{WebUtility.HtmlEncode(subject)}</title></head>
            <body>

            """).Append(words).Append(words is null ? "" : "\n");
        var isFoot = false;
        foreach (var line in lines)
        {
            html.Append(line.IsFoot && !isFoot ? "<hr>\n" : "");
            isFoot = line.IsFoot;
            var text = string.Join("<br>", line.Text.Trim().ReplaceLineEndings("\n").Split('\n').Select(WebUtility.HtmlEncode));
            var url = WebUtility.HtmlEncode(line.Url);
            html.Append("<p>").Append(text).Append(url is null ? "" : $"<br><a href=\"{url}\">{url}</a>").Append("</p>\n");
        }
        return html.Append("</body>\n</html>\n").ToString();
    }
}
