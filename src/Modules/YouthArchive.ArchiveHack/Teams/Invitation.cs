using YouthArchive.Platform.Security;

namespace YouthArchive.ArchiveHack.Teams;

internal sealed class Invitation
{
    public static readonly TimeSpan Validity = TimeSpan.FromDays(14);

    public int Id { get; private set; }
    public required string TeamId { get; init; }
    public required string Code { get; init; }
    public required string ByPersonId { get; init; }
    public required DateTime FromUtc { get; init; }
    public required DateTime UntilUtc { get; init; }
    public DateTime? RevokedUtc { get; set; }

    public bool IsOpen(DateTime now) => RevokedUtc is null && FromUtc <= now && now < UntilUtc;

    public static Invitation For(Team team, string byPersonId, DateTime now) => new()
    {
        TeamId = team.Id,
        Code = SpokenCode.New(),
        ByPersonId = byPersonId,
        FromUtc = now,
        UntilUtc = now + Validity,
    };
}

/// <summary>A code that led nowhere. Kept for an hour, to slow down whoever tries codes.</summary>
internal sealed class WrongCode
{
    public const int Allowed = 10;
    public static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    public int Id { get; private set; }
    public required string PersonId { get; init; }
    public required DateTime AtUtc { get; init; }
}
