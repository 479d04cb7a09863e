using System.Text.Json;
using Xunit;
using YouthArchive.ArchiveHack.GitHub;

namespace YouthArchive.Tests.ArchiveHack.GitHub;

public sealed class WireTests
{
    [Theory]
    [InlineData("\"2026-11-17T09:00:00Z\"", 1794906000)]
    [InlineData("\"2026-11-17T15:00:00+06:00\"", 1794906000)]
    [InlineData("1794906000", 1794906000)]
    [InlineData("1794906000000", 1794906000)]
    [InlineData("\"nonsense\"", 0)]
    [InlineData("-5", 0)]
    [InlineData("1e300", 0)]
    [InlineData("99999999999999999999", 0)]
    public void Times_are_read_as_rest_webhooks_and_recordings_write_them(string json, long unixSeconds)
    {
        var repository = JsonSerializer.Deserialize($$"""{"pushed_at":{{json}}}""", GitHubJson.Default.Repository)!;

        Assert.Equal(unixSeconds, repository.PushedAt!.Value.ToUnixTimeSeconds());
    }

    [Fact]
    public void Missing_null_and_unknown_members_survive()
    {
        var empty = JsonSerializer.Deserialize("{}", GitHubJson.Default.Repository)!;
        var nulls = JsonSerializer.Deserialize("""{"full_name":null,"topics":null,"owner":null,"pushed_at":null,"tomorrow":{"a":[1]}}""", GitHubJson.Default.Repository)!;
        var commit = JsonSerializer.Deserialize("""[{"sha":"a","commit":null,"parents":null,"author":null}]""", GitHubJson.Default.ListGitHubCommit)![0];

        Assert.Equal(("", 0), (empty.FullName, empty.Topics.Count));
        Assert.Equal(("", 0), (nulls.FullName, nulls.Topics.Count));
        Assert.Equal(("", 0), (commit.Commit.Message, commit.Parents.Count));
    }

    /// <summary>Ids, sizes and byte counts outgrow 32 bits.</summary>
    [Fact]
    public void Every_whole_number_is_64_bits_wide()
    {
        var models = typeof(Repository).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(Repository).Namespace && !type.ContainsGenericParameters && !type.IsByRefLike && GitHubJson.Default.GetTypeInfo(type) is not null)
            .ToList();

        Assert.True(models.Count >= 20, $"Only {models.Count} models found.");
        Assert.All(models.SelectMany(model => model.GetProperties()), property =>
            Assert.NotEqual(typeof(int), Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
        Assert.All(models.SelectMany(model => model.GetProperties()), property => Assert.False(property.PropertyType.IsEnum));
    }
}
