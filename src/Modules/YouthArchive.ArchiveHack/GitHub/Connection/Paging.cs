using System.Globalization;

namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>Follows GitHub's own links from page to page; no page address is ever made up here.</summary>
internal static class Paging
{
    public const int MostPages = 50;

    public static async Task<PagedList<T>> All<TPage, T>(
        this IConnection connection, Uri first, IDictionary<string, string> parameters, ApiOptions options, Func<TPage, IReadOnlyList<T>> items, CancellationToken cancellationToken)
    {
        Put(parameters, "per_page", options.PageSize);
        Put(parameters, "page", options.StartPage);
        var most = Math.Min(options.PageCount ?? MostPages, MostPages);
        var all = new List<T>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (address, query) = (first, (IDictionary<string, string>?)parameters);
        for (var page = 1; ; page++)
        {
            var answer = await connection.Get<TPage>(address, query, null, cancellationToken);
            all.AddRange(answer.Body is null ? [] : items(answer.Body));
            if (!answer.HttpResponse.ApiInfo.Links.TryGetValue("next", out var next))
            {
                return new(all, isPartial: false);
            }
            if (page >= most)
            {
                return new(all, isPartial: options.PageCount is null || options.PageCount > MostPages);
            }
            seen.Add(Addresses.Absolute(connection.BaseAddress, address, query).AbsoluteUri);
            if (seen.Contains(next.AbsoluteUri) || answer.HttpResponse.ApiInfo.Links.TryGetValue("prev", out var previous) && previous == next)
            {
                return new(all, isPartial: true);
            }
            (address, query) = (next, null);
        }
    }

    private static void Put(IDictionary<string, string> parameters, string name, int? value)
    {
        if (value is { } number)
        {
            parameters[name] = number.ToString(CultureInfo.InvariantCulture);
        }
    }
}

internal sealed class PagedList<T>(List<T> items, bool isPartial) : IReadOnlyList<T>, IPartialList
{
    public bool IsPartial => isPartial;
    public int Count => items.Count;
    public T this[int index] => items[index];
    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
