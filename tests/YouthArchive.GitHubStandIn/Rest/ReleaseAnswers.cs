using YouthArchive.GitHubStandIn.Repositories;

namespace YouthArchive.GitHubStandIn.Rest;

internal static class ReleaseAnswers
{
    public static Answer List(Ask ask) => Paging.Page(ask, "releases",
        ask.Repository.Facts.Releases.OrderByDescending(release => release.PublishedUtc).Select(release => Release(ask, release)).ToArray());

    /// <summary>created_at is the commit's date, which the team sets; published_at is the server's.</summary>
    private static object Release(Ask ask, ReleaseFact release) => new
    {
        url = $"{ask.Url}/releases/{release.Id}",
        html_url = $"{ask.HtmlUrl}/releases/tag/{release.Tag}",
        id = release.Id,
        node_id = Wire.NodeId("Release", $"{release.Id}"),
        author = Wire.User(ask, ask.Accounts.ByLogin(release.Author)),
        tag_name = release.Tag,
        target_commitish = release.Target,
        name = release.Name,
        body = (string?)null,
        draft = false,
        prerelease = false,
        created_at = Wire.Time(release.CreatedUtc),
        published_at = Wire.Time(release.PublishedUtc),
        assets = release.Assets.Select((name, index) => new
        {
            id = (release.Id * 10) + index,
            name,
            label = (string?)null,
            state = "uploaded",
            content_type = "application/zip",
            size = 4096,
            download_count = 0,
            created_at = Wire.Time(release.PublishedUtc),
            updated_at = Wire.Time(release.PublishedUtc),
            browser_download_url = $"{ask.HtmlUrl}/releases/download/{release.Tag}/{name}",
        }).ToArray(),
    };
}
