using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Mail;

namespace YouthArchive.People.Guardians;

internal enum AskOutcome { Asked, NotAnAddress, OwnAddress, TooManyAddresses, AskedToday, NotNeeded }

/// <summary>Asks a guardian by a letter with a link. Asking the same address again ends the link of the earlier letter.</summary>
internal sealed class GuardianAsking(
    DbContext db, IMailOutbox outbox, ConsentLetters letters, ILookupNormalizer normalizer, AuditTrail audit, TimeProvider clock)
{
    private const int AddressesInAMonth = 3;

    /// <summary>For staff who look after the student; the caller checks that they do.</summary>
    /// <param name="language">Of the letter: kk, ru, en or mn.</param>
    public Task<AskOutcome> AskAsync(string studentId, string email, string language, string actorId, CancellationToken cancellation) =>
        AskAsync(studentId, email, language, actorId, isOwn: false, cancellation);

    /// <summary>A minor names the guardian: three addresses a month, one letter a day.</summary>
    public Task<AskOutcome> AskForOneselfAsync(string studentId, string email, string language, CancellationToken cancellation) =>
        AskAsync(studentId, email, language, studentId, isOwn: true, cancellation);

    private async Task<AskOutcome> AskAsync(
        string studentId, string typed, string language, string actorId, bool isOwn, CancellationToken cancellation)
    {
        var email = typed.Trim();
        if (!MailRules.IsAddress(email))
        {
            return AskOutcome.NotAnAddress;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        var student = await db.Set<PortalUser>().FirstAsync(u => u.Id == studentId, cancellation);
        if (!Age.IsMinor(student.BirthYear, null, now.Year))
        {
            return AskOutcome.NotNeeded;
        }
        if (normalizer.NormalizeEmail(email) == normalizer.NormalizeEmail(student.Email))
        {
            return AskOutcome.OwnAddress;
        }
        var earlier = await db.Set<ConsentRequest>().Where(r => r.StudentId == studentId && r.AskedUtc > now.AddDays(-30)).ToListAsync(cancellation);
        if (isOwn && Limit(earlier.Where(r => r.AskedById == studentId).ToList(), email, now) is { } refused)
        {
            return refused;
        }
        await WriteAsync(studentId, email, language, actorId, earlier, now, cancellation);
        return AskOutcome.Asked;
    }

    private AskOutcome? Limit(List<ConsentRequest> own, string email, DateTime now)
    {
        if (own.Exists(r => Same(r.Email, email) && r.AskedUtc > now.AddDays(-1)))
        {
            return AskOutcome.AskedToday;
        }
        var addresses = own.Select(r => normalizer.NormalizeEmail(r.Email)).Append(normalizer.NormalizeEmail(email)).Distinct().Count();
        return addresses > AddressesInAMonth ? AskOutcome.TooManyAddresses : null;
    }

    private async Task WriteAsync(
        string studentId, string email, string language, string actorId, List<ConsentRequest> earlier, DateTime now, CancellationToken cancellation)
    {
        foreach (var open in earlier.Where(r => r.AnsweredUtc is null && r.UntilUtc > now && Same(r.Email, email)))
        {
            open.UntilUtc = now;
        }
        var token = ConsentToken.New();
        db.Add(new ConsentRequest
        {
            StudentId = studentId,
            Email = email,
            Language = PortalCultures.IsKnown(language) ? language : PortalCultures.Default,
            TokenHash = ConsentToken.HashOf(token),
            AskedById = actorId,
            AskedUtc = now,
            UntilUtc = now + ConsentRules.LinkLasts,
        });
        await outbox.AddAsync(letters.Asking(email, language, token), cancellation);
        audit.Add(actorId, "Consent.Asked", "Person", studentId);
        await db.SaveChangesAsync(cancellation);
    }

    private bool Same(string one, string other) => normalizer.NormalizeEmail(one) == normalizer.NormalizeEmail(other);
}
