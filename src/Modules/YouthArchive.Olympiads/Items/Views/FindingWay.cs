namespace YouthArchive.Olympiads.Items.Views;

internal static class FindingWay
{
    /// <summary>The node and all it lies in; nothing for an unknown one.</summary>
    public static IReadOnlySet<string> To(FindingAid body, string node)
    {
        var way = new HashSet<string>(StringComparer.Ordinal);
        for (var at = body.Nodes.FirstOrDefault(n => n.Id == node); at is not null && way.Add(at.Id);)
        {
            at = body.Nodes.FirstOrDefault(n => n.Id == at.Parent);
        }
        return way;
    }
}
