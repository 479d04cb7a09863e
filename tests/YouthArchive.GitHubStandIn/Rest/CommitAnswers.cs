using System.Globalization;
using YouthArchive.GitHubStandIn.Git;

namespace YouthArchive.GitHubStandIn.Rest;

internal static class CommitAnswers
{
    public static async Task<Answer> ListAsync(Ask ask)
    {
        if (ask.Repository.Head is null)
        {
            return Answer.Empty;
        }

        if (await ask.CommitAsync(ask.Query("sha")) is not { } sha)
        {
            return Answer.NotFound;
        }

        var since = Time(ask.Query("since"), DateTime.MinValue);
        var until = Time(ask.Query("until"), DateTime.MaxValue);
        if (since is null || until is null)
        {
            return Answer.Message(422, "since and until must be ISO 8601 times");
        }

        return await ask.Pages.GetAsync($"{ask.BaseAddress} {ask.Repository.FullName} {ask.Repository.Id} {sha} {ask.Request.QueryString}", () => PageAsync(ask, sha, since.Value, until.Value));
    }

    private static async Task<Answer> PageAsync(Ask ask, string sha, DateTime since, DateTime until)
    {
        // GitHub filters by the committer's date, which the team can set: that is why nobody may judge by it.
        var history = await ask.Git.HistoryAsync(ask.Repository.Directory, sha);
        var commits = history.Where(commit => commit.Committer.Utc >= since && commit.Committer.Utc <= until).ToArray();
        return Paging.Slice(ask, "commits", commits.Length, (skip, take) => commits.Skip(skip).Take(take).Select(commit => Wire.Commit(ask, commit)).ToArray());
    }

    public static async Task<Answer> OneAsync(Ask ask, string reference)
    {
        if (ask.Repository.Head is null)
        {
            return Answer.Empty;
        }

        if (await ask.CommitAsync(reference) is not { } sha)
        {
            return Answer.Message(422, $"No commit found for SHA: {reference}");
        }

        var history = await ask.Git.HistoryAsync(ask.Repository.Directory, sha);
        return Answer.Json(Wire.Commit(ask, history[0]));
    }

    private static DateTime? Time(string? text, DateTime otherwise)
    {
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (text is null)
        {
            return otherwise;
        }

        return DateTime.TryParse(text, CultureInfo.InvariantCulture, utc, out var time) ? time : null;
    }
}
