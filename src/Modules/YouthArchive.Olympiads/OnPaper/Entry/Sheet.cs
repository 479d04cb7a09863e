using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.OnPaper.Boxes;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Olympiads.Sittings.Live;

namespace YouthArchive.Olympiads.OnPaper.Entry;

/// <param name="Title">In the language of the sheet, as it is printed there.</param>
internal sealed record SheetItem(PlacedItem Placed, string Title, IReadOnlyList<PaperBox> Boxes)
{
    /// <summary>Stands before the fields of the item in a form of the whole paper.</summary>
    public string Prefix => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"i{Placed.Number}-");
}

/// <summary>One printed paper as it is typed in.</summary>
/// <param name="IsOnDevice">The pupil sits, or has sat, on a device.</param>
internal sealed record Sheet(PrintedPaper Printed, SittingNow Sitting, string Language, IReadOnlyList<SheetItem> Items, IReadOnlyList<Typing> Typings, bool IsOnDevice)
{
    public bool IsTyped => Typings.Count(t => t.FinishedUtc is not null) == Typing.Turns;

    public Typing? Of(string personId) => Typings.FirstOrDefault(t => t.ById == personId);
}

internal sealed class Sheets(DbContext db, SittingReading reading, LockedPapers papers, IStringLocalizer s)
{
    /// <summary>Null when no pupil of these classes has such a paper.</summary>
    public async Task<Sheet?> FindAsync(OpenPaper open, string code, CancellationToken cancellation)
    {
        var sitting = (await reading.ReadAsync(q => q.Where(x => x.WindowId == open.Window.Id && x.Code == code), cancellation)).FirstOrDefault();
        if (sitting is null || !open.Classes.Any(c => c.StudentIds.Contains(sitting.PersonId))
            || await db.Set<PrintedPaper>().FirstOrDefaultAsync(p => p.SittingId == sitting.Id, cancellation) is not { } printed
            || await papers.FindAsync(open.Window.PaperId, cancellation) is not { } use)
        {
            return null;
        }
        var typings = await db.Set<Typing>().Where(t => t.SittingId == sitting.Id).OrderBy(t => t.Turn).ToListAsync(cancellation);
        return new(printed, sitting, sitting.Language, [.. sitting.Paper.Items.Select(i => new SheetItem(
            i, use.Items[i.ItemKey].Item.Title.In(sitting.Language), PaperBoxes.Of(s, use.View(i, Response.Empty), sitting.Language)))],
            typings, sitting.StartedUtc is not null && printed.SettledUtc is null);
    }
}

/// <summary>Responses by item's key, as a typing keeps them.</summary>
internal static class TypedAnswers
{
    public static string Write(IReadOnlyDictionary<string, Response> answers) =>
        JsonSerializer.Serialize(answers.OrderBy(a => a.Key, StringComparer.Ordinal).ToDictionary(a => a.Key, a => a.Value.Write()), ItemJson.Options);

    public static IReadOnlyDictionary<string, Response> Read(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(json, ItemJson.Options)!.ToDictionary(a => a.Key, a => Response.Read(a.Value), StringComparer.Ordinal);

    public static Response Of(this IReadOnlyDictionary<string, Response> answers, SheetItem item) => answers.GetValueOrDefault(item.Placed.ItemKey) ?? Response.Empty;

    /// <summary>Items that were typed differently, in the order of the paper.</summary>
    public static IReadOnlyList<SheetItem> Differences(this Sheet sheet)
    {
        var (first, second) = (Read(sheet.Typings[0].Answers), Read(sheet.Typings[1].Answers));
        return [.. sheet.Items.Where(i => first.Of(i).Write() != second.Of(i).Write())];
    }
}
