using System.Text.Json.Nodes;
using Xunit;
using YouthArchive.Catalogue.Citations;
using YouthArchive.Platform.Tools;

namespace YouthArchive.Tests.Catalogue;

/// <summary><c>./dev tool cite FILE</c>.</summary>
public sealed class CiteToolTests
{
    [Fact]
    public async Task List_has_exactly_the_fields_that_were_agreed()
    {
        var (outcome, list) = await RunAsync("Письмо от 20 октября 1925 г. // ГАРФ. Ф. Р-123. Оп. 1. Д. 45. Л. 18-19 об.\r\n\r\nпусто\n");
        Assert.Equal((ToolOutcome.Fine, 2), (outcome, list!.Count));
        Assert.Equal(["text", "style", "archive", "fonds", "inventory", "file", "sheets", "title", "date", "problems"], list[0]!.AsObject().Select(p => p.Key));
        Assert.Equal(
            ("gost", "ГАРФ", "Р-123", "1", "45", "18–19 об.", "Письмо", "20 октября 1925 г."),
            ((string?)list[0]!["style"], (string?)list[0]!["archive"], (string?)list[0]!["fonds"], (string?)list[0]!["inventory"], (string?)list[0]!["file"],
                (string?)list[0]!["sheets"], (string?)list[0]!["title"], (string?)list[0]!["date"]));
        Assert.Empty(list[0]!["problems"]!.AsArray());
        Assert.NotEmpty(list[1]!["problems"]!.AsArray());
    }

    [Fact]
    public async Task File_that_is_no_text_or_is_missing_is_not_readable()
    {
        Assert.Equal(ToolOutcome.NotReadable, (await RunAsync([0xFF, 0xFE, 0x00, 0xD8])).Outcome);
        var (output, errors) = (new StringWriter(), new StringWriter());
        var tool = new CiteTool(Desk.Citations);
        Assert.Equal(ToolOutcome.NotReadable, await tool.RunAsync(["no-such-file"], output, errors, TestContext.Current.CancellationToken));
        Assert.Equal(ToolOutcome.NotReadable, await tool.RunAsync([], output, errors, TestContext.Current.CancellationToken));
        Assert.Empty(output.ToString());
    }

    private static Task<(ToolOutcome Outcome, JsonArray? List)> RunAsync(string text) => RunAsync(System.Text.Encoding.UTF8.GetBytes(text));

    private static async Task<(ToolOutcome Outcome, JsonArray? List)> RunAsync(byte[] content)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, content, TestContext.Current.CancellationToken);
            var output = new StringWriter();
            var outcome = await new CiteTool(Desk.Citations).RunAsync([file], output, new StringWriter(), TestContext.Current.CancellationToken);
            return (outcome, output.ToString() is { Length: > 0 } json ? JsonNode.Parse(json)!.AsArray() : null);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
