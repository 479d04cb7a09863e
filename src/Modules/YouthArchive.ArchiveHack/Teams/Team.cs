using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.ArchiveHack.Teams;

internal sealed class Team : IVersioned
{
    public const int NameLength = 60;
    public const int SummaryLength = 300;
    public const int PlaceLength = 60;
    public const int RoomLength = 300;
    public const int Smallest = 2;
    public const int Largest = 5;

    public string Id { get; init; } = PortalId.New();
    public required int EditionId { get; init; }

    /// <summary>Counts within the edition; the code is made of it.</summary>
    public required int Number { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string NameSearch { get; init; }
    public required LocalizedText Summary { get; init; }

    /// <summary>The language the team writes in.</summary>
    public required string Language { get; init; }
    public string? TrackKey { get; set; }

    /// <summary>Where the team shows its work: a table, a room. The organiser sets it; null until then.</summary>
    public string? DemoPlace { get; set; }

    /// <summary>An https address of an online room.</summary>
    public string? DemoRoom { get; set; }
    public required DateTime FormedUtc { get; init; }

    /// <summary>Moves with every joining and leaving, so that two people cannot take the last place at once.</summary>
    public DateTime MembersChangedUtc { get; set; }

    /// <summary>Set when the last member has left.</summary>
    public DateTime? DissolvedUtc { get; set; }

    /// <summary>GitHub's number of the confirmed repository: one repository belongs to one team of an edition.</summary>
    public long? RepositoryId { get; set; }
    public int Version { get; set; }

    public List<Member> Members { get; init; } = [];
    public List<Invitation> Invitations { get; init; } = [];
    public List<HandIn> HandIns { get; init; } = [];

    /// <summary>Of the edition; set when the team is found.</summary>
    public TeamSizes Sizes { get; set; } = TeamSizes.Usual;

    public Member? Leader => Members.Find(m => m.IsLeader);
    public bool IsFull => Members.Count >= Sizes.Largest;
    public HandIn? Current => HandIns.Where(h => h.IsCurrent).MaxBy(h => h.HandedInUtc);
    public HandIn? Proposal => HandIns.Where(h => h.IsProposal).MaxBy(h => h.HandedInUtc);

    public Member? MemberOf(string personId) => Members.Find(m => m.PersonId == personId);

    public Invitation? OpenInvitation(DateTime now) => Invitations.Find(i => i.IsOpen(now)) is { } open && !IsFull ? open : null;

    public static string CodeOf(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"H-{number:00}");
}
