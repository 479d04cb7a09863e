using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Mail;

namespace YouthArchive.People.Safety;

/// <summary>Letters to those who answer. They say that there is something to read and where, nothing of what or who.</summary>
internal sealed class SafetyLetters(DbContext db, IMailOutbox outbox, IStringLocalizer S)
{
    public const string Arrived = "Safety.Arrived";
    public const string Reminded = "Safety.Reminded";

    public Task ArrivedAsync(SafetyReport report, IReadOnlyList<Person> readers, CancellationToken cancellation) =>
        WriteAsync(report, readers, Arrived, 0, () => (S["A safety message has come"], S["Somebody told the portal that they feel unsafe. Read it and answer today."]), cancellation);

    public Task RemindAsync(SafetyReport report, IReadOnlyList<Person> readers, CancellationToken cancellation) =>
        WriteAsync(report, readers, Reminded, report.Reminders, () => (S["A safety message waits for an answer"], S["It has had no answer for more than a day. Please answer now."]), cancellation);

    private async Task WriteAsync(
        SafetyReport report, IReadOnlyList<Person> readers, string kind, int number, Func<(string Subject, string Text)> words, CancellationToken cancellation)
    {
        var ids = readers.Select(r => r.Id).ToList();
        var addresses = await db.Set<PortalUser>().Where(u => ids.Contains(u.Id) && u.Email != null).ToDictionaryAsync(u => u.Id, u => u.Email, cancellation);
        foreach (var reader in readers.Where(r => MailRules.IsAddress(addresses.GetValueOrDefault(r.Id))))
        {
            await outbox.AddAsync(Speaking.In(reader.Language, () =>
            {
                var (subject, text) = words();
                return new Letter(kind, addresses[reader.Id]!, reader.Language, subject, [text])
                {
                    PersonId = reader.Id,
                    Link = new(S["Open the message"], SafetyLinks.Report(report.Id)),
                    Key = FormattableString.Invariant($"{kind}:{report.Id}:{reader.Id}:{number}"),
                };
            }), cancellation);
        }
    }
}
