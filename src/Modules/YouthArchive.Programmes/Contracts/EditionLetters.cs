using System.Globalization;

namespace YouthArchive.Programmes.Contracts;

/// <summary>
/// Keys of letters that are of an edition (<see cref="Platform.Mail.Letter.Key"/>): its dashboard counts those of them that do not arrive.
/// </summary>
public static class EditionLetters
{
    /// <param name="what">Unique within the edition, e.g. <c>appeal|12|person</c>; at most 170 characters.</param>
    public static string Key(int editionId, string what) => Of(editionId) + what;

    /// <summary>What all of them begin with.</summary>
    public static string Of(int editionId) => string.Create(CultureInfo.InvariantCulture, $"edition|{editionId}|");
}
