using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Mime = System.Net.Mail.MailMessage;

namespace YouthArchive.Platform.Mail;

internal static class LetterMime
{
    public static Mime Of(MailMessage letter, MailAddress from)
    {
        var mime = new Mime
        {
            From = from,
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        mime.To.Add(new MailAddress(letter.To));
        // The same id at every try: a receiver can tell a repeated letter from a second one.
        mime.Headers["Message-ID"] = $"<{letter.Id}@{from.Host}>";
        mime.Headers["Content-Language"] = letter.Language;
        mime.Headers["Auto-Submitted"] = "auto-generated";
        if (letter.UnsubscribeUrl is { } url)
        {
            mime.Headers["List-Unsubscribe"] = $"<{url}>";
            mime.Headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
        }
        mime.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(letter.Text, Encoding.UTF8, MediaTypeNames.Text.Plain));
        mime.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(letter.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        return mime;
    }
}
