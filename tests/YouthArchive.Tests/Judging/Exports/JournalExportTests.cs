using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Xunit;
using YouthArchive.Judging.Awards;
using YouthArchive.Judging.Exports;
using YouthArchive.Judging.Publications;
using YouthArchive.Judging.Scores;
using YouthArchive.Platform.Tools;
using YouthArchive.Tests.Architecture;
using YouthArchive.Tests.Judging.Publications;
using YouthArchive.Tests.Judging.Rankings;

namespace YouthArchive.Tests.Judging.Exports;

public sealed class JournalExportTests
{
    [Fact]
    public async Task Tool_says_that_the_chain_holds_and_the_ranking_agrees()
    {
        var (outcome, output, errors) = await RankToolTests.RunAsync(Export());
        Assert.Equal((ToolOutcome.Fine, ""), (outcome, errors));
        var json = JsonDocument.Parse(output).RootElement;
        Assert.True(json.GetProperty("chain").GetProperty("holds").GetBoolean());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("chain").GetProperty("brokenAt").ValueKind);
        Assert.True(json.GetProperty("agrees").GetBoolean());
        Assert.Equal(Journal().Results().Rows[0].Score, json.GetProperty("entries")[0].GetProperty("score").GetDecimal());
    }

    [Fact]
    public async Task One_changed_score_is_found_at_its_line()
    {
        var lines = Export().Split('\n');
        lines[8] = lines[8].Replace("\"halves\":", "\"halves\":1", StringComparison.Ordinal);
        var (outcome, output, _) = await RankToolTests.RunAsync(string.Join('\n', lines));
        Assert.Equal(ToolOutcome.ProblemsFound, outcome);
        Assert.Equal(8, JsonDocument.Parse(output).RootElement.GetProperty("chain").GetProperty("brokenAt").GetInt64());
    }

    [Fact]
    public async Task A_missing_end_and_a_changed_row_are_found()
    {
        var lines = Export().TrimEnd('\n').Split('\n');
        var (outcome, output, _) = await RankToolTests.RunAsync(string.Join('\n', lines[..^1]));
        Assert.Equal(ToolOutcome.ProblemsFound, outcome);
        Assert.Equal(lines.Length - 1, JsonDocument.Parse(output).RootElement.GetProperty("chain").GetProperty("brokenAt").GetInt64());
        var row = Journal().Published().Rows[3];
        var score = row.Score!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        (outcome, output, _) = await RankToolTests.RunAsync(Export().Replace($"\"score\":{score},\"mean\":\"{row.Value}\"", $"\"score\":99.99,\"mean\":\"{row.Value}\"", StringComparison.Ordinal));
        Assert.Equal(ToolOutcome.ProblemsFound, outcome);
        var json = JsonDocument.Parse(output).RootElement;
        Assert.True(json.GetProperty("chain").GetProperty("holds").GetBoolean());
        Assert.Equal([row.Code], json.GetProperty("differences").EnumerateArray().Select(d => d.GetString()!));
    }

    [Fact]
    public void Any_flipped_byte_of_a_line_breaks_the_chain()
    {
        var export = JournalExport.Read(Export())!;
        var random = new Random(1);
        for (var i = 0; i < 200; i++)
        {
            var at = random.Next(export.Lines.Count);
            var text = export.Lines[at].Text.ToCharArray();
            text[random.Next(text.Length)] ^= (char)1;
            var lines = export.Lines.ToList();
            lines[at] = lines[at] with { Text = new(text) };
            Assert.Equal(at + 1, JournalChain.BrokenAt(TestJournal.Edition, lines));
        }
    }

    [Fact]
    public void Export_names_nobody_and_no_title() => Assert.DoesNotContain("Құпия", Export(), StringComparison.Ordinal);

    [Fact]
    public async Task Independent_script_agrees_and_finds_what_was_changed()
    {
        if (FindPython() is not { } python)
        {
            Assert.Skip("python3 is not here.");
            return;
        }
        Assert.Equal(0, await PythonAsync(python, Export()));
        Assert.Equal(1, await PythonAsync(python, Export().Replace("\"halves\":5", "\"halves\":6", StringComparison.Ordinal)));
        var row = Journal().Published().Rows[0];
        Assert.Equal(1, await PythonAsync(python, Export().Replace($"\"mean\":\"{row.Value}\"", "\"mean\":\"99/1\"", StringComparison.Ordinal)));
        Assert.Equal(2, await PythonAsync(python, "entry,judge,score\n"));
        Assert.InRange(File.ReadAllLines(RepositoryRoot.File("docs", "verify-journal.py")).Length, 1, 100);
    }

    private static TestJournal Journal()
    {
        var journal = TestJournal.Of(6);
        journal.Awards = AwardPresets.Of("kazakhstan", [])!;
        return journal.Add(JournalKind.Voided, "J-01", "H-01").Add(JournalKind.Conflict, "J-03", "H-03").Add(JournalKind.Voided, "J-04", null).Add(JournalKind.Restored, "J-04", null);
    }

    private static string Export()
    {
        var journal = Journal();
        return Encoding.UTF8.GetString(JournalExport.Of(TestJournal.Edition, Results.Algorithm, journal.Published(), journal.Lines).Write());
    }

    private static string? FindPython() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "python3")).FirstOrDefault(File.Exists);

    private static async Task<int> PythonAsync(string python, string text)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
            using var process = Process.Start(new ProcessStartInfo(python, [RepositoryRoot.File("docs", "verify-journal.py"), file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return process.ExitCode;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
