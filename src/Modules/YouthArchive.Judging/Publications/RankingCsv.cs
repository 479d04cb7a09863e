using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Contracts;

namespace YouthArchive.Judging.Publications;

/// <summary>A ranking as a table for other programs: UTF-8 with a mark, numbers with a point, no cell that a spreadsheet would run.</summary>
internal static class RankingCsv
{
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture)
    {
        // Team names are other people's text: one that begins with = + - @ is written with an apostrophe before it.
        InjectionOptions = InjectionOptions.Escape,
        InjectionEscapeCharacter = '\'',
    };

    public static byte[] Write(
        IStringLocalizer s, PublishedRanking ranking, IReadOnlyDictionary<string, IReadOnlyList<PublicName>> people)
    {
        using var memory = new MemoryStream();
        using (var text = new StreamWriter(memory, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(text, Form))
        {
            foreach (var title in new[] { s["Place"], s["Code"], s["Team"], s["Track"], s["Corrected score"], s["Raw mean"], s["Exact raw mean"], s["Place from"], s["Place to"], s["Judges"], s["Members"] })
            {
                csv.WriteField(title.Value);
            }
            csv.NextRecord();
            foreach (var row in ranking.Rows)
            {
                Write(csv, row, people.GetValueOrDefault(row.EntryId) ?? []);
            }
        }
        return memory.ToArray();
    }

    private static void Write(CsvWriter csv, PublishedRow row, IReadOnlyList<PublicName> people)
    {
        csv.WriteField(row.Place);
        csv.WriteField(row.Code);
        csv.WriteField(row.Title);
        csv.WriteField(row.Track ?? "");
        csv.WriteField(row.Official());
        csv.WriteField(row.RawMean());
        csv.WriteField(row.Value);
        csv.WriteField(row.Low == 0 ? (int?)null : row.Low);
        csv.WriteField(row.Low == 0 ? (int?)null : row.High);
        csv.WriteField(row.Judges);
        csv.WriteField(string.Join("; ", people.Select(p => p.Text)));
        csv.NextRecord();
    }
}
