using System.Globalization;
using System.Text.Json;
using Xunit;
using YouthArchive.Judging.Rankings.Tools;
using YouthArchive.Platform.Tools;
using YouthArchive.Tests.Judging.Rankings.Fixture;

namespace YouthArchive.Tests.Judging.Rankings;

public sealed class RankToolTests
{
    [Fact]
    public async Task Plain_table_gives_variances_entries_judges_and_components()
    {
        var golden = GoldenSet.Read("three-reviews");
        var (outcome, output, errors) = await RunFileAsync(Path.Combine(GoldenSet.Folder, "three-reviews.csv"));
        Assert.Equal(ToolOutcome.Fine, outcome);
        Assert.Equal("", errors);
        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal(golden.Expected.GetProperty("variance").GetProperty("judge").GetDouble(), json.GetProperty("variance").GetProperty("judge").GetDouble(), 4);
        var best = json.GetProperty("entries")[0];
        Assert.Equal(1, best.GetProperty("rank").GetInt32());
        var expected = golden.Expected.GetProperty("entries").EnumerateArray().Single(e => e.GetProperty("entry").GetString() == best.GetProperty("entry").GetString());
        Assert.Equal(expected.GetProperty("effect").GetDouble(), best.GetProperty("effect").GetDouble(), 4);
        Assert.Equal(expected.GetProperty("standardError").GetDouble(), best.GetProperty("standardError").GetDouble(), 4);
        Assert.Equal(3, best.GetProperty("n").GetInt32());
        Assert.InRange(best.GetProperty("rankHigh").GetInt32(), best.GetProperty("rankLow").GetInt32(), 60);
        Assert.Equal(12, json.GetProperty("judges").GetArrayLength());
        Assert.Equal(1, json.GetProperty("components").GetInt32());
    }

    [Fact]
    public async Task Bad_rows_are_named_and_the_rest_is_ranked()
    {
        var (outcome, output, errors) = await RunAsync("\uFEFFentry,judge,score\r\n\"Қыран, «1»\",a,\"8.5\"\r\nB,a,\"7,5\"\r\nB,a,6\r\nB,b,NaN\r\nB,a,5\r\nC,b\r\n,b,5\r\n\"Қыран, «1»\",b,9\r\nB,b,1e300\r\n");
        Assert.Equal(ToolOutcome.ProblemsFound, outcome);
        Assert.Equal(["Row 3", "Row 5", "Row 6", "Row 7", "Row 8", "Row 10"], errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(':')[0]));
        var entries = JsonDocument.Parse(output).RootElement.GetProperty("entries");
        Assert.Equal(["Қыран, «1»", "B"], entries.EnumerateArray().Select(e => e.GetProperty("entry").GetString()!));
        Assert.Equal(8.75, entries[0].GetProperty("mean").GetDouble());
    }

    [Theory]
    [InlineData("")]
    [InlineData("entry;judge;score\n")]
    [InlineData("entry,judge,score\n")]
    [InlineData("{\"format\":\"youtharchive-export/1\"}\n")]
    public async Task What_is_no_table_is_not_readable(string text) => Assert.Equal(ToolOutcome.NotReadable, (await RunAsync(text)).Outcome);

    [Fact]
    public async Task A_file_that_is_not_there_is_not_readable() =>
        Assert.Equal(ToolOutcome.NotReadable, (await RunFileAsync(Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".csv"))).Item1);

    [Fact]
    public async Task Disconnected_tables_say_so()
    {
        var (outcome, output, errors) = await RunFileAsync(Path.Combine(GoldenSet.Folder, "two-components.csv"));
        Assert.Equal(ToolOutcome.Fine, outcome);
        Assert.Contains("not comparable", errors, StringComparison.Ordinal);
        Assert.Equal(2, JsonDocument.Parse(output).RootElement.GetProperty("components").GetInt32());
    }

    internal static async Task<(ToolOutcome Outcome, string Output, string Errors)> RunAsync(string text)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
            return await RunFileAsync(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<(ToolOutcome Outcome, string Output, string Errors)> RunFileAsync(string file)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var errors = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var outcome = await new RankTool().RunAsync([file], output, errors, TestContext.Current.CancellationToken);
        return (outcome, output.ToString(), errors.ToString());
    }
}
