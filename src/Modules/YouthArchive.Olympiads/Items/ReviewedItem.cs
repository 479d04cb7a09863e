using YouthArchive.Olympiads.Papers;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Items;

/// <summary>
/// What <c>Olympiads/Items/_Reviewed</c> draws: a response beside the right answer. Holds the key: only for practice after answering,
/// for a pupil's own published work and for staff.
/// </summary>
/// <param name="Share">What part of the points it earned; null while people have to read it.</param>
/// <param name="Hundredths">The mark in hundredths of a point, where one was given.</param>
/// <param name="Note">A marker's words.</param>
internal sealed record ReviewedItem(
    Item Item, PlacedItem Placed, Response Response, Func<string, string> PictureUrl, Fraction? Share = null, int? Hundredths = null, string? Note = null);
