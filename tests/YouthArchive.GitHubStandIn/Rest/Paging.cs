namespace YouthArchive.GitHubStandIn.Rest;

/// <summary>Pages by number, with Link targets that name the repository by its id as GitHub's do.</summary>
internal static class Paging
{
    public static Answer Page(Ask ask, string rest, IReadOnlyList<object> all) =>
        Slice(ask, rest, all.Count, (skip, take) => all.Skip(skip).Take(take).ToArray());

    public static Answer Slice(Ask ask, string rest, int total, Func<int, int, object> slice)
    {
        var size = ask.Number("per_page", 30, 100);
        var page = ask.Number("page", 1, int.MaxValue / 100);
        var last = Math.Max(1, (total + size - 1) / size);
        return Answer.Json(slice((page - 1) * size, size)).With("Link", Links(ask, rest, page, last));
    }

    public static string Address(Ask ask, string rest, params (string Name, string? Value)[] changes)
    {
        var query = ask.Request.Query.Where(pair => changes.All(change => change.Name != pair.Key))
            .Select(pair => (Name: pair.Key, Value: (string?)pair.Value.ToString()))
            .Concat(changes)
            .Where(pair => pair.Value is not null)
            .Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}");
        return $"{ask.BaseAddress}/repositories/{ask.Repository.Id}/{rest}?{string.Join('&', query)}";
    }

    private static string? Links(Ask ask, string rest, int page, int last)
    {
        (string Relation, int Page)[] links =
        [
            ("prev", page - 1), ("next", page < last ? page + 1 : 0), ("last", page < last ? last : 0), ("first", page > 1 ? 1 : 0),
        ];
        var shown = links.Where(link => link.Page > 0).Select(link => $"<{Address(ask, rest, ("page", $"{link.Page}"))}>; rel=\"{link.Relation}\"").ToArray();
        return shown.Length == 0 ? null : string.Join(", ", shown);
    }
}
