using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Results.Marks;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Tables;

namespace YouthArchive.Olympiads.Results.Tables;

/// <summary>All results of a paper with every mark, for its organisers.</summary>
internal static class ResultTable
{
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture)
    {
        // Names are other people's text: one that begins with = + - @ is written with an apostrophe before it.
        InjectionOptions = InjectionOptions.Escape,
        InjectionEscapeCharacter = '\'',
    };

    public static IReadOnlyList<IReadOnlyList<object?>> Of(
        IStringLocalizer s, Board board, IReadOnlyList<MarkedSitting> marked, IReadOnlyDictionary<string, Person> people)
    {
        var items = marked.SelectMany(m => m.Marks.Select(x => x.Item)).Distinct().Order(StringComparer.Ordinal).ToList();
        var byId = marked.ToDictionary(m => m.SittingId, StringComparer.Ordinal);
        var rows = new List<IReadOnlyList<object?>>
        {
            (object?[])[s["Place"].Value, s["Prize"].Value, s["Code"].Value, s["Name"].Value, s["Language"].Value, s["Points"].Value, s["Of"].Value, .. items],
        };
        foreach (var row in board.Rows)
        {
            var sitting = byId[row.Scored.Id];
            var marks = sitting.Marks.ToDictionary(m => m.Item, StringComparer.Ordinal);
            rows.Add((object?[])[row.Place, row.Medal is { } medal ? ResultWords.Of(s, medal) : "", sitting.Code, people.GetValueOrDefault(sitting.PersonId)?.DisplayName ?? "",
                sitting.Language, row.Scored.Total / 100m, row.Scored.Max / 100m, .. items.Select(i => marks.GetValueOrDefault(i)?.Hundredths is { } h ? (object)(h / 100m) : null)]);
        }
        return rows;
    }

    /// <param name="rows">As <see cref="Of"/> gives them: the first is the heading.</param>
    public static ExportTable Export(string title, IReadOnlyList<IReadOnlyList<object?>> rows) =>
        new(title, [.. rows[0].Select(c => (string)c!)], rows.Count - 1, rows.Skip(1).ToAsyncEnumerable());

    /// <summary>UTF-8 with a mark, numbers with a point, no cell that a spreadsheet would run.</summary>
    public static byte[] Csv(IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        using var memory = new MemoryStream();
        using (var text = new StreamWriter(memory, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(text, Form))
        {
            foreach (var row in rows)
            {
                foreach (var cell in row)
                {
                    csv.WriteField(Convert.ToString(cell, CultureInfo.InvariantCulture));
                }
                csv.NextRecord();
            }
        }
        return memory.ToArray();
    }
}
