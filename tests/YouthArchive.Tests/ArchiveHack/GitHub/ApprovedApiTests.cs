using System.Reflection;
using System.Text;
using Xunit;
using YouthArchive.ArchiveHack.GitHub;

namespace YouthArchive.Tests.ArchiveHack.GitHub;

/// <summary>
/// The part of Octokit we mirror is written down in ApprovedApi.txt: names, argument order, hierarchy of exceptions.
/// Whoever changes it on purpose changes that file too.
/// </summary>
public sealed class ApprovedApiTests
{
    private static readonly Type[] Interfaces =
    [
        typeof(IGitHubClient), typeof(IRepositoriesClient), typeof(IRepositoryCommitsClient), typeof(IRepositoryContentsClient), typeof(IReleasesClient),
        typeof(IGitDatabaseClient), typeof(ITreesClient), typeof(IChecksClient), typeof(ICheckRunsClient), typeof(IRateLimitClient),
        typeof(IConnection), typeof(IApiResponse<>), typeof(IResponse), typeof(ICredentialStore),
        typeof(IRepositoryActivityClient), typeof(IRawReadmeClient),
    ];

    private static readonly Type[] Models =
    [
        typeof(Repository), typeof(User), typeof(LicenseMetadata), typeof(RepositoryLanguage), typeof(GitHubCommit), typeof(Commit), typeof(Committer),
        typeof(Author), typeof(GitReference), typeof(Verification), typeof(Readme), typeof(RepositoryContentLicense), typeof(TreeResponse), typeof(TreeItem),
        typeof(CheckRunsResponse), typeof(CheckRun), typeof(Release), typeof(ReleaseAsset), typeof(RepositoryActivity), typeof(ApiInfo), typeof(RateLimit),
        typeof(MiscellaneousRateLimit), typeof(ResourceRateLimit), typeof(ApiError), typeof(ApiErrorDetail), typeof(ApiOptions), typeof(CommitRequest),
        typeof(CheckRunRequest), typeof(RepositoryActivityRequest),
    ];

    [Fact]
    public void Surface_is_the_approved_one()
    {
        using var stream = typeof(ApprovedApiTests).Assembly.GetManifestResourceStream("ApprovedApi.txt")!;
        using var reader = new StreamReader(stream);

        Assert.Equal(reader.ReadToEnd().ReplaceLineEndings("\n"), Describe(), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Modules_reach_github_through_the_interfaces_alone()
    {
        Type[] concrete = [typeof(GitHubClient), typeof(Connection), typeof(RepositoriesClient), typeof(RequestGate), typeof(Transport)];
        var outside = typeof(GitHubClient).Assembly.GetTypes()
            .Where(type => type.Namespace != typeof(GitHubClient).Namespace && type.Namespace?.StartsWith("YouthArchive", StringComparison.Ordinal) == true);
        const BindingFlags all = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

        var used = outside.SelectMany(type =>
            type.GetFields(all).Select(field => field.FieldType)
                .Concat(type.GetConstructors(all).SelectMany(c => c.GetParameters()).Select(p => p.ParameterType))
                .Concat(type.GetMethods(all).SelectMany(m => m.GetParameters()).Select(p => p.ParameterType)));

        Assert.Empty(used.Intersect(concrete));
        Assert.DoesNotContain(concrete, typeof(RepositoryReader).GetConstructors().Single().GetParameters().Select(p => p.ParameterType).Contains);
    }

    private static string Describe()
    {
        var text = new StringBuilder();
        foreach (var type in Interfaces)
        {
            text.Append("interface ").Append(Name(type)).Append('\n');
            foreach (var member in type.GetMembers().Where(m => m is PropertyInfo or MethodInfo { IsSpecialName: false }).Select(Signature).Order(StringComparer.Ordinal))
            {
                text.Append("  ").Append(member).Append('\n');
            }
        }
        foreach (var type in Models)
        {
            text.Append("model ").Append(Name(type)).Append('\n');
            foreach (var property in type.GetProperties().Select(Signature).Order(StringComparer.Ordinal))
            {
                text.Append("  ").Append(property).Append('\n');
            }
        }
        foreach (var type in typeof(ApiException).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(ApiException))).OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            text.Append("exception ").Append(type.Name).Append(" : ").Append(type.BaseType!.Name).Append('\n');
        }
        return text.ToString();
    }

    private static string Signature(MemberInfo member) => member switch
    {
        MethodInfo method => $"{Name(method.ReturnType)} {method.Name}{Generic(method)}({string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}"))})",
        PropertyInfo property => $"{Name(property.PropertyType)} {property.Name}",
        _ => throw new InvalidOperationException(member.Name),
    };

    private static string Generic(MethodInfo method) => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";

    private static string Name(Type type) => type switch
    {
        { IsArray: true } => Name(type.GetElementType()!) + "[]",
        { IsGenericType: true } => $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>",
        _ => type.Name,
    };
}
