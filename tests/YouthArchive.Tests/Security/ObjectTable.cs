using YouthArchive.Platform.Security;

namespace YouthArchive.Tests.Security;

/// <param name="Object">Whose page it is: a name the <see cref="ObjectWorld"/> knows, or one of the kinds without an owner.</param>
/// <param name="LetIn">Who finds it; for everybody else it is not there.</param>
/// <param name="NeedsMore">Handlers that answer 404 even to those, because a bare form names nothing within the page; "who:handler" for one of them.</param>
internal sealed record ObjectLine(string Pattern, string Object, IReadOnlyList<string> LetIn, IReadOnlyList<string> NeedsMore);

/// <summary>who-may-objects.txt: <c>pattern | object | who is let in | handlers that need more than a bare form</c>.</summary>
internal sealed class ObjectTable
{
    /// <summary>The same for everybody, and of nobody.</summary>
    public const string Public = "public";

    /// <summary>Staff of the whole portal: who-may.txt says which roles.</summary>
    public const string Staff = "staff";

    /// <summary>The address names no person's thing: everybody finds the own.</summary>
    public const string Own = "own";

    /// <summary>Whoever holds the link.</summary>
    public const string Secret = "secret";

    private static readonly string[] Kinds = [Public, Staff, Own, Secret];
    private static readonly string[] StaffRoles = [PortalRoles.Organiser, PortalRoles.Archivist, PortalRoles.Editor, PortalRoles.Administrator];

    private ObjectTable(IReadOnlyList<ObjectLine> lines) => Lines = lines;

    public IReadOnlyList<ObjectLine> Lines { get; }

    /// <summary>Lines of pages that belong to somebody.</summary>
    public IEnumerable<ObjectLine> Guarded => Lines.Where(l => !Kinds.Contains(l.Object));

    public static ObjectTable Parse(IEnumerable<string> lines) => new(
        [.. lines.Where(l => l.Trim() is { Length: > 0 } text && text[0] != '#').Select(l => l.Split('|', StringSplitOptions.TrimEntries) switch
        {
            [var pattern, var kind] when Kinds.Contains(kind) => new ObjectLine(pattern, kind, [], []),
            [var pattern, var one, var who] => new ObjectLine(pattern, one, Words(who), []),
            [var pattern, var one, var who, var more] => new ObjectLine(pattern, one, Words(who), Words(more)),
            _ => throw new FormatException($"who-may-objects.txt: {l}"),
        })]);

    /// <summary>What is missing, what is no longer there, and what contradicts the table by role.</summary>
    public IEnumerable<string> Problems(IReadOnlyList<WalkedEndpoint> endpoints, WhoMay byRole)
    {
        var named = endpoints.Where(e => e.NamesAnObject).ToList();
        foreach (var missing in named.Where(e => Lines.All(l => l.Pattern != e.Pattern)))
        {
            yield return $"{missing.Pattern} | names something, and who-may-objects.txt does not say whose it is.";
        }
        foreach (var gone in Lines.Where(l => named.All(e => e.Pattern != l.Pattern)))
        {
            yield return $"{gone.Pattern}: in who-may-objects.txt, but the site has no such endpoint.";
        }
        foreach (var line in Lines)
        {
            var roles = new[] { "GET", "POST" }.Select(m => byRole.Of(line.Pattern, m)).FirstOrDefault(r => r is not null);
            if (line.Object == Public && roles?.Contains(WhoMay.Nobody) != true)
            {
                yield return $"{line.Pattern}: public here, closed to visitors in who-may.txt.";
            }
            if (line.Object == Staff && roles?.All(StaffRoles.Contains) != true)
            {
                yield return $"{line.Pattern}: staff here, open to others in who-may.txt.";
            }
        }
    }

    private static string[] Words(string cell) => [.. cell.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(w => w != "-")];
}
