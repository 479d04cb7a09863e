using YouthArchive.GitHubStandIn.Git;
using YouthArchive.GitHubStandIn.Repositories;

namespace YouthArchive.GitHubStandIn.Rest;

internal static class RepositoryAnswers
{
    public static async Task<Answer> RepositoryAsync(Ask ask)
    {
        var (repository, facts) = (ask.Repository, ask.Repository.Facts);
        var content = await ContentListing.ReadAsync(ask);
        var languages = content.Languages();
        var pushed = repository.Pushes.Read().LastOrDefault()?.Timestamp ?? facts.CreatedUtc;
        var owner = Wire.User(ask, ask.Accounts.ByLogin(repository.Owner) with { Type = "Organization" });
        return Answer.Json(new
        {
            id = repository.Id,
            node_id = Wire.NodeId("Repository", $"{repository.Id}"),
            name = repository.Name,
            full_name = repository.FullName,
            @private = facts.Private,
            owner,
            html_url = ask.HtmlUrl,
            description = facts.Description,
            fork = facts.ForkOf is not null,
            url = ask.Url,
            created_at = Wire.Time(facts.CreatedUtc),
            updated_at = Wire.Time(pushed),
            pushed_at = Wire.Time(pushed),
            clone_url = $"{ask.HtmlUrl}.git",
            homepage = facts.Homepage,
            size = content.Entries.Sum(entry => entry.Size ?? 0) / 1024,
            stargazers_count = 0,
            watchers_count = 0,
            language = languages.Keys.FirstOrDefault(),
            has_issues = true,
            has_wiki = false,
            forks_count = 0,
            archived = false,
            disabled = false,
            open_issues_count = 0,
            license = (await content.LicenceAsync(ask))?.Short(ask.BaseAddress),
            is_template = false,
            topics = facts.Topics,
            visibility = facts.Private ? "private" : "public",
            forks = 0,
            open_issues = 0,
            watchers = 0,
            default_branch = repository.DefaultBranch,
            parent = Other(ask, facts.ForkOf),
            source = Other(ask, facts.ForkOf),
            template_repository = Other(ask, facts.GeneratedFrom),
        });
    }

    public static async Task<Answer> CommunityAsync(Ask ask)
    {
        var facts = ask.Repository.Facts;
        var content = await ContentListing.ReadAsync(ask);
        var licence = await content.LicenceAsync(ask);
        var readme = content.Readme();
        object? contributing = content.Root("CONTRIBUTING.md") is { } file ? new { url = $"{ask.Url}/contents/{file.Path}", html_url = $"{ask.HtmlUrl}/blob/{ask.Repository.DefaultBranch}/{file.Path}" } : null;
        object?[] parts = [facts.Description, readme, licence, contributing];
        return Answer.Json(new
        {
            health_percentage = 100 * parts.Count(part => part is not null) / 7,
            description = facts.Description,
            documentation = (string?)null,
            files = new
            {
                code_of_conduct = (object?)null,
                code_of_conduct_file = (object?)null,
                license = licence?.Short(ask.BaseAddress),
                contributing,
                readme = readme is null ? null : new { url = $"{ask.Url}/contents/{readme.Path}", html_url = $"{ask.HtmlUrl}/blob/{ask.Repository.DefaultBranch}/{readme.Path}" },
                issue_template = (object?)null,
                pull_request_template = (object?)null,
            },
            updated_at = Wire.Time(ask.Repository.Pushes.Read().LastOrDefault()?.Timestamp ?? facts.CreatedUtc),
        });
    }

    public static Answer Branches(Ask ask)
    {
        var branches = GitReferences.Branches(ask.Repository.Directory);
        return Paging.Page(ask, "branches", branches.Select(pair => (object)new
        {
            name = pair.Key,
            commit = new { sha = pair.Value, url = $"{ask.Url}/commits/{pair.Value}" },
            @protected = false,
        }).ToArray());
    }

    private static object? Other(Ask ask, string? fullName) => fullName is null ? null : new
    {
        id = ask.Accounts.ByLogin(fullName).Id,
        name = fullName.Split('/')[1],
        full_name = fullName,
        owner = Wire.User(ask, ask.Accounts.ByLogin(fullName.Split('/')[0])),
        html_url = $"{ask.BaseAddress}/{fullName}",
        url = $"{ask.BaseAddress}/repos/{fullName}",
        default_branch = "main",
    };
}
