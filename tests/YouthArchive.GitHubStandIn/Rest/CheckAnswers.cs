using YouthArchive.GitHubStandIn.Repositories;

namespace YouthArchive.GitHubStandIn.Rest;

internal static class CheckAnswers
{
    public static async Task<Answer> RunsAsync(Ask ask, string reference)
    {
        if (await ask.CommitAsync(reference) is not { } sha)
        {
            return NoCommit(ask, reference);
        }

        var runs = ask.Repository.Facts.Checks.Where(check => check.Sha == sha).ToArray();
        return Paging.Slice(ask, $"commits/{reference}/check-runs", runs.Length, (skip, take) =>
            new { total_count = runs.Length, check_runs = runs.Skip(skip).Take(take).Select((run, index) => Run(ask, run, skip + index)).ToArray() });
    }

    public static async Task<Answer> StatusAsync(Ask ask, string reference)
    {
        if (await ask.CommitAsync(reference) is not { } sha)
        {
            return NoCommit(ask, reference);
        }

        var statuses = ask.Repository.Facts.Statuses.Where(status => status.Sha == sha).ToArray();
        return Answer.Json(new
        {
            state = Combined(statuses),
            statuses = statuses.Select((status, index) => new
            {
                id = (ask.Repository.Id * 1000) + index,
                state = status.State,
                context = status.Context,
                description = (string?)null,
                target_url = (string?)null,
                created_at = Wire.Time(status.Utc),
                updated_at = Wire.Time(status.Utc),
            }).ToArray(),
            sha,
            total_count = statuses.Length,
            commit_url = $"{ask.Url}/commits/{sha}",
            url = $"{ask.Url}/commits/{sha}/status",
        });
    }

    private static Answer NoCommit(Ask ask, string reference) =>
        ask.Repository.Head is null ? Answer.Empty : Answer.Message(422, $"No commit found for SHA: {reference}");

    /// <summary>GitHub says "pending" when there is no status at all.</summary>
    private static string Combined(StatusFact[] statuses)
    {
        if (statuses.Any(status => status.State is "failure" or "error"))
        {
            return "failure";
        }

        return statuses.Length == 0 || statuses.Any(status => status.State == "pending") ? "pending" : "success";
    }

    private static object Run(Ask ask, CheckFact run, int index) => new
    {
        id = (ask.Repository.Id * 1000) + index,
        node_id = Wire.NodeId("CheckRun", $"{ask.Repository.Id}:{index}"),
        head_sha = run.Sha,
        external_id = $"{index}",
        url = $"{ask.Url}/check-runs/{index}",
        html_url = $"{ask.HtmlUrl}/runs/{index}",
        details_url = $"{ask.HtmlUrl}/runs/{index}",
        status = run.CompletedUtc is null ? "in_progress" : "completed",
        conclusion = run.Conclusion,
        started_at = Wire.Time(run.StartedUtc),
        completed_at = run.CompletedUtc is { } completed ? Wire.Time(completed) : null,
        output = new { title = (string?)null, summary = (string?)null, text = (string?)null, annotations_count = 0, annotations_url = $"{ask.Url}/check-runs/{index}/annotations" },
        name = run.Name,
        check_suite = new { id = ask.Repository.Id },
        app = new { id = 15368, slug = "github-actions", name = "GitHub Actions" },
        pull_requests = Array.Empty<object>(),
    };
}
