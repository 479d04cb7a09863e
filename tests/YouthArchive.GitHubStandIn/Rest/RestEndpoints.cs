using System.Globalization;
using YouthArchive.GitHubStandIn.Git;
using YouthArchive.GitHubStandIn.Repositories;

namespace YouthArchive.GitHubStandIn.Rest;

/// <summary>The table of what can be asked.</summary>
internal sealed class RestEndpoints(StandInOptions options, RepositoryRegistry registry, GitReader git, Accounts accounts, WrittenPages pages)
{
    public Target Resolve(HttpRequest request)
    {
        var parts = (request.Path.Value ?? string.Empty).Trim('/').Split('/');
        if (parts is ["repos", var owner, var name, .. var rest])
        {
            var fullName = $"{owner}/{name}";
            var found = registry.ByName(fullName);
            return new Target(found, found is null ? registry.ForwardedFrom(fullName) : null, string.Join('/', rest));
        }

        return parts is ["repositories", var id, .. var tail] && long.TryParse(id, CultureInfo.InvariantCulture, out var number)
            ? new Target(registry.ById(number), null, string.Join('/', tail))
            : new Target(null, null, string.Empty);
    }

    public async Task<Answer> AnswerAsync(HttpRequest request, Target target, QuotaState quota)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return Answer.NotFound;
        }

        if (request.Path == "/rate_limit")
        {
            return RateLimit(quota);
        }

        var address = Target.Base(request);
        if (target.Forwarded is { } moved)
        {
            var tail = target.Rest.Length == 0 ? string.Empty : "/" + target.Rest;
            return Answer.Moved($"{address}/repositories/{moved.Id}{tail}{request.QueryString}");
        }

        return target.Repository is { } repository
            ? await RepositoryAsync(new Ask(request, repository, address, git, accounts, pages, options.Time), target.Rest)
            : Answer.NotFound;
    }

    private static async Task<Answer> RepositoryAsync(Ask ask, string rest) => rest.Split('/') switch
    {
        [""] => await RepositoryAnswers.RepositoryAsync(ask),
        ["commits"] => await CommitAnswers.ListAsync(ask),
        ["commits", var sha] => await CommitAnswers.OneAsync(ask, sha),
        ["commits", var sha, "check-runs"] => await CheckAnswers.RunsAsync(ask, sha),
        ["commits", var sha, "status"] => await CheckAnswers.StatusAsync(ask, sha),
        ["activity"] => ActivityAnswers.List(ask),
        ["languages"] => await ContentAnswers.LanguagesAsync(ask),
        ["readme"] => await ContentAnswers.ReadmeAsync(ask),
        ["license"] => await ContentAnswers.LicenceAsync(ask),
        ["community", "profile"] => await RepositoryAnswers.CommunityAsync(ask),
        ["branches"] => RepositoryAnswers.Branches(ask),
        ["git", "trees", var sha] => await ContentAnswers.TreeAsync(ask, sha),
        ["releases"] => ReleaseAnswers.List(ask),
        _ => Answer.NotFound,
    };

    private static Answer RateLimit(QuotaState quota)
    {
        var core = new { limit = quota.Limit, used = quota.Used, remaining = quota.Remaining, reset = quota.Reset.ToUnixTimeSeconds() };
        return Answer.Json(new { resources = new { core, search = core with { limit = 30, used = 0, remaining = 30 }, graphql = core with { used = 0, remaining = core.limit } }, rate = core });
    }
}
