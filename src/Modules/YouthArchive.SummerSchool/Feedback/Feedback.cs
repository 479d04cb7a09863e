using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Persistence;
using YouthArchive.SummerSchool.Seats;

namespace YouthArchive.SummerSchool.Feedback;

/// <summary>What somebody thinks of the school. Nothing says who or when: the id is drawn by lot, and there is no time.</summary>
internal sealed class FeedbackAnswer
{
    public const int TextLength = 2000;
    public const int Most = 5;

    public required string Id { get; init; }
    public required int EditionId { get; init; }

    // From 1 to 5.
    public required int Content { get; init; }
    public required int Lecturers { get; init; }
    public required int Workshops { get; init; }
    public required int Organisation { get; init; }
    public required int Again { get; init; }
    public string Liked { get; init; } = "";
    public string Missed { get; init; } = "";
    public string Advice { get; init; } = "";

    public IReadOnlyList<int> Scales => [Content, Lecturers, Workshops, Organisation, Again];
}

/// <summary>That a seat has answered, apart from what it said.</summary>
internal sealed class FeedbackGiven
{
    public required int EditionId { get; init; }
    public required int SeatId { get; init; }
}

internal sealed class FeedbackMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<FeedbackAnswer>(e =>
        {
            e.ToTable("SummerSchool_FeedbackAnswers");
            e.Property(a => a.Id).HasMaxLength(PortalId.Length);
            e.HasIndex(a => a.EditionId);
        });
        model.Entity<FeedbackGiven>(e =>
        {
            e.ToTable("SummerSchool_FeedbackGiven");
            e.HasKey(g => new { g.EditionId, g.SeatId });
        });
    }
}

/// <param name="Counts">For each scale, how many gave 1, 2, 3, 4, 5.</param>
internal sealed record FeedbackSummary(int Answers, IReadOnlyList<IReadOnlyList<int>> Counts, IReadOnlyList<(string Liked, string Missed, string Advice)> Texts);

internal sealed class FeedbackDesk(DbContext db)
{
    /// <summary>Below so many answers a reader could guess who said what.</summary>
    public const int Least = 5;

    public Task<bool> IsGivenAsync(Seat seat, CancellationToken cancellation) =>
        db.Set<FeedbackGiven>().AnyAsync(g => g.EditionId == seat.EditionId && g.SeatId == seat.Id, cancellation);

    /// <returns>False when this seat has answered before.</returns>
    public async Task<bool> GiveAsync(Seat seat, FeedbackAnswer answer, CancellationToken cancellation)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        var isFirst = await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "SummerSchool_FeedbackGiven" ("EditionId", "SeatId") VALUES ({seat.EditionId}, {seat.Id}) ON CONFLICT ("EditionId", "SeatId") DO NOTHING""", cancellation) == 1;
        if (!isFirst)
        {
            return false;
        }
        db.Add(answer);
        await db.SaveChangesAsync(cancellation);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellation);
        }
        return true;
    }

    public Task<int> CountAsync(int editionId, CancellationToken cancellation) => db.Set<FeedbackAnswer>().CountAsync(a => a.EditionId == editionId, cancellation);

    /// <summary>Null until there are <see cref="Least"/> answers. By id, which is no order of time.</summary>
    public async Task<FeedbackSummary?> SummaryAsync(int editionId, CancellationToken cancellation)
    {
        var answers = await db.Set<FeedbackAnswer>().AsNoTracking().Where(a => a.EditionId == editionId).OrderBy(a => a.Id).ToListAsync(cancellation);
        return answers.Count < Least ? null : new(
            answers.Count,
            [.. Enumerable.Range(0, 5).Select(scale => (IReadOnlyList<int>)[.. Enumerable.Range(1, FeedbackAnswer.Most).Select(mark => answers.Count(a => a.Scales[scale] == mark))])],
            [.. answers.Select(a => (a.Liked, a.Missed, a.Advice))]);
    }
}

internal static class FeedbackServices
{
    public static void AddFeedback(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, FeedbackMaps>();
        services.AddScoped<FeedbackDesk>();
    }
}
