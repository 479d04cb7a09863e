using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Platform.Mail;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Platform.Mail;

public abstract class MailOutboxTests(PortalSite site)
{
    private static string To() => $"outbox{Guid.NewGuid():N}@example.org";

    private static Letter New(string to) => new("Test.Written", to, "ru", "Тема", ["Абзац."]);

    [Theory]
    [InlineData("Subject", "One\r\nBcc: everybody@example.org")]
    [InlineData("Subject", "One\nTwo")]
    [InlineData("Subject", " ")]
    [InlineData("To", "a@example.org\r\nBcc: b@example.org")]
    [InlineData("To", "a@example.org, b@example.org")]
    [InlineData("To", "Name <a@example.org>")]
    [InlineData("To", "nobody")]
    [InlineData("To", "")]
    [InlineData("Href", "https://elsewhere.example.org/")]
    [InlineData("Href", "/a b")]
    public async Task Letter_with_a_header_of_somebody_elses_making_is_refused(string part, string value)
    {
        var letter = part switch
        {
            "Subject" => New(To()) with { Subject = value },
            "To" => New(value),
            _ => New(To()) with { Link = new("Ссылка", value) },
        };
        var error = await Assert.ThrowsAsync<ArgumentException>(() => site.WriteAsync(letter));
        Assert.DoesNotContain("example.org", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_with_one_key_are_written_once()
    {
        var to = To();
        var letter = New(to) with { Key = "reminder:" + to };
        await site.WriteAsync(letter, letter);
        await site.WriteAsync(letter);
        await site.WriteAsync(New(to), New(to));
        Assert.Equal(3, (await site.LettersAsync(to)).Count);
    }

    [Fact]
    public async Task Letter_is_gone_when_what_caused_it_was_rolled_back()
    {
        var to = To();
        await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<DbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await services.GetRequiredService<IMailOutbox>().AddAsync(New(to));
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
            return true;
        });
        Assert.Empty(await site.LettersAsync(to));
    }

    public sealed class OnSqlite(MailingSite site) : MailOutboxTests(site), IClassFixture<MailingSite>;

    public sealed class OnPostgres(MailingPostgresSite site) : MailOutboxTests(site), IClassFixture<MailingPostgresSite>;
}

/// <summary>A site with letters going to its folder, and its own sender at work.</summary>
public sealed class FolderMailTests(PortalSite site) : IClassFixture<PortalSite>
{
    [Fact]
    public async Task Commit_rings_the_sender_also_within_a_transaction()
    {
        foreach (var inTransaction in new[] { false, true })
        {
            var to = $"folder{inTransaction}@example.org";
            await site.InScopeAsync(async services =>
            {
                var db = services.GetRequiredService<DbContext>();
                await using var transaction = inTransaction ? await db.Database.BeginTransactionAsync() : null;
                await services.GetRequiredService<IMailOutbox>().AddAsync(new("Test.Written", to, "mn", "Гарчиг өү", ["Нэг."]));
                await db.SaveChangesAsync();
                if (transaction is not null)
                {
                    await transaction.CommitAsync();
                }
                return true;
            });
            // Far sooner than the task's own pause of 30 seconds.
            await PostOffice.UntilAsync(() => Files().Any(f => f.Headers["To"] == to), "The letter did not reach the folder.", seconds: 15);
            Assert.Equal("Гарчиг өү", Files().Single(f => f.Headers["To"] == to).Subject);
        }
    }

    private List<MimeText> Files() => Directory.Exists(Path.Combine(site.Folder, "mail"))
        ? [.. Directory.GetFiles(Path.Combine(site.Folder, "mail"), "*.eml").Select(f => MimeText.Read(File.ReadAllText(f, System.Text.Encoding.Latin1)))]
        : [];
}
