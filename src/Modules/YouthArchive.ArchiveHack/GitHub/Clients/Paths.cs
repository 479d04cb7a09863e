using System.Globalization;

namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>A repository by name only until its number is known; by number it survives renames and transfers.</summary>
internal static class Paths
{
    public static string Of(string owner, string name) => $"repos/{Uri.EscapeDataString(owner)}/{Uri.EscapeDataString(name)}";

    public static string Of(long repositoryId) => string.Create(CultureInfo.InvariantCulture, $"repositories/{repositoryId}");

    public static Uri To(string repository, string below = "") => new(repository + below, UriKind.Relative);

    public static string Reference(string reference) => Uri.EscapeDataString(reference);

    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static Dictionary<string, string> Query(params (string Name, string? Value)[] parameters) =>
        parameters.Where(p => p.Value is not null).ToDictionary(p => p.Name, p => p.Value!);
}
