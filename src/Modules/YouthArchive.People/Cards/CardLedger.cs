using Microsoft.EntityFrameworkCore;

namespace YouthArchive.People.Cards;

/// <summary>
/// Counts tries before they are looked at: whoever guesses on many nodes at once still gets no more than <see cref="CardTries"/> allows.
/// One statement each, the same on both engines.
/// </summary>
internal sealed class CardLedger(DbContext db, TimeProvider clock)
{
    // Unknown names write a row as known ones do, so that both take as long.
    private const string Nobodys = "";

    /// <summary>Takes one try of the card and of its class. False: there is none left, and the secret must not be looked at.</summary>
    public async Task<bool> TakeAsync(SignInCard card, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var day = CardTries.DayOf(now);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var isTaken = await CountAsync(card.ClassId, day, CardTries.PerClassADay, cancellation)
            && await db.Database.ExecuteSqlAsync($"""
                UPDATE "People_SignInCards" SET
                    "WrongTries" = CASE WHEN "WrongDay" = {day} THEN "WrongTries" + 1 ELSE 1 END,
                    "LockedUtc" = CASE WHEN "WrongDay" = {day} AND "WrongTries" + 1 >= {CardTries.LockAt} THEN {now} ELSE NULL END,
                    "WrongDay" = {day}
                WHERE "PersonId" = {card.PersonId} AND "SecretHash" = {card.SecretHash} AND "LockedUtc" IS NULL
                    AND ("WrongDay" <> {day} OR "WrongTries" < {CardTries.MostOfPicturesADay})
                """, cancellation) == 1;
        if (isTaken)
        {
            await transaction.CommitAsync(cancellation);
        }
        return isTaken;
    }

    /// <summary>The try was right: it counts for nothing.</summary>
    public async Task GiveBackAsync(SignInCard card, CancellationToken cancellation)
    {
        var day = CardTries.DayOf(clock.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"""
            UPDATE "People_ClassTries" SET "Wrong" = "Wrong" - 1 WHERE "ClassId" = {card.ClassId} AND "Day" = {day} AND "Wrong" > 0
            """, cancellation);
        await db.Database.ExecuteSqlAsync($"""
            UPDATE "People_SignInCards" SET "WrongTries" = "WrongTries" - 1, "LockedUtc" = NULL
            WHERE "PersonId" = {card.PersonId} AND "SecretHash" = {card.SecretHash} AND "WrongDay" = {day} AND "WrongTries" > 0
            """, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public Task TakeOfNobodyAsync(CancellationToken cancellation) =>
        CountAsync(Nobodys, CardTries.DayOf(clock.GetUtcNow().UtcDateTime), int.MaxValue, cancellation);

    /// <summary>Yesterday's counts say nothing any more.</summary>
    public Task ForgetAsync(CancellationToken cancellation)
    {
        var yesterday = CardTries.DayOf(clock.GetUtcNow().UtcDateTime.AddDays(-1));
        return db.Set<ClassTries>().Where(t => t.Day < yesterday).ExecuteDeleteAsync(cancellation);
    }

    private async Task<bool> CountAsync(string classId, int day, int most, CancellationToken cancellation) =>
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "People_ClassTries" ("ClassId", "Day", "Wrong") VALUES ({classId}, {day}, 1)
            ON CONFLICT ("ClassId", "Day") DO UPDATE SET "Wrong" = "People_ClassTries"."Wrong" + 1
            WHERE "People_ClassTries"."Wrong" < {most}
            """, cancellation) == 1;
}
