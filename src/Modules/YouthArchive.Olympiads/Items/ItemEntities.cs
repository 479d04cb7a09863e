using YouthArchive.Platform.Persistence;

namespace YouthArchive.Olympiads.Items;

internal enum ItemState { Draft, InReview, Reviewed, Retired }

/// <summary>An item of the bank; what it asks stands in its versions.</summary>
internal sealed class BankItem
{
    public int Id { get; private set; }

    /// <summary>Of all versions.</summary>
    public required string Key { get; init; }
    public bool IsSample { get; init; }

    /// <summary>Open to practise with; such an item never stands in a contest's paper.</summary>
    public bool IsForPractice { get; set; }
}

/// <summary>A version of an item. One that was reviewed never changes: a correction is the next version.</summary>
internal sealed class ItemVersion : IVersioned
{
    public int Id { get; private set; }
    public required int ItemId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>The type's name, see <see cref="ItemBody"/>.</summary>
    public required string Type { get; set; }

    /// <summary><see cref="Item"/> as JSON.</summary>
    public required string Json { get; set; }
    public ItemState State { get; set; }
    public string? AuthorId { get; init; }
    public string? ReviewerId { get; set; }
    public string? ReviewNote { get; set; }
    public required DateTime ChangedUtc { get; set; }
    public int Version { get; set; }
}

/// <summary>A picture's bytes, once for all versions that show it.</summary>
internal sealed class StoredPicture
{
    public int Id { get; private set; }
    public required int ItemId { get; init; }

    /// <summary>Name within the item.</summary>
    public required string File { get; init; }

    /// <summary>Of the bytes, hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Where the site's file store has it.</summary>
    public required string StoreKey { get; init; }
    public required string MediaType { get; init; }
    public required int Width { get; init; }
    public required int Height { get; init; }
}
