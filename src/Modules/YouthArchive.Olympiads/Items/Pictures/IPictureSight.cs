namespace YouthArchive.Olympiads.Items.Pictures;

/// <summary>Who besides staff may see a contest item's pictures: whoever sits, or has sat, a paper that holds it.</summary>
internal interface IPictureSight
{
    /// <summary>True when the person has begun a sitting whose paper holds the item.</summary>
    Task<bool> HoldsAsync(string personId, string itemKey, CancellationToken cancellation = default);
}
