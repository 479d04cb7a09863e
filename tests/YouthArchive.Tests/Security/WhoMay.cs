using YouthArchive.Platform.Security;

namespace YouthArchive.Tests.Security;

/// <summary>The written table: <c>pattern | methods | who</c>, where who is <c>everyone</c>, <c>signed-in</c>, <c>closed</c>, or a list of roles.</summary>
internal sealed class WhoMay
{
    public const string Nobody = "nobody";
    public const string NoRole = "no role";

    private readonly Dictionary<(string Pattern, string Method), IReadOnlySet<string>> _rows = [];

    /// <summary>Everybody the walk calls as.</summary>
    public static IReadOnlyList<string> Callers { get; } = [Nobody, NoRole, .. PortalRoles.All];

    public IEnumerable<(string Pattern, string Method)> Rows => _rows.Keys;

    public static WhoMay Parse(IEnumerable<string> lines)
    {
        var table = new WhoMay();
        foreach (var line in lines.Where(l => l.Trim() is { Length: > 0 } text && text[0] != '#'))
        {
            var cells = line.Split(" | ", StringSplitOptions.TrimEntries);
            var (pattern, methods, who) = cells.Length == 3
                ? (cells[0], cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), cells[2])
                : throw new FormatException($"who-may.txt: not three cells: {line}");
            foreach (var method in methods)
            {
                if (!table._rows.TryAdd((pattern, method), Allowed(who, line)))
                {
                    throw new FormatException($"who-may.txt: twice: {line}");
                }
            }
        }
        return table;
    }

    public IReadOnlySet<string>? Of(string pattern, string method) => _rows.GetValueOrDefault((pattern, method));

    /// <summary>A line to paste.</summary>
    public static string Line(string pattern, IEnumerable<string> methods, IReadOnlySet<string> allowed) =>
        $"{pattern} | {string.Join(' ', methods)} | {Words(allowed)}";

    public static string Words(IReadOnlySet<string> allowed) =>
        allowed.SetEquals(Callers) ? "everyone"
        : allowed.SetEquals(Callers.Where(c => c != Nobody)) ? "signed-in"
        : allowed.Count == 0 ? "closed"
        : string.Join(", ", Callers.Where(allowed.Contains));

    private static HashSet<string> Allowed(string who, string line) => who switch
    {
        "everyone" => [.. Callers],
        "signed-in" => [.. Callers.Where(c => c != Nobody)],
        "closed" => [],
        _ => [.. who.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(role =>
            Callers.Contains(role) ? role : throw new FormatException($"who-may.txt: '{role}' is no role: {line}"))],
    };
}
